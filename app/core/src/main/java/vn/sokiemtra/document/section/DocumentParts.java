package vn.sokiemtra.document.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.LetterHead;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.text.Texts;

/**
 * A composed document as sections: trích yếu, what stands between two headings or tables, annexes that are text, Nơi nhận.
 * Tables, signatures and biểu always follow the data.
 */
public final class DocumentParts {

    private static final Texts TEXTS = Texts.beside(DocumentParts.class);
    private static final String SUBJECT = "subject";
    private static final String RECIPIENTS = "recipients";

    private final OfficialDocument document;
    private final List<Piece> body;
    private final List<SectionPart> parts = new ArrayList<>();

    public DocumentParts(OfficialDocument document) {
        this.document = document;
        this.body = Piece.of(document.body(), "", 0);
        String subject = subject();
        if (!subject.isBlank()) {
            parts.add(new SectionPart(SUBJECT, OfficialDocument.HEAD_SECTION, 0,
                    TEXTS.get(document.titled() ? "subject" : "about"), subject));
        }
        body.forEach(piece -> parts.add(piece.part()));
        for (Annex annex : document.annexes()) {
            String title = annex.title().isBlank()
                    ? annex.label()
                    : TEXTS.get("annex", annex.label(), annex.title().replace('\n', ' '));
            parts.add(new SectionPart("annex/" + annex.section(), annex.section(), 0, title, null));
            pieces(annex).forEach(piece -> parts.add(piece.part()));
        }
        if (!document.closing().recipients().isEmpty()) {
            parts.add(new SectionPart(RECIPIENTS, OfficialDocument.CLOSING_SECTION, 0, TEXTS.get("recipients"),
                    String.join("\n", document.closing().recipients())));
        }
    }

    /** From top to bottom. */
    public List<SectionPart> parts() {
        return List.copyOf(parts);
    }

    private String subject() {
        String about = document.head().about();
        return document.titled() ? document.subject() : about == null ? "" : about;
    }

    /** An annex with headings is text; any other is a biểu or a list. */
    private static List<Piece> pieces(Annex annex) {
        return annex.blocks().stream().anyMatch(Block.Heading.class::isInstance)
                ? Piece.of(annex.blocks(), "annex/" + annex.section() + "/", 1)
                : List.of();
    }

    /** The document with what people wrote in place of what the data say. */
    public OfficialDocument with(Map<String, Rewritten> rewritten, Quoting quoting) {
        if (rewritten.isEmpty()) {
            return document;
        }
        Rewritten subject = rewritten.get(SUBJECT);
        LetterHead head = document.head();
        boolean title = document.titled();
        LetterHead headed = subject == null || title
                ? head
                : new LetterHead(head.parentBody(), head.issuingBody(), head.numberLine(),
                        quoting.shown(subject.content()), head.placeAndDate(), head.logo());
        return new OfficialDocument(headed, document.type(),
                subject == null || !title ? document.subject() : quoting.shown(subject.content()),
                blocks(body, rewritten, quoting), closing(rewritten.get(RECIPIENTS)),
                document.annexes().stream().map(annex -> annex(annex, rewritten, quoting)).toList(),
                document.marking(), document.author(), document.made());
    }

    private static Annex annex(Annex annex, Map<String, Rewritten> rewritten, Quoting quoting) {
        List<Piece> pieces = pieces(annex);
        return pieces.isEmpty()
                ? annex
                : new Annex(annex.section(), annex.label(), annex.title(), annex.attachedTo(), annex.landscape(),
                        blocks(pieces, rewritten, quoting));
    }

    private static List<Block> blocks(List<Piece> pieces, Map<String, Rewritten> rewritten, Quoting quoting) {
        var blocks = new ArrayList<Block>();
        pieces.forEach(piece -> blocks.addAll(piece.blocks(rewritten.get(piece.id()), quoting)));
        return blocks;
    }

    private Closing closing(@org.jspecify.annotations.Nullable Rewritten recipients) {
        return recipients == null
                ? document.closing()
                : new Closing(document.closing().signers(), recipients.content().lines().map(String::strip)
                        .filter(line -> !line.isEmpty()).map(line -> line.startsWith("-") ? line : "- " + line)
                        .toList());
    }
}
