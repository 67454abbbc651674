package vn.sokiemtra.document;

/**
 * The measures this program chose within the ranges of Nghị định 30/2020/NĐ-CP, Phụ lục I. Lengths in points (1/72
 * inch), sizes in points.
 */
public final class Paper {

    private static final double POINTS_PER_MM = 72 / 25.4;

    /** A4, upright. */
    public static final double WIDTH = 595.3;
    public static final double HEIGHT = 841.9;

    public static final double TOP = mm(20);
    public static final double BOTTOM = mm(20);
    public static final double LEFT = mm(30);
    public static final double RIGHT = mm(15);
    /** From the edge of the page to the top of the page number, and from the foot line to the lower edge. */
    public static final double HEADER = mm(9);

    public static final String FAMILY = "Times New Roman";
    public static final double BODY = 14;
    public static final double PAGE_NUMBER = 14;
    public static final double NATION = 13;
    public static final double MOTTO = 14;
    public static final double AGENCY = 13;
    public static final double NUMBER_LINE = 13;
    /** "V/v …" of a công văn. */
    public static final double ABOUT = 12;
    public static final double PLACE_DATE = 14;
    public static final double TITLE = 14;
    public static final double NOTE = 13;
    public static final double SIGNER = 14;
    /** Three signers share the line. */
    public static final double SIGNER_OF_THREE = 13;
    /** So many recipients stay on the page of the signatures. */
    public static final int FEW_RECIPIENTS = 12;
    public static final double RECIPIENTS_TITLE = 12;
    public static final double RECIPIENTS = 11;
    public static final double MARKING = 10;

    /** First line of a paragraph: 1 cm. */
    public static final double INDENT = mm(10);
    public static final double PARAGRAPH_GAP = 6;
    /** Times, single spaced, is 1.149 of its size; a tenth more reads easily and keeps to single … 1.5. */
    public static final double LINE_SPACING = 1.1;
    public static final double SINGLE = 1.149;

    /** Room between a table's ruling and its text. */
    public static final double CELL_SIDE = 3;
    public static final double CELL_TOP = 2;
    /** For the signature itself. */
    public static final double SIGNATURE_ROOM = 70;

    /** Share of the text width that the left head cell takes. */
    public static final double HEAD_LEFT = 0.42;
    /** Length of the short rules under issuing body and trích yếu, as a share of the line above. */
    public static final double SHORT_RULE = 0.4;

    private Paper() {
    }

    public static double mm(double millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    public static double textWidth(boolean landscape) {
        return (landscape ? HEIGHT : WIDTH) - LEFT - RIGHT;
    }

    public static double textHeight(boolean landscape) {
        return (landscape ? WIDTH : HEIGHT) - TOP - BOTTOM;
    }

    /** Text of a table is smaller the more columns share the line. */
    public static double tableSize(int columns) {
        return columns <= 5 ? 13 : columns <= 8 ? 12 : columns <= 12 ? 11 : 10;
    }

    /** From one base line to the next. */
    public static double leading(double size) {
        return size * SINGLE * LINE_SPACING;
    }

    /** The same in a table cell, single spaced. */
    public static double cellLeading(double size) {
        return size * SINGLE;
    }
}
