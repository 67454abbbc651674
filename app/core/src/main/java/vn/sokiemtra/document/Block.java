package vn.sokiemtra.document;

import java.util.List;

/**
 * A piece of a document's text, from top to bottom. Every block names the section it belongs to, so that a preview can
 * find the place; {@code ""} belongs to none.
 */
public sealed interface Block {

    /** Id of the section, e.g. {@code II.2}; the same id may stand on many blocks. */
    String section();

    /** Headings as Nghị định 30 knows them, from the highest. */
    enum Level {
        /** Phần, Chương: a line of its own, centred, bold. */
        PART,
        /** "I." mục: bold, in capitals as the composer wrote it. */
        ROMAN,
        /** "Điều 1." */
        ARTICLE,
        /** "1." with a title: bold. */
        ARABIC,
        /** "a)" with a title: bold italic, as is usual; the decree says nothing. */
        LETTER
    }

    /** How the text of a paragraph stands. */
    enum Style {
        /** Justified, first line indented. */
        BODY,
        /** The same in italics: căn cứ. */
        BASIS,
        /** Centred, no indent. */
        CENTRED,
        /** Italic, one size smaller, no indent: a note below a table. */
        NOTE
    }

    record Heading(String section, Level level, String text) implements Block {
        public Heading {
            text = PrintText.of(text);
        }
    }

    record Paragraph(String section, Style style, List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(String section, String text) {
            return new Paragraph(section, Style.BODY, List.of(Run.plain(text)));
        }

        public String text() {
            return Run.text(runs);
        }

        /** Whether it announces what comes next, as a line that ends with a colon does. */
        public boolean announces() {
            return text().stripTrailing().endsWith(":");
        }

        /** Whether it belongs to the table above it. */
        public boolean belongsAbove() {
            return style == Style.NOTE;
        }
    }

    /** Dotted lines to be filled by hand. */
    record DottedLines(String section, int lines) implements Block {
        public DottedLines {
            if (lines < 1) {
                throw new IllegalArgumentException("at least one line");
            }
        }
    }

    /** A ruled table; its header rows are repeated on every page it reaches. */
    record Table(String section, TableContent content) implements Block {
    }

    /** Bars with their figures; on one page, and with it the note below that says what it shows. */
    record Chart(String section, ChartContent content) implements Block {
    }

    /** Places to sign below a biểu or a sheet: one right, two or three side by side; never broken. */
    record Signatures(String section, List<Closing.Signer> signers) implements Block {
        public Signatures {
            signers = List.copyOf(signers);
            if (signers.isEmpty() || signers.size() > 3) {
                throw new IllegalArgumentException(signers.size() + " signers");
            }
        }
    }
}
