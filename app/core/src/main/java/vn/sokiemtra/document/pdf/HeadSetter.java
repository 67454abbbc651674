package vn.sokiemtra.document.pdf;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.LetterHead;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.Wording;

/** Sets the cells above the title and those at the end: side by side, never broken. */
final class HeadSetter {

    /** A line of a cell with its size, the room below it and the length of the rule there, 0 for none. */
    private record Part(Line line, double size, double below, double rule) {
        double height() {
            return Paper.cellLeading(size) + below;
        }

        /** With a rule of a length below. */
        Part ruled(double length) {
            return new Part(line, size, below, length);
        }
    }

    /** Lines at their place within the width. */
    private record Cell(List<Part> parts, double left, double width, boolean centred) {
        double height() {
            return HeadSetter.height(parts);
        }

        void paint(Canvas canvas, double x, double top) {
            double y = top;
            for (Part part : parts) {
                double spare = centred ? (width - part.line().width()) / 2 : 0;
                canvas.line(part.line(), part.size(), Paper.cellLeading(part.size()), x + left + spare, y, 0);
                y += part.height();
                if (part.rule() > 0) {
                    canvas.rule(x + left + (width - part.rule()) / 2, y + 2, part.rule(), 0.75);
                }
            }
        }
    }

    /** Recipients beside the signature; more than these go on below it. */
    static final int BESIDE = 36;
    /** Between two signers. */
    private static final double SIGNER_GAP = 4;
    /** Between the bodies on the left and the nation on the right: a long name must not run into it. */
    private static final double GAP = 10;

    private final Typefaces typefaces;
    private final Wording wording;
    private final double width;

    HeadSetter(Typefaces typefaces, Wording wording, double width) {
        this.typefaces = typefaces;
        this.wording = wording;
        this.width = width;
    }

    /** Bodies and nation, then number and place. */
    List<Strip> head(LetterHead head) {
        double leftWidth = width * Paper.HEAD_LEFT;
        double rightWidth = width - leftWidth;
        double agencyWidth = leftWidth - GAP;
        List<Part> agency = new ArrayList<>();
        if (head.parentBody() != null) {
            centred(agency, Run.plain(head.parentBody()), Paper.AGENCY, agencyWidth);
        }
        int parents = agency.size();
        centred(agency, Run.bold(head.issuingBody()), Paper.AGENCY, agencyWidth);
        double longest = agency.subList(parents, agency.size()).stream().mapToDouble(part -> part.line().width()).max()
                .orElse(0);
        agency.add(agency.removeLast().ruled(longest * Paper.SHORT_RULE));
        List<Part> nation = new ArrayList<>();
        add(nation, Run.bold(wording.nation()), Paper.NATION, rightWidth, 0);
        add(nation, Run.bold(wording.motto()), Paper.MOTTO, rightWidth, 0);
        Part motto = nation.removeLast();
        nation.add(motto.ruled(motto.line().width()));
        List<Part> number = cell(head.numberLine(), false, Paper.NUMBER_LINE, agencyWidth);
        if (head.about() != null) {
            add(number, Run.plain(""), Paper.PARAGRAPH_GAP / Paper.SINGLE, agencyWidth, 0);
            centred(number, Run.plain(head.about()), Paper.ABOUT, agencyWidth);
        }
        List<Part> place = cell(head.placeAndDate(), true, Paper.PLACE_DATE, rightWidth);
        var strips = new ArrayList<Strip>();
        if (head.logo() == null) {
            strips.addAll(row(OfficialDocument.HEAD_SECTION, List.of(new Cell(agency, 0, leftWidth, true),
                    new Cell(nation, leftWidth, rightWidth, true)), 8, true));
        } else {
            strips.add(crowned(Base64.getDecoder().decode(head.logo()), new Cell(agency, 0, leftWidth, true),
                    new Cell(nation, leftWidth, rightWidth, true)));
        }
        strips.addAll(row(OfficialDocument.HEAD_SECTION, List.of(new Cell(number, 0, leftWidth, true),
                new Cell(place, leftWidth, rightWidth, true)), 14, true));
        return strips;
    }

    /** The bodies below a logo, the nation beside both. */
    private static Strip crowned(byte[] logo, Cell agency, Cell nation) {
        double high = Math.max(LetterHead.LOGO + 2 + agency.height(), nation.height());
        return new Strip(OfficialDocument.HEAD_SECTION, high, 8, true, null, (canvas, left, top) -> {
            canvas.picture(logo, left, top, agency.width(), LetterHead.LOGO);
            agency.paint(canvas, left, top + LetterHead.LOGO + 2);
            nation.paint(canvas, left, top);
        });
    }

    /** Cells side by side as one strip, or as several where no page could hold them. */
    private static List<Strip> row(String section, List<Cell> cells, double gap, boolean keep) {
        var strips = new ArrayList<Strip>();
        List<Cell> rest = cells;
        while (strips.isEmpty() || rest.stream().anyMatch(cell -> !cell.parts().isEmpty())) {
            List<Cell> piece = rest.stream().map(HeadSetter::first).toList();
            rest = rest.stream().map(cell -> new Cell(cell.parts().subList(first(cell).parts().size(),
                    cell.parts().size()), cell.left(), cell.width(), cell.centred())).toList();
            double height = piece.stream().mapToDouble(Cell::height).max().orElse(0);
            strips.add(new Strip(section, height, 0, keep, null,
                    (canvas, left, top) -> piece.forEach(cell -> cell.paint(canvas, left, top))));
        }
        strips.add(strips.removeLast().withGap(gap));
        return strips;
    }

