package vn.sokiemtra.checklist.importer;

import vn.sokiemtra.text.Texts;

/** What writer and reader of the report's form agree on. */
final class ReportSheets {

    static final Texts TEXTS = Texts.beside(ReportSheets.class);

    /** A sheet nobody sees: which form this is. */
    static final String ABOUT = "skt";
    static final String FORMAT = "1";
    static final String OUTLINE = TEXTS.get("report.sheet.outline");
    static final String DOCUMENTS = TEXTS.get("report.sheet.documents");
    static final String GUIDE = TEXTS.get("report.sheet.guide");
    static final String YES = TEXTS.get("report.yes");
    static final String NO = TEXTS.get("report.no");

    /** Columns of the outline's sheet. */
    static final int CODE = 0;
    static final int CONTENT = 1;
    static final int PART = 2;
    static final int ASKED = 3;
    static final int VALUE = 4;
    static final int WHOLE = 5;

    /** Between a CHOICE part and the option that a row stands for. */
    static final String OPTION = ":";
    static final int DOCUMENT_ROWS = 5;
    static final int GROWING_ROWS = 200;

    private ReportSheets() {
    }

    /** The sheet of a biểu. */
    static String form(String number) {
        return TEXTS.get("form.number", number);
    }
}
