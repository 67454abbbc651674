package vn.sokiemtra.document.setting;

/** What an agency may set for a kind of document, or for all of them. */
public enum SettingCode {
    /** The body above the issuing one in the head; a dash prints none. */
    PARENT_BODY,
    /** Who issues, as printed in the head. */
    ISSUING_BODY,
    /** A picture above the bodies. */
    LOGO,
    /** Căn cứ that stand before those of the document, a line for each. */
    BASIS,
    /** A named paragraph behind the opening. */
    PARAGRAPH_TOP,
    /** A named paragraph before the last one. */
    PARAGRAPH_END,
    /** Nơi nhận in place of the usual ones, a line for each; the last is the file's. */
    RECIPIENTS,
    /** "Lưu: VT, NV" in place of the usual last line. */
    FILE_LINE,
    /** Mã định danh of the agency (OrganId): stands in the fields of the files, not in print. */
    ORGAN_ID,
    /** Number and notation of the hồ sơ that the documents are filed in (FileNotation), likewise. */
    FILE_NOTATION;

    /** Whether several of it may stand side by side, told apart by their names. */
    public boolean named() {
        return this == PARAGRAPH_TOP || this == PARAGRAPH_END;
    }
}
