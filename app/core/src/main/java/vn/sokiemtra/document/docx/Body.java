package vn.sokiemtra.document.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.LetterHead;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.WritingProgress;
import vn.sokiemtra.document.pdf.ChartPicture;
import vn.sokiemtra.document.pdf.Typefaces;

/** Fills the body of the document. */
final class Body {

    /** Lines of Nơi nhận beside the signature; more of them go on below it. */
    private static final int BESIDE = 36;

    private final XWPFDocument file;
    private final CTBody body;
    private final Typefaces typefaces;
    private final Wording wording;
    private final OfficialDocument document;
    private final WritingProgress progress;
    private final int total;
    private int done;
    private final Sections sections;
    private final Paragraphs paragraphs;
    private final Tables tables;
    /** Those in use: the highest of them is heading 1 in Word's outline, whatever its name in the decree. */
    private final SortedSet<Block.Level> levels = new TreeSet<>();

    Body(XWPFDocument file, Typefaces typefaces, Wording wording, OfficialDocument document, Sections sections,
            Styles styles, WritingProgress progress) {
        this.progress = progress;
        this.file = file;
        this.body = file.getDocument().getBody();
        this.typefaces = typefaces;
        this.wording = wording;
        this.document = document;
        this.sections = sections;
        this.total = Stream.concat(document.body().stream(), document.annexes().stream().flatMap(a -> a.blocks()
                .stream())).mapToInt(Body::weight).sum();
        this.paragraphs = new Paragraphs(body::addNewP, styles);
        this.tables = new Tables(body, styles);
        Stream.concat(document.body().stream(), document.annexes().stream().flatMap(a -> a.blocks().stream()))
                .forEach(block -> {
                    if (block instanceof Block.Heading heading) {
                        levels.add(heading.level());
                    }
                });
    }

    void write() {
        double width = Paper.textWidth(false);
        head(document.head(), width);
        title(width);
        blocks(document.body(), width, true);
        closing(document.closing(), width);
        boolean landscape = false;
        for (Annex annex : document.annexes()) {
            boolean ending = landscape;
            paragraphs.sectionEnd(section -> sections.write(section, ending));
            landscape = annex.landscape();
            annex(annex);
        }
        paragraphs.tiny();
        sections.write(body.addNewSectPr(), landscape);
    }

    /** A table counts by its rows. */
    private static int weight(Block block) {
        return block instanceof Block.Table table ? table.content().rows().size() : 1;
    }

    private void head(LetterHead head, double width) {
        double[] widths = {width * Paper.HEAD_LEFT, width * (1 - Paper.HEAD_LEFT)};
        String logo = head.logo();
        Consumer<Paragraphs> agency = cell -> {
            if (logo != null) {
                cell.picture(file, Base64.getDecoder().decode(logo), LetterHead.LOGO, widths[0]);
            }
            if (head.parentBody() != null) {
                within(cell, "agency", Run.plain(head.parentBody()), Paper.AGENCY, widths[0]);
            }
            double room = within(cell, "agency", Run.bold(head.issuingBody()), Paper.AGENCY, widths[0]);
            double length = typefaces.longestLine(head.issuingBody(), true, false, Paper.AGENCY, room);
            cell.rule(widths[0], length * Paper.SHORT_RULE, 4, true);
        };
        Consumer<Paragraphs> nation = cell -> {
            centred(cell, "nation", Run.bold(wording.nation()), Paper.NATION);
            centred(cell, "motto", Run.bold(wording.motto()), Paper.MOTTO);
            double length = typefaces.longestLine(wording.motto(), true, false, Paper.MOTTO, widths[1]);
            cell.rule(widths[1], length, 4, true);
        };
        Consumer<Paragraphs> number = cell -> {
            centred(cell, "number", Run.plain(orEmpty(head.numberLine())), Paper.NUMBER_LINE);
            if (head.about() != null) {
                narrowed(cell, Look.cell("about", STJc.CENTER, Paper.ABOUT).before(Paper.PARAGRAPH_GAP).kept(true), Run
                        .plain(head.about()), widths[0]);
            }
        };
        Consumer<Paragraphs> place = cell -> centred(cell, "place", Run.italic(orEmpty(head.placeAndDate())),
                Paper.PLACE_DATE);
        // Without number and date there is no second row: an empty one is as high as a line.
        tables.bare(widths, head.lined()
                ? List.of(List.of(agency, nation), List.of(number, place))
                : List.of(List.of(agency, nation)));
    }

