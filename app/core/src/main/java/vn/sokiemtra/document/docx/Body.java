package vn.sokiemtra.document.docx;

import static vn.sokiemtra.document.docx.Paragraphs.twips;
import static vn.sokiemtra.document.docx.Xml.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.LetterHead;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.docx.Paragraphs.Look;
import vn.sokiemtra.document.pdf.Typefaces;

/** Writes word/document.xml. */
final class Body {

    /** Lines of Nơi nhận beside the signature; more of them go on below it. */
    private static final int BESIDE = 36;

    private final Xml xml;
    private final Typefaces typefaces;
    private final Wording wording;
    private final OfficialDocument document;
    private final Paragraphs paragraphs;
    private final Tables tables;

    Body(Xml xml, Typefaces typefaces, Wording wording, OfficialDocument document) {
        this.xml = xml;
        this.typefaces = typefaces;
        this.wording = wording;
        this.document = document;
        this.paragraphs = new Paragraphs(xml);
        this.tables = new Tables(xml, paragraphs);
    }

    byte[] write() {
        return xml.element("w:document", with("xmlns:w", Parts.W, "xmlns:r", Parts.R),
                () -> xml.element("w:body", this::sections)).bytes();
    }

    private void sections() {
        double width = Paper.textWidth(false);
        head(document.head(), width);
        title(width);
        blocks(document.body(), width, true);
        closing(document.closing(), width);
        boolean landscape = false;
        for (Annex annex : document.annexes()) {
            boolean ending = landscape;
            paragraphs.tiny(() -> section(ending));
            landscape = annex.landscape();
            annex(annex);
        }
        paragraphs.tiny(() -> {
        });
        section(landscape);
    }

    private void head(LetterHead head, double width) {
        double[] widths = {width * Paper.HEAD_LEFT, width * (1 - Paper.HEAD_LEFT)};
        Runnable agency = () -> {
            if (head.parentBody() != null) {
                centred(Run.plain(head.parentBody()), Paper.AGENCY);
            }
            centred(Run.bold(head.issuingBody()), Paper.AGENCY);
            double length = typefaces.lastLine(head.issuingBody(), true, false, Paper.AGENCY, widths[0]);
            paragraphs.rule(widths[0], length * Paper.SHORT_RULE, 4, true);
        };
        Runnable nation = () -> {
            centred(Run.bold(wording.nation()), Paper.NATION);
            centred(Run.bold(wording.motto()), Paper.MOTTO);
            double length = typefaces.lastLine(wording.motto(), true, false, Paper.MOTTO, widths[1]);
            paragraphs.rule(widths[1], length, 4, true);
        };
        Runnable number = () -> centred(Run.plain(orEmpty(head.numberLine())), Paper.NUMBER_LINE);
        Runnable place = () -> centred(Run.italic(orEmpty(head.placeAndDate())), Paper.PLACE_DATE);
        tables.bare(widths, List.of(List.of(agency, nation), List.of(number, place)));
    }

