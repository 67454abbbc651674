package vn.sokiemtra.desktop.design;

/** The icons of the program and what they stand for; drawn from Feather, or by ourselves where it has none. */
public enum Glyph {
    HOME("fth-home", 0xe084),
    MAP("fth-map", 0xe097),
    CHECK_SQUARE("fth-check-square", 0xe02d),
    FILE_TEXT("fth-file-text", 0xe06c),
    CLOCK("fth-clock", 0xe039),
    BAR_CHART("fth-bar-chart-2", 0xe01b),
    PACKAGE("fth-package", 0xe0b0),
    HELP("fth-help-circle", 0xe082),
    SETTINGS("fth-settings", 0xe0d3),
    SEARCH("fth-search", 0xe0d0),
    FILTER("fth-filter", 0xe06e),
    CALENDAR("fth-calendar", 0xe027),
    FOLDER("fth-folder", 0xe070),
    FILE("fth-file", 0xe069),
    FILE_PLUS("fth-file-plus", 0xe06b),
    EYE("fth-eye", 0xe063),
    WIFI_OFF("fth-wifi-off", 0xe113),
    CHECK("fth-check", 0xe02b),
    PLUS("fth-plus", 0xe0c0),
    CLOSE("fth-x", 0xe115),
    DRIVE("fth-hard-drive", 0xe07e),
    DATABASE("fth-database", 0xe054),
    DOWNLOAD("fth-download", 0xe05b),
    UPLOAD("fth-upload", 0xe102),
    PRINTER("fth-printer", 0xe0c5),
    LOCK("fth-lock", 0xe093),
    CLIPBOARD("fth-clipboard", 0xe038),
    COPY("fth-copy", 0xe047),
    LINK("fth-link", 0xe08e),
    PAPERCLIP("fth-paperclip", 0xe0b1),
    IMAGE("fth-image", 0xe085),
    GRID("fth-grid", 0xe07d),
    LIST("fth-list", 0xe091),
    MENU("fth-menu", 0xe09c),
    MORE("fth-more-horizontal", 0xe0a8),
    TRASH("fth-trash-2", 0xe0f5),
    USER("fth-user", 0xe104),
    USERS("fth-users", 0xe108),
    BOOK("fth-book-open", 0xe024),
    HISTORY("fth-rotate-ccw", 0xe0cb),
    REFRESH("fth-refresh-cw", 0xe0c8),
    INFO("fth-info", 0xe087),
    WARNING("fth-alert-triangle", 0xe004),
    ZOOM_IN("fth-zoom-in", 0xe11c),
    ZOOM_OUT("fth-zoom-out", 0xe11d),
    NEXT_STEP("fth-corner-down-right", 0xe049),
    ARROW_RIGHT("fth-arrow-right", 0xe012),
    ARROW_LEFT("fth-arrow-left", 0xe010),
    CHEVRON_DOWN("fth-chevron-down", 0xe02e),
    CHEVRON_UP("fth-chevron-up", 0xe035),
    CHEVRON_RIGHT("fth-chevron-right", 0xe030),
    CHEVRON_LEFT("fth-chevron-left", 0xe02f),
    EXTERNAL("fth-external-link", 0xe062),
    SEND("fth-send", 0xe0d1),
    TOOL("fth-tool", 0xe0f3),
    /** Chưa kiểm tra. */
    NOT_STARTED("fth-circle", 0xe037),
    /** Đang kiểm tra: half a circle. */
    IN_PROGRESS("", 0),
    /** Đạt. */
    MET("fth-check-circle", 0xe02c),
    /** Một phần. */
    PARTLY_MET("fth-minus-circle", 0xe0a4),
    /** Chưa đạt. */
    NOT_MET("fth-x-circle", 0xe116),
    /** Không áp dụng. */
    NOT_APPLICABLE("fth-slash", 0xe0df),
    /** Có tồn tại. */
    FINDING("fth-flag", 0xe06f),
    /** Có mâu thuẫn: ≠. */
    CONTRADICTION("", 0),
    /** Trùng sửa: two pages. */
    CONFLICT("fth-columns", 0xe044),
    /** Theo dữ liệu. */
    LIVE("fth-zap", 0xe11a),
    /** Sửa tay. */
    HAND_EDITED("fth-edit-2", 0xe060),
    /** Đã biết. */
    SHIELD("fth-shield", 0xe0d6),
    /** Máy mới. */
    USER_PLUS("fth-user-plus", 0xe107),
    /** Quá hạn. */
    OVERDUE("fth-alert-circle", 0xe002);

    private final String literal;

    private final int letter;

    Glyph(String literal, int letter) {
        this.literal = literal;
        this.letter = letter;
    }

    /** Feather's name; empty for those we draw. */
    String literal() {
        return literal;
    }

    /** Its letter in the icons' font, written down here: Ikonli looks through all of its names for each icon. */
    String letter() {
        return Character.toString(letter);
    }
}