    private static void centred(Paragraphs cell, String role, Run run, double size) {
        cell.write(like(run, Look.cell(role, STJc.CENTER, size).kept(true)), run);
    }

    /** The same of a text that may take several lines. @return the room that it takes of {@code width} */
    private double within(Paragraphs cell, String role, Run run, double size, double width) {
        return narrowed(cell, like(run, Look.cell(role, STJc.CENTER, size).kept(true)), run, width);
    }

    /** A centred text between margins that keep its last word from standing alone. @return the room between them */
    private double narrowed(Paragraphs to, Look look, Run run, double width) {
        double room = typefaces.centredRoom(run, look.size(), width);
        to.between(look, run, (width - room) / 2);
        return room;
    }

    /** The style says what its run says. */
    private static Look like(Run run, Look look) {
        Look bold = run.bold() ? look.strong() : look;
        return run.italic() ? bold.slanted() : bold;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void title(double width) {
        if (!document.titled()) {
            paragraphs.write(Look.gap(6, 8, true), List.of());
            return;
        }
        Look look = Look.body().centred().after(0).kept(true).strong();
        paragraphs.write(look.as("title").before(14), Run.bold(document.type()));
        double room = narrowed(paragraphs, look.as("subject"), Run.bold(document.subject()), width);
        double length = typefaces.longestLine(document.subject(), true, false, Paper.TITLE, room);
        paragraphs.rule(width, length * Paper.SHORT_RULE, 14, true);
    }

    private void annex(Annex annex) {
        Look look = Look.body().centred().after(0).kept(true);
        paragraphs.write(look.heading(0).as("annex"), Run.bold(annex.label()));
        double width = Paper.textWidth(annex.landscape());
        narrowed(paragraphs, look.as("annexTitle").strong().after(annex.attachedTo() == null ? 10 : 0), Run.bold(annex
                .title()), width);
        if (annex.attachedTo() != null) {
            narrowed(paragraphs, look.as("attached").slanted().after(10), Run.italic(annex.attachedTo()), width);
        }
        blocks(annex.blocks(), width, false);
    }

    private void blocks(List<Block> blocks, double width, boolean keepLast) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            boolean keep = last ? keepLast : blocks.get(i + 1) instanceof Block.Paragraph next && next.belongsAbove();
            switch (blocks.get(i)) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> paragraph(paragraph, keep);
                case Block.DottedLines dotted -> dotted(dotted, width, keep);
                case Block.Table table -> {
                    tables.ruled(table.content(), width, keep, row -> progress.tell(done + row, total));
                    paragraphs.write(Look.gap(2, 6, keep), List.of());
                }
                case Block.Chart chart -> paragraphs.drawing(file, new ChartPicture(typefaces).png(chart.content(),
                        width), width, chart.content().spoken());
                case Block.Signatures signatures -> {
                    paragraphs.write(Look.gap(6, 0, true), List.of());
                    signatures(signatures.signers(), width);
                    paragraphs.write(Look.gap(2, 6, keep), List.of());
                }
            }
            done += weight(blocks.get(i));
            progress.tell(done, total);
        }
    }

    private void heading(Block.Heading heading) {
        Look look = Look.body().heading(levels.headSet(heading.level()).size());
        boolean italic = heading.level() == Block.Level.LETTER;
        paragraphs.write(heading.level() == Block.Level.PART ? look.centred() : italic ? look.slanted() : look,
                new Run(heading.text(), true, italic, null));
    }

    private void paragraph(Block.Paragraph paragraph, boolean keep) {
        Look look = Look.body().kept(keep || paragraph.announces());
        switch (paragraph.style()) {
            case BODY -> paragraphs.write(look, paragraph.runs());
            case BASIS -> paragraphs.write(look.as("basis").slanted(), italic(paragraph.runs()));
            case CENTRED -> paragraphs.write(look.as("centred").centred(), paragraph.runs());
            case NOTE -> paragraphs.write(look.as("note").left().slanted().sized(Paper.NOTE),
                    italic(paragraph.runs()));
        }
    }

    private static List<Run> italic(List<Run> runs) {
        return runs.stream().map(run -> new Run(run.text(), run.bold(), true, run.source())).toList();
    }

    private void dotted(Block.DottedLines dotted, double width, boolean keep) {
        for (int i = 0; i < dotted.lines(); i++) {
            boolean last = i + 1 == dotted.lines();
            paragraphs.dotted(width,
                    Look.body().as("dotted").flush().after(last ? Paper.PARAGRAPH_GAP : 0).kept(keep && last));
        }
    }

    private void closing(Closing closing, double width) {
        if (closing.signers().isEmpty()) {
            return;
        }
        paragraphs.write(Look.gap(6, 0, true), List.of());
        int count = closing.signers().size();
        double size = count > 2 ? Paper.SIGNER_OF_THREE : Paper.SIGNER;
        if (count == 1) {
            double left = width * 0.5;
            int together = besideCount(closing, left - 8);
            tables.bare(new double[]{left, width - left},
                    List.of(List.of(cell -> recipients(cell, closing, 0, together),
                            cell -> {
                                post(cell, closing.signers().getFirst(), size, false);
                                name(cell, closing.signers().getFirst(), size, false);
                            })));
            if (together < closing.recipients().size()) {
                recipients(paragraphs, closing, together, closing.recipients().size());
            }
            return;
        }
        sideBySide(closing.signers(), width, size, !closing.recipients().isEmpty());
        recipients(paragraphs, closing, 0, closing.recipients().size());
    }

    private void sideBySide(List<Closing.Signer> signers, double width, double size, boolean kept) {
        double[] widths = new double[signers.size()];
        Arrays.fill(widths, width / signers.size());
        var posts = new ArrayList<Consumer<Paragraphs>>();
        var names = new ArrayList<Consumer<Paragraphs>>();
        for (Closing.Signer signer : signers) {
            posts.add(cell -> post(cell, signer, size, true));
            names.add(cell -> name(cell, signer, size, kept));
        }
        tables.bare(widths, List.of(posts, names));
    }

    private void signatures(List<Closing.Signer> signers, double width) {
        double size = signers.size() > 2 ? Paper.SIGNER_OF_THREE : Paper.SIGNER;
        if (signers.size() > 1) {
            sideBySide(signers, width, size, false);
            return;
        }
        tables.bare(new double[]{width / 2, width / 2}, List.of(List.of(
                cell -> cell.write(Look.cell("recipient", STJc.LEFT, Paper.RECIPIENTS), List.of()), cell -> {
                    post(cell, signers.getFirst(), size, false);
                    name(cell, signers.getFirst(), size, false);
                })));
    }

    private int besideCount(Closing closing, double room) {
        int lines = 1;
        int count = 0;
        for (String recipient : closing.recipients()) {
            lines += typefaces.lines(recipient, false, false, Paper.RECIPIENTS, room);
            if (lines > BESIDE) {
                break;
            }
            count++;
        }
        return count;
    }

    private void recipients(Paragraphs to, Closing closing, int from, int end) {
        boolean few = closing.recipients().size() <= Paper.FEW_RECIPIENTS;
        boolean below = closing.signers().size() > 1;
        if (from == 0 && !closing.recipients().isEmpty()) {
            to.write(Look.cell("recipientsTitle", STJc.LEFT, Paper.RECIPIENTS_TITLE).strong().slanted()
                    .before(below ? 8 : 0).kept(true),
                    new Run(wording.recipientsTitle(), true, true, null));
        }
        for (int i = from; i < end; i++) {
            to.write(Look.cell("recipient", STJc.LEFT, Paper.RECIPIENTS).kept(few && below && i + 1 < end),
                    Run.plain(closing.recipients().get(i)));
        }
        if (closing.recipients().isEmpty()) {
            to.write(Look.cell("recipient", STJc.LEFT, Paper.RECIPIENTS), List.of());
        }
    }

    private static void post(Paragraphs cell, Closing.Signer signer, double size, boolean kept) {
        int last = signer.authority().size() - 1;
        for (int i = 0; i <= last; i++) {
            double room = i == last && signer.hint() == null ? Paper.SIGNATURE_ROOM : 0;
            cell.write(Look.cell("post", STJc.CENTER, size).strong().after(room).kept(kept),
                    Run.bold(signer.authority().get(i)));
        }
        if (signer.hint() != null) {
            cell.write(Look.cell("hint", STJc.CENTER, Paper.NOTE).slanted().after(Paper.SIGNATURE_ROOM).kept(kept),
                    Run.italic(signer.hint()));
        }
    }

    private static void name(Paragraphs cell, Closing.Signer signer, double size, boolean kept) {
        cell.write(Look.cell("signer", STJc.CENTER, size).strong().kept(kept), Run.bold(orEmpty(signer.name())));
    }
}
