package vn.sokiemtra.document.docx;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

import vn.sokiemtra.document.Paper;

/**
 * How a paragraph stands. Everything but {@code keepNext} becomes a style of the file, so that a paragraph itself says
 * little more than the style's name.
 *
 * @param role what the paragraph is: names the style; a key {@code style.…} of the texts, or {@code heading}
 * @param before, after free space in points
 * @param line multiple of single line spacing
 * @param first indent in points
 * @param outline heading level from 0; -1 is text
 */
record Look(String role, STJc.Enum jc, double size, boolean bold, boolean italic, double before, double after,
        double line, double first, boolean keepNext, int outline) {

    static Look body() {
        return new Look("body", STJc.BOTH, Paper.BODY, false, false, 0, Paper.PARAGRAPH_GAP, Paper.LINE_SPACING,
                Paper.INDENT, false, -1);
    }

    static Look cell(String role, STJc.Enum jc, double size) {
        return new Look(role, jc, size, false, false, 0, 0, 1, 0, false, -1);
    }

    /** An empty line of a small size, as a distance. */
    static Look gap(double size, double after, boolean keepNext) {
        return new Look("gap", STJc.LEFT, size, false, false, 0, after, 1, 0, keepNext, -1);
    }

    Look as(String other) {
        return new Look(other, jc, size, bold, italic, before, after, line, first, keepNext, outline);
    }

    Look strong() {
        return new Look(role, jc, size, true, italic, before, after, line, first, keepNext, outline);
    }

    Look slanted() {
        return new Look(role, jc, size, bold, true, before, after, line, first, keepNext, outline);
    }

    Look before(double points) {
        return new Look(role, jc, size, bold, italic, points, after, line, first, keepNext, outline);
    }

    Look after(double points) {
        return new Look(role, jc, size, bold, italic, before, points, line, first, keepNext, outline);
    }

    Look kept(boolean keep) {
        return keep == keepNext
                ? this
                : new Look(role, jc, size, bold, italic, before, after, line, first, keep, outline);
    }

    Look centred() {
        return new Look(role, STJc.CENTER, size, bold, italic, before, after, line, 0, keepNext, outline);
    }

    Look flush() {
        return new Look(role, jc, size, bold, italic, before, after, line, 0, keepNext, outline);
    }

    /** Flush left, not justified. */
    Look left() {
        return new Look(role, STJc.LEFT, size, bold, italic, before, after, line, 0, keepNext, outline);
    }

    Look sized(double points) {
        return new Look(role, jc, points, bold, italic, before, after, line, first, keepNext, outline);
    }

    Look heading(int level) {
        return new Look("heading", jc, size, true, italic, before, after, line, first, true, level);
    }
}
