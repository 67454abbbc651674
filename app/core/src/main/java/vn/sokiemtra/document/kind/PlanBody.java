package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.bare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Phrases;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.PlanTopic;
import vn.sokiemtra.plan.RegimeDefinition.PlanPart;
import vn.sokiemtra.text.Texts;

/** The text of the Kế hoạch, part by part as its regime divides it; parts without a sentence are left out. */
final class PlanBody {

    private static final String ROMAN = "ROMAN";
    private static final String ARABIC = "ARABIC";
    private static final String LISTS = "LISTS";
    /** Of the document around the text, or of the decision that issues it, or of neither. */
    private static final List<PlanSection> ELSEWHERE = List.of(PlanSection.DECISION_BASIS,
            PlanSection.DECISION_ARTICLE, PlanSection.DECISION_RECIPIENT, PlanSection.BASIS, PlanSection.OPENING,
            PlanSection.CLOSING, PlanSection.RECIPIENT, PlanSection.PUBLISHED_PROCEDURE);

    private final Texts texts = Texts.beside(PlanBody.class);
    private final Wording wording = new Wording();
    private final KindFacts facts;
    private final List<PlanPart> layout;
    private final Draft draft = new Draft();

    PlanBody(KindFacts facts) {
        this.facts = facts;
        this.layout = facts.regime().layout().isEmpty() ? usual() : facts.regime().layout();
    }

    /** Whether units, Đề cương and biểu are annexed. */
    boolean listed() {
        return layout.stream().anyMatch(part -> part.level().equals(LISTS));
    }

    Draft draft(boolean ended) {
        List<String> bases = texts(PlanSection.BASIS);
        for (int i = 0; i < bases.size(); i++) {
            draft.basis(bare(bases.get(i)) + (i + 1 < bases.size() ? ";" : "."));
        }
        texts(PlanSection.OPENING).forEach(draft::paragraph);
        for (int i = 0; i < layout.size(); i++) {
            part(layout.get(i), i);
        }
        rest();
        if (!texts(PlanSection.CLOSING).isEmpty()) {
            draft.at("words");
            texts(PlanSection.CLOSING).forEach(text -> draft.paragraph(sentence(text.replaceFirst("\\./\\.$", ""))));
        }
        return ended ? draft.ended() : draft;
    }

    private void part(PlanPart part, int index) {
        List<String> sentences = sentences(part);
        boolean filled = !sentences.isEmpty() || part.topics() && !facts.plan().topics().isEmpty();
        switch (part.level()) {
            case ROMAN -> {
                if (filled || hasParts(index)) {
                    draft.roman(String.valueOf(part.title()));
                    say(part, sentences, 0);
                }
            }
            case ARABIC -> {
                if (filled) {
                    numbered(part, sentences);
                }
            }
            case LISTS -> {
            }
            default -> {
                if (filled) {
                    say(part, sentences, 0);
                }
            }
        }
    }

    private boolean hasParts(int index) {
        return layout.subList(index + 1, layout.size()).stream().takeWhile(part -> !part.level().equals(ROMAN))
                .anyMatch(part -> !sentences(part).isEmpty() || part.topics() && !facts.plan().topics().isEmpty());
    }

    private List<String> sentences(PlanPart part) {
        return part.texts().stream().flatMap(section -> texts(section).stream()).toList();
    }

    /** Without a title the first sentence stands behind the number. */
    private void numbered(PlanPart part, List<String> sentences) {
        if (part.title() != null) {
            draft.arabic(part.title());
            say(part, sentences, 0);
        } else {
            draft.counted(sentence(sentences.getFirst()));
            say(part, sentences, 1);
        }
    }

    private void say(PlanPart part, List<String> sentences, int from) {
        String mark = Objects.requireNonNullElse(part.mark(), "");
        boolean lead = mark.startsWith("lead ");
        boolean titled = mark.startsWith("title ");
        int count = 0;
        for (int i = from; i < sentences.size(); i++) {
            String text = sentences.get(i);
            if (titled) {
                boolean title = !text.strip().endsWith(".");
                draft.paragraph(title ? wording.letter(count++) + ") " + text.strip() : "- " + sentence(text));
            } else if (lead && i == from) {
                draft.paragraph(sentence(text));
            } else {
                draft.paragraph(marked(lead ? mark.substring(5) : mark, count++) + sentence(text));
            }
        }
        if (part.topics()) {
            topics(mark);
        }
    }

