package vn.sokiemtra.document.section;

/** Whether a section quotes the data (theo dữ liệu), was rewritten (sửa tay), or was and the data changed since. */
public enum SectionState {
    LIVE,
    REWRITTEN,
    OUTDATED
}
