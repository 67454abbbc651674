package vn.sokiemtra.document.pdf;

import java.util.ArrayList;
import java.util.List;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.Wording;

/** Sets blocks as strips of one text width. */
final class Setter {

    private static final int WIDOW_LINES = 2;

    private final Typefaces typefaces;
    private final double width;
    private final List<Strip> strips = new ArrayList<>();

    Setter(Typefaces typefaces, double width) {
        this.typefaces = typefaces;
        this.width = width;
    }

    List<Strip> strips() {
        return strips;
    }

    void add(Strip strip) {
        strips.add(strip);
    }

    /** The last strip stays with what comes next. */
    void keepLast() {
        if (!strips.isEmpty()) {
            strips.set(strips.size() - 1, strips.getLast().keptWithNext());
        }
    }

    void gapAfterLast(double gap) {
        strips.set(strips.size() - 1, strips.getLast().withGap(gap));
    }

    void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> paragraph(paragraph);
                case Block.DottedLines dotted -> dotted(dotted);
                case Block.Table table -> new TableSetter(typefaces, width).set(table, strips);
                case Block.Chart chart -> strips.add(new ChartSetter(typefaces, chart.content(), width).strip(chart
                        .section()));
                case Block.Signatures signatures -> {
                    keepLast();
                    strips.addAll(new HeadSetter(typefaces, new Wording(), width).signatures(signatures.section(),
                            signatures.signers()));
                }
            }
        }
    }

    void title(OfficialDocument document) {
        if (!document.titled()) {
            return;
        }
        mark(strips.size(), () -> centred(OfficialDocument.HEAD_SECTION, Run.bold(document.type()), Paper.TITLE, 0), 0,
                document.title());
        List<Line> subject = centred(OfficialDocument.HEAD_SECTION, Run.bold(document.subject()), Paper.TITLE, 4);
        double length = Math.min(width, subject.stream().mapToDouble(Line::width).max().orElse(0)) * Paper.SHORT_RULE;
        strips.add(new Strip(OfficialDocument.HEAD_SECTION, 2, 14, true, null,
                (canvas, left, top) -> canvas.rule(left + (width - length) / 2, top + 1, length, 0.75)));
    }

    void annexHeading(Annex annex) {
        mark(strips.size(), () -> centred(annex.section(), Run.bold(annex.label()), Paper.TITLE, 0), 0,
                annex.label() + ". " + annex.title());
        centred(annex.section(), Run.bold(annex.title()), Paper.TITLE, 0);
        if (annex.attachedTo() != null) {
            centred(annex.section(), Run.italic(annex.attachedTo()), Paper.TITLE, 0);
        }
        gapAfterLast(10);
    }

    private List<Line> centred(String section, Run run, double size, double gap) {
        List<Line> lines = LineBreaker.lines(typefaces, List.of(run), size, typefaces.centredRoom(run, size, width), 0);
        for (int i = 0; i < lines.size(); i++) {
            strips.add(line(section, lines.get(i), size, Placement.CENTRED, 0, i + 1 < lines.size() ? 0 : gap, true));
        }
        return lines;
    }

    private void heading(Block.Heading heading) {
        boolean centred = heading.level() == Block.Level.PART;
        var run = new Run(heading.text(), true, heading.level() == Block.Level.LETTER, null);
        double indent = centred ? 0 : Paper.INDENT;
        int first = strips.size();
        List<Line> lines = LineBreaker.lines(typefaces, List.of(run), Paper.BODY, width, indent);
        for (int i = 0; i < lines.size(); i++) {
            boolean end = i + 1 == lines.size();
            strips.add(line(heading.section(), lines.get(i), Paper.BODY,
                    centred ? Placement.CENTRED : Placement.JUSTIFIED, i == 0 ? indent : 0,
                    end ? Paper.PARAGRAPH_GAP : 0, true));
        }
        mark(first, () -> {
        }, 1 + heading.level().ordinal(), heading.text());
    }

    /** Lets a bookmark lead to the first of the strips that are added. */
    private void mark(int first, Runnable adding, int level, String title) {
        adding.run();
        strips.set(first, strips.get(first).marked(level, title.replace('\n', ' ').strip()));
    }

    private void paragraph(Block.Paragraph paragraph) {
        if (paragraph.belongsAbove()) {
            keepLast();
        }
        boolean note = paragraph.style() == Block.Style.NOTE;
        boolean centred = paragraph.style() == Block.Style.CENTRED;
        boolean italic = note || paragraph.style() == Block.Style.BASIS;
        double size = note ? Paper.NOTE : Paper.BODY;
        double indent = note || centred ? 0 : Paper.INDENT;
        List<Run> runs = paragraph.runs().stream()
                .map(run -> new Run(run.text(), run.bold(), run.italic() || italic, run.source())).toList();
        List<Line> lines = LineBreaker.lines(typefaces, runs, size, width, indent);
        int count = lines.size();
        for (int i = 0; i < count; i++) {
            boolean end = i + 1 == count;
            boolean keep = end
                    ? paragraph.announces()
                    : i < WIDOW_LINES - 1 || i >= count - WIDOW_LINES;
            strips.add(line(paragraph.section(), lines.get(i), size,
                    centred ? Placement.CENTRED : note ? Placement.LEFT : Placement.JUSTIFIED, i == 0 ? indent : 0,
                    end ? Paper.PARAGRAPH_GAP : 0, keep));
        }
    }

    private void dotted(Block.DottedLines dotted) {
        double dot = typefaces.width(".", false, false, Paper.BODY);
        var run = Run.plain(".".repeat((int) (width / dot)));
        Line line = LineBreaker.lines(typefaces, List.of(run), Paper.BODY, width, 0).getFirst();
        for (int i = 0; i < dotted.lines(); i++) {
            strips.add(line(dotted.section(), line, Paper.BODY, Placement.LEFT, 0,
                    i + 1 < dotted.lines() ? 0 : Paper.PARAGRAPH_GAP, false));
        }
    }

    private enum Placement {
        LEFT,
        CENTRED,
        JUSTIFIED
    }

    private Strip line(String section, Line line, double size, Placement placement, double indent, double gap,
            boolean keep) {
        double leading = Paper.leading(size);
        double spare = width - indent - line.width();
        int spaces = line.spaces();
        boolean stretched = placement == Placement.JUSTIFIED && !line.last() && spaces > 0;
        double shift = placement == Placement.CENTRED ? spare / 2 : indent;
        double stretch = stretched ? spare / spaces : 0;
        return new Strip(section, leading, gap, keep, null,
                (canvas, left, top) -> canvas.line(line, size, leading, left + shift, top, stretch));
    }
}
