package vn.sokiemtra.document.kind;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;

/** The kinds of documents that an inspection produces, in the order of its course. */
public enum DocumentKind {
    KE_HOACH(false),
    QUYET_DINH_BAN_HANH(false),
    QUYET_DINH_THANH_LAP_DOAN(false),
    PHAN_CONG(false),
    THONG_BAO_LICH(false),
    DE_CUONG(false),
    PHIEU_KIEM_TRA(true),
    PHIEU_THAM_TRA(true),
    DE_NGHI_BO_SUNG(true),
    BIEN_BAN(true),
    BAO_CAO_KET_QUA(true),
    THONG_BAO_KET_LUAN(true),
    XIN_Y_KIEN(true),
    DON_DOC(true),
    DE_XUAT_XU_LY(true),
    BAO_CAO_TONG_HOP(false),
    MUC_LUC_HO_SO(true);

    private final boolean ofUnit;

    DocumentKind(boolean ofUnit) {
        this.ofUnit = ofUnit;
    }

    /** Whether there is one for each unit; else one for the plan. */
    public boolean ofUnit() {
        return ofUnit;
    }

    /** Whether a unit may be sent several, each beside the others: a second letter does not stand in place of the first. */
    public boolean repeats() {
        return this == DON_DOC || this == DE_XUAT_XU_LY || this == DE_NGHI_BO_SUNG;
    }

    /** {@code thong-bao-ket-luan}: the name on the command line and in the data file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** "Thông báo kết luận": its name on screen. */
    public String label() {
        return Texts.beside(DocumentKind.class).get("name." + code());
    }

    /** A kind by its code; empty for one that this version does not know. */
    public static Optional<DocumentKind> of(@Nullable String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code();
    }
}
