package vn.sokiemtra.document.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A document that stands in place of another says so above its first heading; a decision before its last điều. */
final class Replacing {

    private static final Texts TEXTS = Texts.beside(Replacing.class);

    private static final Pattern ARTICLE = Pattern.compile(TEXTS.get("pattern.article"));

    private Replacing() {
    }

    static OfficialDocument naming(OfficialDocument text, DocumentKind kind, IssuedDocument replaced) {
        String name = kind.label();
        String day = VietnameseFormat.date(replaced.issuedOn());
        // What bears no number line has its number for the register only.
        String sentence = text.head().numberLine() == null
                ? TEXTS.get("replaces.day", name, day)
                : TEXTS.get("replaces", name, VietnameseFormat.notation(replaced.number(), replaced.notation()), day);
        List<Block> body = new ArrayList<>(text.body());
        int at = place(kind, body);
        String section = body.isEmpty() ? "" : body.get(Math.max(0, at - 1)).section();
        body.add(at, new Block.Paragraph(section, Block.Style.BODY, List.of(Run.plain(sentence))));
        return text.withBody(body);
    }

    private static int place(DocumentKind kind, List<Block> body) {
        boolean decision = kind == DocumentKind.QUYET_DINH_BAN_HANH || kind == DocumentKind.QUYET_DINH_THANH_LAP_DOAN;
        for (int i = body.size() - 1; decision && i >= 0; i--) {
            if (body.get(i) instanceof Block.Paragraph paragraph && ARTICLE.matcher(paragraph.text()).lookingAt()) {
                return i;
            }
        }
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) instanceof Block.Heading) {
                // What announces the parts stays right above the first of them.
                return i > 0 && body.get(i - 1) instanceof Block.Paragraph before && before.announces() ? i - 1 : i;
            }
        }
        return Math.min(1, body.size());
    }
}