    /** As much of a cell as a page holds; at least one line. */
    private static Cell first(Cell cell) {
        int count = 0;
        double high = 0;
        for (Part part : cell.parts()) {
            high += part.height();
            if (count > 0 && high > Paper.textHeight(false)) {
                break;
            }
            count++;
        }
        return new Cell(cell.parts().subList(0, count), cell.left(), cell.width(), cell.centred());
    }

    /** The signatures as one strip, then what is left of Nơi nhận. */
    List<Strip> closing(Closing closing) {
        if (closing.signers().isEmpty()) {
            return List.of();
        }
        boolean beside = closing.signers().size() == 1;
        double leftWidth = beside ? width * 0.5 : 0;
        double signerWidth = (width - leftWidth) / closing.signers().size();
        double size = closing.signers().size() > 2 ? Paper.SIGNER_OF_THREE : Paper.SIGNER;
        double posts = closing.signers().stream().mapToDouble(s -> height(post(s, size, signerWidth))).max().orElse(0);
        List<List<Part>> signers = closing.signers().stream().map(s -> signer(s, size, signerWidth, posts)).toList();
        int together = beside ? countBeside(closing, leftWidth - 8) : 0;
        List<String> names = closing.recipients();
        List<Part> first = beside && !names.isEmpty()
                ? recipients(names.subList(0, together), true, leftWidth - 8)
                : List.of();
        List<Part> rest = recipients(names.subList(together, names.size()), !beside && !names.isEmpty(), width);
        boolean few = first.size() + rest.size() <= Paper.FEW_RECIPIENTS + 1;
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(first, 0, leftWidth, false));
        for (int i = 0; i < signers.size(); i++) {
            cells.add(new Cell(signers.get(i), leftWidth + i * signerWidth, signerWidth, true));
        }
        List<Strip> strips = row(OfficialDocument.CLOSING_SECTION, cells, beside ? 0 : 8, false);
        int signatures = strips.size();
        for (Part part : rest) {
            if (few || strips.size() == signatures + 1) {
                strips.set(strips.size() - 1, strips.getLast().keptWithNext());
            }
            strips.addAll(row(OfficialDocument.CLOSING_SECTION, List.of(new Cell(List.of(part), 0, width, false)), 0,
                    false));
        }
        return strips;
    }

    /** Places to sign alone, one of them on the right. */
    List<Strip> signatures(String section, List<Closing.Signer> signers) {
        double each = width / Math.max(2, signers.size());
        double size = signers.size() > 2 ? Paper.SIGNER_OF_THREE : Paper.SIGNER;
        double posts = signers.stream().mapToDouble(s -> height(post(s, size, each))).max().orElse(0);
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < signers.size(); i++) {
            double left = signers.size() == 1 ? width / 2 : i * each;
            cells.add(new Cell(signer(signers.get(i), size, each, posts), left, each, true));
        }
        return row(section, cells, 8, false);
    }

    /** How many recipients fit beside the signature, below their title. */
    private int countBeside(Closing closing, double room) {
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

    /** @param posts height of the tallest signer's post: the names stand on one line */
    private List<Part> signer(Closing.Signer signer, double size, double room, double posts) {
        List<Part> parts = post(signer, size, room);
        double below = posts - height(parts) + Paper.SIGNATURE_ROOM;
        Part last = parts.removeLast();
        parts.add(new Part(last.line(), last.size(), below, 0));
        add(parts, Run.bold(signer.name() == null ? "" : signer.name()), size, room - SIGNER_GAP, 0);
        return parts;
    }

    private List<Part> post(Closing.Signer signer, double size, double room) {
        List<Part> parts = new ArrayList<>();
        signer.authority().forEach(line -> add(parts, Run.bold(line), size, room - SIGNER_GAP, 0));
        if (signer.hint() != null) {
            add(parts, Run.italic(signer.hint()), Paper.NOTE, room - SIGNER_GAP, 0);
        }
        return parts;
    }

    private List<Part> recipients(List<String> names, boolean titled, double room) {
        List<Part> parts = new ArrayList<>();
        if (titled) {
            add(parts, new Run(wording.recipientsTitle(), true, true, null), Paper.RECIPIENTS_TITLE, room, 0);
        }
        names.forEach(line -> add(parts, Run.plain(line), Paper.RECIPIENTS, room, 0));
        return parts;
    }

    private List<Part> cell(@Nullable String text, boolean italic, double size, double room) {
        List<Part> parts = new ArrayList<>();
        if (text != null) {
            add(parts, new Run(text, false, italic, null), size, room, 0);
        }
        return parts;
    }

    /** Without a word alone on its last line. */
    private void centred(List<Part> parts, Run run, double size, double room) {
        add(parts, run, size, typefaces.centredRoom(run, size, room), 0);
    }

    private void add(List<Part> parts, Run run, double size, double room, double below) {
        for (Line line : LineBreaker.lines(typefaces, List.of(run), size, room, 0)) {
            parts.add(new Part(line, size, below, 0));
        }
    }

    private static double height(List<Part> parts) {
        return parts.stream().mapToDouble(Part::height).sum();
    }
}
