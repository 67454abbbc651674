package vn.sokiemtra.document.kind;

import java.util.Locale;

/** The kinds of documents that an inspection produces, in the order of its course. */
public enum DocumentKind {
    KE_HOACH(false), QUYET_DINH_THANH_LAP_DOAN(false), PHAN_CONG(false), THONG_BAO_LICH(false), DE_CUONG(
            false), PHIEU_KIEM_TRA(true), PHIEU_THAM_TRA(true), DE_NGHI_BO_SUNG(true), BIEN_BAN(true), BAO_CAO_KET_QUA(
                    true), THONG_BAO_KET_LUAN(true), XIN_Y_KIEN(true), DON_DOC(
                            true), DE_XUAT_XU_LY(true), BAO_CAO_TONG_HOP(false), MUC_LUC_HO_SO(true);

    private final boolean ofUnit;

    DocumentKind(boolean ofUnit) {
        this.ofUnit = ofUnit;
    }

    /** Whether there is one for each unit; else one for the plan. */
    public boolean ofUnit() {
        return ofUnit;
    }

    /** {@code thong-bao-ket-luan}: the name on the command line and in the data file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return code();
    }
}
