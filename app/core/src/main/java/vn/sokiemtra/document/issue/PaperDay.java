package vn.sokiemtra.document.issue;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;

/** A day in the course of an inspection that its papers stand before or behind; up to CONCLUSION in their order. */
enum PaperDay {
    PLAN,
    TEAM,
    NOTICE,
    VISIT,
    MINUTES,
    REPORT,
    CONCLUSION,
    RECEIVED,
    DISPUTE;

    /** Those whose day a document of a kind cannot go before: it rests on them. */
    static Set<PaperDay> before(DocumentKind kind) {
        return switch (kind) {
            case KE_HOACH, QUYET_DINH_BAN_HANH -> EnumSet.noneOf(PaperDay.class);
            case QUYET_DINH_THANH_LAP_DOAN, DE_CUONG, PHIEU_KIEM_TRA -> EnumSet.of(PLAN);
            case PHAN_CONG, THONG_BAO_LICH -> EnumSet.of(PLAN, TEAM);
            case PHIEU_THAM_TRA, DE_NGHI_BO_SUNG -> EnumSet.of(PLAN, RECEIVED);
            case BIEN_BAN -> EnumSet.range(PLAN, VISIT);
            case BAO_CAO_KET_QUA -> EnumSet.range(PLAN, MINUTES);
            case THONG_BAO_KET_LUAN -> EnumSet.range(PLAN, REPORT);
            case XIN_Y_KIEN -> {
                EnumSet<PaperDay> days = EnumSet.range(PLAN, MINUTES);
                days.add(DISPUTE);
                yield days;
            }
            case DON_DOC, DE_XUAT_XU_LY, MUC_LUC_HO_SO -> EnumSet.range(PLAN, CONCLUSION);
            case BAO_CAO_TONG_HOP -> EnumSet.of(PLAN, TEAM, CONCLUSION);
        };
    }

    /** Those whose day it cannot go behind: they rest on it. */
    static Set<PaperDay> behind(DocumentKind kind) {
        PaperDay own = of(kind);
        if (own == null || own == CONCLUSION) {
            return EnumSet.noneOf(PaperDay.class);
        }
        return EnumSet.range(values()[own.ordinal() + 1], CONCLUSION);
    }

    /** The day that a kind itself sets; null for one that nothing rests on. */
    private static @Nullable PaperDay of(DocumentKind kind) {
        return switch (kind) {
            case KE_HOACH, QUYET_DINH_BAN_HANH -> PLAN;
            case QUYET_DINH_THANH_LAP_DOAN -> TEAM;
            case THONG_BAO_LICH -> NOTICE;
            case BIEN_BAN -> MINUTES;
            case BAO_CAO_KET_QUA -> REPORT;
            case THONG_BAO_KET_LUAN -> CONCLUSION;
            case PHAN_CONG, DE_CUONG, PHIEU_KIEM_TRA, PHIEU_THAM_TRA, DE_NGHI_BO_SUNG, XIN_Y_KIEN, DON_DOC,
                    DE_XUAT_XU_LY, BAO_CAO_TONG_HOP, MUC_LUC_HO_SO ->
                null;
        };
    }

    /** The kind whose issuing sets the day; null where something else does. */
    @Nullable
    DocumentKind kind() {
        return switch (this) {
            case PLAN -> DocumentKind.KE_HOACH;
            case TEAM -> DocumentKind.QUYET_DINH_THANH_LAP_DOAN;
            case NOTICE -> DocumentKind.THONG_BAO_LICH;
            case MINUTES -> DocumentKind.BIEN_BAN;
            case REPORT -> DocumentKind.BAO_CAO_KET_QUA;
            case CONCLUSION -> DocumentKind.THONG_BAO_KET_LUAN;
            case VISIT, RECEIVED, DISPUTE -> null;
        };
    }
}