    private void centred(Run run, double size) {
        paragraphs.write(Look.cell("center", size).kept(true), run);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void title(double width) {
        Look look = Look.body().centred().after(0).kept(true);
        paragraphs.write(look.before(14), Run.bold(document.type()));
        paragraphs.write(look, Run.bold(document.subject()));
        double length = typefaces.lastLine(document.subject(), true, false, Paper.TITLE, width);
        paragraphs.rule(width, length * Paper.SHORT_RULE, 14, true);
    }

    private void annex(Annex annex) {
        Look look = Look.body().centred().after(0).kept(true);
        paragraphs.write(look.heading(0), Run.bold(annex.label()));
        paragraphs.write(look.after(annex.attachedTo() == null ? 10 : 0), Run.bold(annex.title()));
        if (annex.attachedTo() != null) {
            paragraphs.write(look.after(10), Run.italic(annex.attachedTo()));
        }
        blocks(annex.blocks(), Paper.textWidth(annex.landscape()), false);
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
                    tables.ruled(table.content(), width, keep);
                    paragraphs.write(new Look("left", 2, 0, 6, 1, 0, 0, 0, keep, -1), List.of());
                }
            }
        }
    }

    private void heading(Block.Heading heading) {
        Look look = Look.body().heading(heading.level().ordinal());
        boolean italic = heading.level() == Block.Level.LETTER;
        paragraphs.write(heading.level() == Block.Level.PART ? look.centred() : look,
                new Run(heading.text(), true, italic, null));
    }

    private void paragraph(Block.Paragraph paragraph, boolean keep) {
        Look look = Look.body().kept(keep || paragraph.announces());
        switch (paragraph.style()) {
            case BODY -> paragraphs.write(look, paragraph.runs());
            case BASIS -> paragraphs.write(look, italic(paragraph.runs()));
            case CENTRED -> paragraphs.write(look.centred(), paragraph.runs());
            case NOTE -> paragraphs.write(look.flush().sized(Paper.NOTE), italic(paragraph.runs()));
        }
    }

    private static List<Run> italic(List<Run> runs) {
        return runs.stream().map(run -> new Run(run.text(), run.bold(), true, run.source())).toList();
    }

    private void dotted(Block.DottedLines dotted, double width, boolean keep) {
        for (int i = 0; i < dotted.lines(); i++) {
            boolean last = i + 1 == dotted.lines();
            paragraphs.dotted(width, Look.body().flush().after(last ? Paper.PARAGRAPH_GAP : 0).kept(keep && last));
        }
    }

    private void closing(Closing closing, double width) {
        paragraphs.write(new Look("left", 6, 0, 0, 1, 0, 0, 0, true, -1), List.of());
        int count = closing.signers().size();
        double size = count > 2 ? Paper.SIGNER_OF_THREE : Paper.SIGNER;
        if (count == 1) {
            double left = width * 0.5;
            int together = besideCount(closing, left - 8);
            tables.bare(new double[]{left, width - left}, List.of(List.of(() -> recipients(closing, 0, together),
                    () -> {
                        post(closing.signers().getFirst(), size, false);
                        name(closing.signers().getFirst(), size, false);
                    })));
            if (together < closing.recipients().size()) {
                recipients(closing, together, closing.recipients().size());
            }
            return;
        }
        double[] widths = new double[count];
        Arrays.fill(widths, width / count);
        var posts = new ArrayList<Runnable>();
        var names = new ArrayList<Runnable>();
        boolean kept = !closing.recipients().isEmpty();
        for (Closing.Signer signer : closing.signers()) {
            posts.add(() -> post(signer, size, true));
            names.add(() -> name(signer, size, kept));
        }
        tables.bare(widths, List.of(posts, names));
        recipients(closing, 0, closing.recipients().size());
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

    private void recipients(Closing closing, int from, int to) {
        boolean few = closing.recipients().size() <= Paper.FEW_RECIPIENTS;
        boolean below = closing.signers().size() > 1;
        if (from == 0 && !closing.recipients().isEmpty()) {
            paragraphs.write(Look.cell("left", Paper.RECIPIENTS_TITLE).before(below ? 8 : 0).kept(true),
                    new Run(wording.recipientsTitle(), true, true, null));
        }
        for (int i = from; i < to; i++) {
            paragraphs.write(Look.cell("left", Paper.RECIPIENTS).kept(few && below && i + 1 < to),
                    Run.plain(closing.recipients().get(i)));
        }
        if (closing.recipients().isEmpty()) {
            paragraphs.write(Look.cell("left", Paper.RECIPIENTS), List.of());
        }
    }

    private void post(Closing.Signer signer, double size, boolean kept) {
        int last = signer.authority().size() - 1;
        for (int i = 0; i <= last; i++) {
            double room = i == last && signer.hint() == null ? Paper.SIGNATURE_ROOM : 0;
            paragraphs.write(Look.cell("center", size).after(room).kept(kept), Run.bold(signer.authority().get(i)));
        }
        if (signer.hint() != null) {
            paragraphs.write(Look.cell("center", Paper.NOTE).after(Paper.SIGNATURE_ROOM).kept(kept),
                    Run.italic(signer.hint()));
        }
    }

    private void name(Closing.Signer signer, double size, boolean kept) {
        paragraphs.write(Look.cell("center", size).kept(kept), Run.bold(orEmpty(signer.name())));
    }

    private void section(boolean landscape) {
        xml.element("w:sectPr", () -> {
            xml.empty("w:headerReference", "w:type", "default", "r:id", "rId3");
            if (document.marking() != null) {
                xml.empty("w:footerReference", "w:type", "default", "r:id", "rId4");
                xml.empty("w:footerReference", "w:type", "first", "r:id", "rId4");
            }
            xml.empty("w:type", "w:val", "nextPage");
            if (landscape) {
                xml.empty("w:pgSz", "w:w", twips(Paper.HEIGHT), "w:h", twips(Paper.WIDTH), "w:orient", "landscape");
            } else {
                xml.empty("w:pgSz", "w:w", twips(Paper.WIDTH), "w:h", twips(Paper.HEIGHT));
            }
            xml.empty("w:pgMar", "w:top", twips(Paper.TOP), "w:right", (long) Math.ceil(Paper.RIGHT * 20),
                    "w:bottom", twips(Paper.BOTTOM), "w:left", twips(Paper.LEFT), "w:header", twips(Paper.HEADER),
                    "w:footer", twips(Paper.HEADER), "w:gutter", 0);
            xml.empty("w:pgNumType", "w:start", 1);
            xml.empty("w:titlePg");
        });
    }
}