    private void topics(String mark) {
        List<PlanTopic> topics = facts.plan().topics();
        for (int i = 0; i < topics.size(); i++) {
            PlanTopic topic = topics.get(i);
            draft.paragraph(marked(mark, i) + (topic.details().isEmpty()
                    ? sentence(topic.content())
                    : bare(topic.content()) + ":"));
            topic.details().forEach(detail -> draft.paragraph("- " + sentence(detail.replaceFirst("^[-+]\\s*", ""))));
        }
    }

    /** A sentence; one that announces what follows keeps its colon. */
    private static String sentence(String text) {
        return text.strip().endsWith(":") ? text.strip() : Phrases.sentence(text);
    }

    private String marked(String mark, int index) {
        return switch (mark) {
            case "a)" -> wording.letter(index) + ") ";
            case "1." -> index + 1 + ". ";
            case "-" -> "- ";
            default -> "";
        };
    }

    /** What the layout does not name is not lost. */
    private void rest() {
        for (PlanSection section : PlanSection.values()) {
            boolean named = ELSEWHERE.contains(section)
                    || layout.stream().anyMatch(part -> part.texts().contains(section));
            if (!named && !texts(section).isEmpty()) {
                part(new PlanPart(ARABIC, texts.get("plan.part." + section), List.of(section), false, "-"),
                        layout.size());
            }
        }
    }

    private List<String> texts(PlanSection section) {
        return facts.plan().texts(section).stream().map(PlanBody::renumbered).toList();
    }

    /** Annexes bear Roman numbers by the decree; a sentence that counts them otherwise follows. */
    static String renumbered(String text) {
        var wording = new Wording();
        return Pattern.compile(Texts.beside(PlanBody.class).get("plan.annex-number")).matcher(text)
                .replaceAll(m -> m.group(1) + " " + wording.roman(Integer.parseInt(m.group(2))));
    }

    /** I Mục đích, yêu cầu; II Nội dung; III Đối tượng, hình thức, thời gian; IV Đoàn; V Kinh phí; VI Tổ chức thực hiện. */
    private List<PlanPart> usual() {
        var parts = new ArrayList<PlanPart>();
        mark(parts, "purpose-requirement", PlanSection.PURPOSE, PlanSection.REQUIREMENT);
        parts.add(new PlanPart(ROMAN, texts.get("plan.contents"), List.of(PlanSection.TOPIC_NOTE), true, "1."));
        mark(parts, "form-time", PlanSection.TARGET, PlanSection.FORM, PlanSection.TIME);
        parts.add(new PlanPart(ROMAN, texts.get("plan.composition"), List.of(PlanSection.COMPOSITION), false, "-"));
        parts.add(new PlanPart(ROMAN, texts.get("plan.budget"), List.of(PlanSection.BUDGET), false, null));
        mark(parts, "organisation", PlanSection.STANDING_AGENCY_DUTY, PlanSection.OFFICE_DUTY,
                PlanSection.COHOST_DUTY, PlanSection.MEMBER_DUTY, PlanSection.REPORT_ONLY_DUTY,
                PlanSection.ON_SITE_DUTY, PlanSection.UNIT_DUTY, PlanSection.SELF_INSPECTION_DUTY,
                PlanSection.CONCLUSION);
        parts.add(new PlanPart(LISTS, null, List.of(), false, null));
        return parts;
    }

    private void mark(List<PlanPart> parts, String title, PlanSection... sections) {
        parts.add(new PlanPart(ROMAN, texts.get("plan." + title), List.of(), false, null));
        for (PlanSection section : sections) {
            @Nullable
            String own = section == PlanSection.STANDING_AGENCY_DUTY
                    ? facts.header().standingAgency()
                    : texts.get("plan.part." + section);
            parts.add(new PlanPart(ARABIC, own, List.of(section), false, "-"));
        }
    }
}
