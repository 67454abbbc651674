package vn.sokiemtra.desktop.design;

/** The icons of the program and what they stand for; drawn from Feather, or by ourselves where it has none. */
public enum Glyph {
    HOME("fth-home"), MAP("fth-map"), CHECK_SQUARE("fth-check-square"), FILE_TEXT("fth-file-text"), CLOCK(
            "fth-clock"), BAR_CHART("fth-bar-chart-2"), PACKAGE("fth-package"), HELP("fth-help-circle"), SETTINGS(
                    "fth-settings"), SEARCH("fth-search"), FILTER("fth-filter"), CALENDAR("fth-calendar"), FOLDER(
                            "fth-folder"), FILE("fth-file"), FILE_PLUS("fth-file-plus"), EYE("fth-eye"), WIFI_OFF(
                                    "fth-wifi-off"), CHECK("fth-check"), PLUS("fth-plus"), CLOSE("fth-x"), DRIVE(
                                            "fth-hard-drive"), DATABASE("fth-database"), DOWNLOAD(
                                                    "fth-download"), UPLOAD("fth-upload"), PRINTER("fth-printer"), LOCK(
                                                            "fth-lock"), CLIPBOARD("fth-clipboard"), COPY(
                                                                    "fth-copy"), LINK("fth-link"), PAPERCLIP(
                                                                            "fth-paperclip"), IMAGE("fth-image"), GRID(
                                                                                    "fth-grid"), LIST("fth-list"), MENU(
                                                                                            "fth-menu"), MORE(
                                                                                                    "fth-more-horizontal"), TRASH(
                                                                                                            "fth-trash-2"), USER(
                                                                                                                    "fth-user"), USERS(
                                                                                                                            "fth-users"), BOOK(
                                                                                                                                    "fth-book-open"), HISTORY(
                                                                                                                                            "fth-rotate-ccw"), REFRESH(
                                                                                                                                                    "fth-refresh-cw"), INFO(
                                                                                                                                                            "fth-info"), WARNING(
                                                                                                                                                                    "fth-alert-triangle"), ZOOM_IN(
                                                                                                                                                                            "fth-zoom-in"), ZOOM_OUT(
                                                                                                                                                                                    "fth-zoom-out"), NEXT_STEP(
                                                                                                                                                                                            "fth-corner-down-right"), ARROW_RIGHT(
                                                                                                                                                                                                    "fth-arrow-right"), ARROW_LEFT(
                                                                                                                                                                                                            "fth-arrow-left"), CHEVRON_DOWN(
                                                                                                                                                                                                                    "fth-chevron-down"), CHEVRON_UP(
                                                                                                                                                                                                                            "fth-chevron-up"), CHEVRON_RIGHT(
                                                                                                                                                                                                                                    "fth-chevron-right"), CHEVRON_LEFT(
                                                                                                                                                                                                                                            "fth-chevron-left"), EXTERNAL(
                                                                                                                                                                                                                                                    "fth-external-link"), SEND(
                                                                                                                                                                                                                                                            "fth-send"), TOOL(
                                                                                                                                                                                                                                                                    "fth-tool"),
    /** Chưa kiểm tra. */
    NOT_STARTED("fth-circle"),
    /** Đang kiểm tra: half a circle. */
    IN_PROGRESS(""),
    /** Đạt. */
    MET("fth-check-circle"),
    /** Một phần. */
    PARTLY_MET("fth-minus-circle"),
    /** Chưa đạt. */
    NOT_MET("fth-x-circle"),
    /** Không áp dụng. */
    NOT_APPLICABLE("fth-slash"),
    /** Có tồn tại. */
    FINDING("fth-flag"),
    /** Có mâu thuẫn: ≠. */
    CONTRADICTION(""),
    /** Trùng sửa: two pages. */
    CONFLICT("fth-columns"),
    /** Theo dữ liệu. */
    LIVE("fth-zap"),
    /** Sửa tay. */
    HAND_EDITED("fth-edit-2"),
    /** Đã biết. */
    SHIELD("fth-shield"),
    /** Máy mới. */
    USER_PLUS("fth-user-plus"),
    /** Quá hạn. */
    OVERDUE("fth-alert-circle");

    private final String literal;

    Glyph(String literal) {
        this.literal = literal;
    }

    /** Ikonli's name; empty for those we draw. */
    String literal() {
        return literal;
    }
}
