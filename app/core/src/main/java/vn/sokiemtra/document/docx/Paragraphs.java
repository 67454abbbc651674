package vn.sokiemtra.document.docx;

import static vn.sokiemtra.document.docx.Xml.with;

import java.util.List;

import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;

/** Writes w:p; the elements stand in the order of the schema, which Word insists on. */
final class Paragraphs {

    private static final double TWIPS = 20;

    /**
     * How a paragraph stands.
     *
     * @param jc both, center, left
     * @param line multiple of single line spacing
     * @param outline heading level from 0; -1 is text
     * @param before, after free space in points
     * @param left, right, first indents in points
     */
    record Look(String jc, double size, double before, double after, double line, double first, double left,
            double right, boolean keepNext, int outline) {

        static Look body() {
            return new Look("both", Paper.BODY, 0, Paper.PARAGRAPH_GAP, Paper.LINE_SPACING, Paper.INDENT, 0, 0, false,
                    -1);
        }

        static Look cell(String jc, double size) {
            return new Look(jc, size, 0, 0, 1, 0, 0, 0, false, -1);
        }

        Look before(double points) {
            return new Look(jc, size, points, after, line, first, left, right, keepNext, outline);
        }

        Look after(double points) {
            return new Look(jc, size, before, points, line, first, left, right, keepNext, outline);
        }

        Look kept(boolean keep) {
            return new Look(jc, size, before, after, line, first, left, right, keep, outline);
        }

        Look centred() {
            return new Look("center", size, before, after, line, 0, left, right, keepNext, outline);
        }

        Look flush() {
            return new Look(jc, size, before, after, line, 0, left, right, keepNext, outline);
        }

        Look sized(double points) {
            return new Look(jc, points, before, after, line, first, left, right, keepNext, outline);
        }

        Look heading(int level) {
            return new Look(jc, size, before, after, line, first, left, right, true, level);
        }
    }

    private final Xml xml;

    Paragraphs(Xml xml) {
        this.xml = xml;
    }

    void write(Look look, List<Run> runs) {
        xml.element("w:p", () -> {
            properties(look);
            runs.forEach(run -> run(run, look.size()));
        });
    }

    void write(Look look, Run run) {
        write(look, List.of(run));
    }

    /** A rule of a length in the middle of a width: the upper border of a paragraph of two points. */
    void rule(double width, double length, double after, boolean keepNext) {
        long side = twips((width - length) / 2);
        xml.element("w:p", () -> {
            xml.element("w:pPr", () -> {
                if (keepNext) {
                    xml.empty("w:keepNext");
                }
                xml.element("w:pBdr",
                        () -> xml.empty("w:top", "w:val", "single", "w:sz", 6, "w:space", 1, "w:color", "000000"));
                xml.empty("w:spacing", "w:before", 40, "w:after", twips(after), "w:line", 40, "w:lineRule", "exact");
                xml.empty("w:ind", "w:left", side, "w:right", side);
                xml.element("w:rPr", () -> size(2));
            });
        });
    }

    /** A dotted line over the whole width. */
    void dotted(double width, Look look) {
        xml.element("w:p", () -> {
            xml.element("w:pPr", () -> {
                if (look.keepNext()) {
                    xml.empty("w:keepNext");
                }
                xml.element("w:tabs",
                        () -> xml.empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", twips(width)));
                spacing(look);
            });
            xml.element("w:r", () -> {
                xml.element("w:rPr", () -> size(look.size()));
                xml.empty("w:tab");
            });
        });
    }

    /** Takes no visible room: needed after a table, and to carry the end of a section. */
    void tiny(Runnable section) {
        xml.element("w:p", () -> xml.element("w:pPr", () -> {
            xml.empty("w:spacing", "w:before", 0, "w:after", 0, "w:line", 20, "w:lineRule", "exact");
            xml.element("w:rPr", () -> size(1));
            section.run();
        }));
    }

    private void properties(Look look) {
        xml.element("w:pPr", () -> {
            if (look.keepNext()) {
                xml.empty("w:keepNext");
            }
            if (look.outline() >= 0) {
                xml.empty("w:keepLines");
            }
            spacing(look);
            if (look.first() != 0 || look.left() != 0 || look.right() != 0) {
                xml.empty("w:ind", "w:left", twips(look.left()), "w:right", twips(look.right()), "w:firstLine",
                        twips(look.first()));
            }
            xml.empty("w:jc", "w:val", look.jc());
            if (look.outline() >= 0) {
                xml.empty("w:outlineLvl", "w:val", look.outline());
            }
            xml.element("w:rPr", () -> size(look.size()));
        });
    }

    private void spacing(Look look) {
        xml.empty("w:spacing", "w:before", twips(look.before()), "w:after", twips(look.after()), "w:line",
                Math.round(240 * look.line()), "w:lineRule", "auto");
    }

    private void run(Run run, double size) {
        if (run.text().isEmpty()) {
            return;
        }
        xml.element("w:r", () -> {
            xml.element("w:rPr", () -> {
                if (run.bold()) {
                    xml.empty("w:b").empty("w:bCs");
                }
                if (run.italic()) {
                    xml.empty("w:i").empty("w:iCs");
                }
                size(size);
            });
            String[] lines = run.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    xml.empty("w:br");
                }
                if (!lines[i].isEmpty()) {
                    String line = lines[i];
                    xml.element("w:t", with("xml:space", "preserve"), () -> xml.text(line));
                }
            }
        });
    }

    private void size(double points) {
        long halves = Math.round(points * 2);
        xml.empty("w:sz", "w:val", halves).empty("w:szCs", "w:val", halves);
    }

    static long twips(double points) {
        return Math.round(points * TWIPS);
    }
}
