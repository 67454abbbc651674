package vn.sokiemtra.checklist.importer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a file holds, in its order and whatever kind of file it is: lines and tables, in Unicode. */
sealed interface SourceBlock {

    /**
     * @param auto the number that the file's own numbering puts before it; null for none
     * @param text may hold tabs
     * @param heading level of a heading style, from 1; 0 for none
     * @param title whether it is centred or bold throughout, as titles are
     */
    record Line(@Nullable Auto auto, String text, int heading, boolean title) implements SourceBlock {

        static Line plain(String text) {
            return new Line(null, text, 0, false);
        }
    }

    /** Words that the file shows as taken away, or beside its text: struck through, in a footnote, in a text box. */
    record Aside(String text) implements SourceBlock {
    }

    /**
     * @param label as printed
     * @param list name of the numbering
     * @param level from 0
     */
    record Auto(String label, String list, int level) {
    }

    /**
     * Every row has the same number of cells; a merged cell stands in each place it covers.
     *
     * @param headerRows how many rows the file itself calls its header; 0 where it does not say
     */
    record Grid(List<List<Cell>> rows, int headerRows) implements SourceBlock {

        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        int width() {
            return rows.isEmpty() ? 0 : rows.getFirst().size();
        }
    }

    /**
     * @param text its paragraphs with line feeds between
     * @param first false where a merged cell goes on
     */
    record Cell(String text, boolean first) {
    }
}
