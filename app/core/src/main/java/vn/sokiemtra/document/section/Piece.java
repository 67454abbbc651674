package vn.sokiemtra.document.section;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.text.Texts;

/**
 * A heading with the text below it and the tables behind that. Its id is made of its words and those above it, so that it
 * stays the same while mục before it come and go.
 *
 * @param heading null where the text begins without one
 * @param texts paragraphs and dotted lines
 * @param tail tables, charts and signatures; the text behind them is a piece of its own
 */
record Piece(String id, String anchor, int level, String title, Block.@Nullable Heading heading, List<Block> texts,
        List<Block> tail) {

    private static final Texts TEXTS = Texts.beside(Piece.class);
    private static final Pattern LABEL = Pattern.compile("^([IVXLC]+\\.|\\d+(\\.\\d+)*\\.|\\p{L}\\))\\s+");
    private static final Pattern NUMBERED = Pattern.compile("^\\d+\\.\\s");
    private static final Pattern DOTS = Pattern.compile("[.…]{20,}");
    private static final Pattern ENDED = Pattern.compile("\\./\\.\\s*$");
    private static final int TITLE = 60;
    /** Begins the anchor of a paragraph that the agency added. */
    private static final String EXTRA = "extra.";

    /** @param prefix of every id @param depth level of the highest */
    static List<Piece> of(List<Block> blocks, String prefix, int depth) {
        return new Cutting(prefix, depth).cut(blocks);
    }

    /** Goes through the blocks once. */
    private static final class Cutting {
        private final String prefix;
        private final int depth;
        private final List<Piece> pieces = new ArrayList<>();
        private final Map<String, Integer> used = new HashMap<>();
        /** Ids of the headings above, by level. */
        private final List<String> above = new ArrayList<>();
        private boolean roman;

        Cutting(String prefix, int depth) {
            this.prefix = prefix;
            this.depth = depth;
        }

        List<Piece> cut(List<Block> blocks) {
            roman = blocks.stream().anyMatch(b -> b instanceof Block.Heading h && h.level() == Block.Level.ROMAN);
            boolean headed = blocks.stream().anyMatch(Block.Heading.class::isInstance);
            for (Block block : blocks) {
                Piece last = pieces.isEmpty() ? null : pieces.getLast();
                switch (block) {
                    case Block.Heading heading -> heading(heading);
                    case Block.Table table -> (last == null ? begin(table, headed) : last).tail().add(table);
                    case Block.Chart chart -> (last == null ? begin(chart, headed) : last).tail().add(chart);
                    case Block.Signatures signed -> (last == null ? begin(signed, headed) : last).tail().add(signed);
                    case Block.Paragraph text -> open(last, text, headed).texts().add(text);
                    case Block.DottedLines dots -> open(last, dots, headed).texts().add(dots);
                }
            }
            for (int i = 0; i < pieces.size() - 1; i++) {
                if (pieces.get(i).title().equals(TEXTS.get("closing"))) {
                    pieces.set(i, named(pieces.get(i)));
                }
            }
            return pieces;
        }

        /** What does not close the document is no closing: it bears its own first words. */
        private Piece named(Piece piece) {
            String words = piece.texts().stream().filter(Block.Paragraph.class::isInstance).map(
                    text -> ((Block.Paragraph) text).text().strip()).findFirst().orElse(piece.title());
            int depthHere = NUMBERED.matcher(words).find() ? depth + level(Block.Level.ARABIC) : piece.level();
            String title = words.length() <= TITLE ? words : words.substring(0, words.lastIndexOf(' ', TITLE)) + "…";
            return new Piece(piece.id(), piece.anchor(), depthHere, title, piece.heading(), piece.texts(), piece
                    .tail());
        }

        /** The piece that a text belongs to. */
        private Piece open(@Nullable Piece last, Block block, boolean headed) {
            return last != null && last.tail().isEmpty() && last.anchor().equals(block.section())
                    ? last
                    : begin(block, headed);
        }

        private void heading(Block.Heading heading) {
            int level = level(heading.level());
            String words = LABEL.matcher(heading.text().strip()).replaceFirst("");
            while (above.size() > level) {
                above.removeLast();
            }
            String id = unique(above.isEmpty() ? slug(words) : above.getLast() + "/" + slug(words));
            while (above.size() < level) {
                above.add(above.isEmpty() ? "" : above.getLast());
            }
            above.add(id);
            pieces.add(new Piece(prefix + id, heading.section(), depth + level,
                    heading.text().replace('\n', ' ').strip(), heading, new ArrayList<>(), new ArrayList<>()));
        }

        private int level(Block.Level level) {
            return switch (level) {
                case PART, ROMAN, ARTICLE -> 0;
                case ARABIC -> roman ? 1 : 0;
                case LETTER -> roman ? 2 : 1;
            };
        }

        /** Text without a heading of its own. */
        private Piece begin(Block block, boolean headed) {
            Piece last = pieces.isEmpty() ? null : pieces.getLast();
            String title;
            String id;
            int level = depth;
            if (last != null && last.anchor().equals(block.section())) {
                title = last.title().endsWith(TEXTS.get("continued", ""))
                        ? last.title()
                        : TEXTS.get("continued", last.title());
                id = unique(last.id().substring(prefix.length()).replaceFirst("\\+\\d+$", "") + "+");
                level = last.level();
            } else if (block instanceof Block.Paragraph text && label(text) != null) {
                title = String.valueOf(label(text)).strip().replaceAll("[.:]$", "");
                id = unique(slug(title));
                above.clear();
            } else {
                title = untitled(block.section(), headed);
                id = unique("opening");
            }
            var piece = new Piece(prefix + id, block.section(), level, title, null, new ArrayList<>(),
                    new ArrayList<>());
            pieces.add(piece);
            return piece;
        }

        /** A paragraph of the agency's own bears its name; what stands behind it goes on with the part before. */
        private String untitled(String section, boolean headed) {
            if (section.startsWith(EXTRA)) {
                return section.substring(EXTRA.length());
            }
            String before = pieces.stream().filter(piece -> piece.anchor().equals(section)).map(Piece::title).reduce((a,
                    b) -> b).orElse(null);
            if (before != null) {
                return TEXTS.get("continued", before);
            }
            return TEXTS.get(!pieces.isEmpty() ? "closing" : headed ? "opening" : "whole");
        }

        private String unique(String id) {
            int times = used.merge(id, 1, Integer::sum);
            return times == 1 && !id.endsWith("+") ? id : id.endsWith("+") ? id + times : id + "~" + times;
        }
    }

    /** The bold words that begin an article: "Điều 1. "; null where the paragraph begins otherwise. */
    private static @Nullable String label(Block.Paragraph text) {
        Run first = text.runs().isEmpty() ? null : text.runs().getFirst();
        return first != null && first.bold() && text.runs().size() > 1 ? first.text() : null;
    }

    private static String slug(String words) {
        String plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "").replace('đ', 'd').replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() <= TITLE ? plain : plain.substring(0, TITLE);
    }

    SectionPart part() {
        return new SectionPart(id, anchor, level, title, texts.isEmpty()
                ? null
                : String.join("\n", texts.stream().map(Piece::line).toList()));
    }

    /** A block as lines of text. */
    private static String line(Block block) {
        return switch (block) {
            case Block.Paragraph text -> Quoting.quoted(text.runs()).strip();
            case Block.DottedLines dots -> String.join("\n", java.util.Collections.nCopies(dots.lines(), TEXTS.get(
                    "dots")));
            case Block.Heading heading -> heading.text();
            case Block.Table table -> "";
            case Block.Chart chart -> "";
            case Block.Signatures signatures -> "";
        };
    }

    /** As printed: what a person wrote, else what the data say. */
    List<Block> blocks(@Nullable Rewritten rewritten, Quoting quoting) {
        var blocks = new ArrayList<Block>();
        if (heading != null) {
            blocks.add(heading);
        }
        if (rewritten == null || texts.isEmpty()) {
            blocks.addAll(texts);
        } else {
            written(rewritten.content(), quoting, blocks);
        }
        blocks.addAll(tail);
        return blocks;
    }

    private void written(String content, Quoting quoting, List<Block> blocks) {
        List<String> lines = content.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean ended = texts.getLast() instanceof Block.Paragraph last && ENDED.matcher(last.text()).find();
        for (int i = 0; i < lines.size(); i++) {
            // The mark at the end of a document stays, whoever wrote its last sentence.
            String line = ended && i + 1 == lines.size() && !ENDED.matcher(lines.get(i)).find()
                    ? new Wording().ended(lines.get(i))
                    : lines.get(i);
            blocks.add(DOTS.matcher(line).matches() ? new Block.DottedLines(anchor, 1) : paragraph(line, quoting));
        }
    }

    /** A line that stayed as it was keeps its look; any other takes that of the line it is most like. */
    private Block paragraph(String line, Quoting quoting) {
        List<Block.Paragraph> live = texts.stream().filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast).toList();
        List<String> lines = live.stream().map(Piece::line).toList();
        int same = lines.indexOf(line);
        if (same >= 0) {
            return live.get(same);
        }
        int near = Sentences.nearest(lines, line);
        Block.Style style = near >= 0
                ? live.get(near).style()
                : line.startsWith(TEXTS.get("basis"))
                        ? Block.Style.BASIS
                        : live.stream().map(Block.Paragraph::style).distinct().count() == 1
                                ? live.getFirst().style()
                                : Block.Style.BODY;
        String label = live.stream().map(Piece::label).filter(words -> words != null && line.startsWith(words.strip()))
                .findFirst().orElse(null);
        if (label == null) {
            boolean bold = near >= 0 && live.get(near).runs().stream().allMatch(Run::bold);
            return new Block.Paragraph(anchor, style, bold
                    ? List.of(Run.bold(quoting.shown(line)))
                    : quoting.runs(line));
        }
        var runs = new ArrayList<Run>();
        Matcher rest = Pattern.compile("^" + Pattern.quote(label.strip()) + "\\s*").matcher(line);
        runs.add(Run.bold(label.strip() + " "));
        runs.addAll(quoting.runs(rest.replaceFirst("")));
        return new Block.Paragraph(anchor, style, runs);
    }
}
