package vn.sokiemtra.document.pdf;

import java.util.ArrayList;
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

    /** A line of a cell with its size and the room below it. */
    private record Part(Line line, double size, double below) {
        double height() {
            return Paper.cellLeading(size) + below;
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

    Strip head(LetterHead head) {
        double leftWidth = width * Paper.HEAD_LEFT;
        double rightWidth = width - leftWidth;
        double agencyWidth = leftWidth - GAP;
        List<Part> agency = new ArrayList<>();
        if (head.parentBody() != null) {
            add(agency, Run.plain(head.parentBody()), Paper.AGENCY, agencyWidth, 0);
        }
        add(agency, Run.bold(head.issuingBody()), Paper.AGENCY, agencyWidth, 0);
        double agencyRule = agency.getLast().line().width() * Paper.SHORT_RULE;
        List<Part> nation = new ArrayList<>();
        add(nation, Run.bold(wording.nation()), Paper.NATION, rightWidth, 0);
        add(nation, Run.bold(wording.motto()), Paper.MOTTO, rightWidth, 0);
        double mottoRule = nation.getLast().line().width();
        List<Part> number = cell(head.numberLine(), false, Paper.NUMBER_LINE, agencyWidth);
        List<Part> place = cell(head.placeAndDate(), true, Paper.PLACE_DATE, rightWidth);
        double first = Math.max(height(agency), height(nation));
        double second = Math.max(height(number), height(place));
        double rowTop = first + 8;
        return new Strip(OfficialDocument.HEAD_SECTION, rowTop + second, 14, true, null, (canvas, left, top) -> {
            paint(canvas, agency, left, top, leftWidth);
            canvas.rule(left + (leftWidth - agencyRule) / 2, top + height(agency) + 2, agencyRule, 0.75);
            paint(canvas, nation, left + leftWidth, top, rightWidth);
            canvas.rule(left + leftWidth + (rightWidth - mottoRule) / 2, top + height(nation) + 2, mottoRule, 0.75);
            paint(canvas, number, left, top + rowTop, leftWidth);
            paint(canvas, place, left + leftWidth, top + rowTop, rightWidth);
        });
    }

    /** The signatures as one strip, then what is left of Nơi nhận. */
    List<Strip> closing(Closing closing) {
        boolean beside = closing.signers().size() == 1;
        double leftWidth = beside ? width * 0.5 : 0;
        double signerWidth = (width - leftWidth) / closing.signers().size();
        double size = closing.signers().size() > 2 ? Paper.SIGNER_OF_THREE : Paper.SIGNER;
        double posts = closing.signers().stream().mapToDouble(s -> height(post(s, size, signerWidth))).max().orElse(0);
        List<List<Part>> signers = closing.signers().stream().map(s -> signer(s, size, signerWidth, posts)).toList();
        double signed = signers.stream().mapToDouble(HeadSetter::height).max().orElse(0);
        List<Part> recipients = recipients(closing, beside ? leftWidth - 8 : width);
        int together = beside ? linesBeside(closing, leftWidth - 8) : 0;
        List<Part> first = beside ? recipients.subList(0, together) : List.of();
        boolean few = recipients.size() <= Paper.FEW_RECIPIENTS + 1;
        var strips = new ArrayList<Strip>();
        strips.add(strip(Math.max(signed, height(first)), beside ? 0 : 8, (canvas, left, top) -> {
            paintLeft(canvas, first, left, top);
            double x = left + leftWidth;
            for (List<Part> signer : signers) {
                paint(canvas, signer, x, top, signerWidth);
                x += signerWidth;
            }
        }));
        for (Part part : recipients.subList(first.size(), recipients.size())) {
            if (few || strips.size() == 2) {
                strips.set(strips.size() - 1, strips.getLast().keptWithNext());
            }
            strips.add(strip(part.height(), 0, (canvas, left, top) -> paintLeft(canvas, List.of(part), left, top)));
        }
        return strips;
    }

    /** Lines of whole recipients, title included, that fit beside the signature. */
    private int linesBeside(Closing closing, double room) {
        int lines = closing.recipients().isEmpty() ? 0 : 1;
        for (String recipient : closing.recipients()) {
            int more = typefaces.lines(recipient, false, false, Paper.RECIPIENTS, room);
            if (lines + more > BESIDE) {
                break;
            }
            lines += more;
        }
        return lines;
    }

    private static Strip strip(double height, double gap, Strip.Painter painter) {
        return new Strip(OfficialDocument.CLOSING_SECTION, height, gap, false, null, painter);
    }

    /** @param posts height of the tallest signer's post: the names stand on one line */
    private List<Part> signer(Closing.Signer signer, double size, double room, double posts) {
        List<Part> parts = post(signer, size, room);
        double below = posts - height(parts) + Paper.SIGNATURE_ROOM;
        Part last = parts.removeLast();
        parts.add(new Part(last.line(), last.size(), below));
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

    private List<Part> recipients(Closing closing, double room) {
        List<Part> parts = new ArrayList<>();
        if (!closing.recipients().isEmpty()) {
            add(parts, new Run(wording.recipientsTitle(), true, true, null), Paper.RECIPIENTS_TITLE, room, 0);
            closing.recipients().forEach(line -> add(parts, Run.plain(line), Paper.RECIPIENTS, room, 0));
        }
        return parts;
    }

    private List<Part> cell(@Nullable String text, boolean italic, double size, double room) {
        List<Part> parts = new ArrayList<>();
        if (text != null) {
            add(parts, new Run(text, false, italic, null), size, room, 0);
        }
        return parts;
    }

    private void add(List<Part> parts, Run run, double size, double room, double below) {
        for (Line line : LineBreaker.lines(typefaces, List.of(run), size, room, 0)) {
            parts.add(new Part(line, size, below));
        }
    }

    private static double height(List<Part> parts) {
        return parts.stream().mapToDouble(Part::height).sum();
    }

    private static void paint(Canvas canvas, List<Part> parts, double left, double top, double room) {
        double y = top;
        for (Part part : parts) {
            double leading = Paper.cellLeading(part.size());
            canvas.line(part.line(), part.size(), leading, left + (room - part.line().width()) / 2, y, 0);
            y += part.height();
        }
    }

    private static void paintLeft(Canvas canvas, List<Part> parts, double left, double top) {
        double y = top;
        for (Part part : parts) {
            canvas.line(part.line(), part.size(), Paper.cellLeading(part.size()), left, y, 0);
            y += part.height();
        }
    }
}
