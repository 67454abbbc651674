package vn.sokiemtra.document.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.LetterHead;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.section.Rewritten;
import vn.sokiemtra.text.Texts;

/** Makes the neutral model of a Biên bản (Mẫu 1.9 of Nghị định 30, with the third signature of practice) from its data. */
final class MinutesComposer {

    private final Texts texts = Texts.beside(MinutesComposer.class);
    private final Wording wording = new Wording();
    private final MinutesData data;
    private final List<MinutesOutline.Part> parts;

    MinutesComposer(MinutesDraft draft) {
        this.data = draft.data();
        this.parts = draft.parts();
    }

    OfficialDocument compose(@Nullable Instant made) {
        String agency = data.unit().agencyName();
        String attached = texts.get("attached", lowered(data.plan().title()), agency);
        var annexes = new ArrayList<Annex>();
        for (int i = 0; i < data.forms().size(); i++) {
            annexes.add(FormAnnex.of(data.forms().get(i), i, data.forms().size(), attached, agency));
        }
        return new OfficialDocument(head(), texts.get("type"), texts.get("subject", data.plan().title(), agency),
                body(), closing(), annexes, data.plan().sample() ? texts.get("marking") : null,
                new MinutesText(data).teamName(), made);
    }

    private LetterHead head() {
        MinutesFacts facts = data.facts();
        String team = data.team().notation();
        String notation = facts.notation() != null
                ? facts.notation()
                : team == null || team.isBlank() ? texts.get("notation-default") : texts.get("notation", team);
        return new LetterHead(parent(), upper(new MinutesText(data).teamName()),
                wording.numberLine(facts.number(), notation), null);
    }

    /** The body above may be abbreviated in the head; the Đoàn works for the plan's issuer. */
    private String parent() {
        // Where the Chủ tịch issued the plan, the head names the body all the same.
        String issuer = data.plan().issuer().replaceFirst("^" + texts.get("parent.chairman") + " ", "");
        String full = texts.get("parent.long");
        return upper(issuer.replace(full, texts.get("parent.short")));
    }

    private List<Block> body() {
        var blocks = new ArrayList<Block>();
        for (MinutesOutline.Part part : parts) {
            if (part.heading() != null) {
                blocks.add(new Block.Heading(part.id(), part.level(), part.heading()));
            }
            if (part.live() != null) {
                Rewritten rewritten = data.rewritten().get(part.id());
                text(part.id(), rewritten == null ? part.live() : rewritten.content(), blocks);
            }
        }
        return blocks;
    }

    private void text(String section, String text, List<Block> blocks) {
        for (String line : text.split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            if (line.strip().matches("[.…]{20,}")) {
                blocks.add(new Block.DottedLines(section, 1));
                continue;
            }
            List<Run> runs = data.quoting().runs(line.strip());
            blocks.add(new Block.Paragraph(section,
                    line.startsWith(texts.get("basis")) ? Block.Style.BASIS : Block.Style.BODY, runs));
        }
    }

    private Closing closing() {
        var recipients = new ArrayList<String>();
        recipients.add(texts.get("recipient", data.unit().agencyName()));
        if (data.plan().standingAgency() != null) {
            recipients.add(texts.get("recipient", data.plan().standingAgency()));
        }
        recipients.add(texts.get("recipient.file"));
        return new Closing(List.of(secretary(), leader(), unit()), recipients);
    }

    private Closing.Signer secretary() {
        return new Closing.Signer(List.of(texts.get("signer.secretary")), texts.get("signer.hint"),
                name(Party.TEAM, AttendeeRole.SECRETARY));
    }

    private Closing.Signer leader() {
        String leader = name(Party.TEAM, AttendeeRole.LEADER);
        String deputy = name(Party.TEAM, AttendeeRole.DEPUTY);
        return leader == null && deputy != null
                ? new Closing.Signer(List.of(texts.get("signer.for-leader"), texts.get("signer.deputy")),
                        texts.get("signer.hint"), deputy)
                : new Closing.Signer(List.of(texts.get("signer.leader")), texts.get("signer.hint"), leader);
    }

    private Closing.Signer unit() {
        String head = name(Party.UNIT, AttendeeRole.HEAD);
        String deputy = name(Party.UNIT, AttendeeRole.DEPUTY);
        if (data.facts().refused()) {
            // No name: it would be read, printed and filed as a signature.
            return new Closing.Signer(List.of(texts.get("signer.unit")), texts.get("signer.hint.refused"), null);
        }
        return head == null && deputy != null
                ? new Closing.Signer(List.of(texts.get("signer.for-unit")), texts.get("signer.hint.unit"), deputy)
                : new Closing.Signer(List.of(texts.get("signer.unit")), texts.get("signer.hint.unit"), head);
    }

    private @Nullable String name(Party party, AttendeeRole role) {
        return data.present(party).stream().filter(a -> a.role() == role && a.name() != null).findFirst()
                .map(Attendee::name).orElse(null);
    }

    private static String upper(String text) {
        return text.toUpperCase(Texts.VIETNAMESE);
    }

    private static String lowered(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Texts.VIETNAMESE) + text.substring(1);
    }
}
