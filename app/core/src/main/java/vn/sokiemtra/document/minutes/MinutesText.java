package vn.sokiemtra.document.minutes;

import static vn.sokiemtra.document.Phrases.bare;
import static vn.sokiemtra.document.Phrases.lowered;
import static vn.sokiemtra.document.Phrases.orElse;
import static vn.sokiemtra.document.Phrases.raised;
import static vn.sokiemtra.document.Phrases.sentence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.document.minutes.MinutesData.WorkPart;
import vn.sokiemtra.document.section.Sentences;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.inspection.cases.SampleWords;
import vn.sokiemtra.inspection.presence.LoadHeadcounts;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * What the data say in each section of a Biên bản, one paragraph a line, figures still quoted as cells. What is not
 * recorded is dots to be filled by hand; nothing is made up.
 */
public final class MinutesText {

    /** How like a label must be to the title to say the same. */
    private static final double ALIKE = 0.85;

    private final Texts texts = Texts.beside(MinutesText.class);
    private final MinutesData data;

    public MinutesText(MinutesData data) {
        this.data = data;
    }

    String opening() {
        var bases = new ArrayList<String>();
        MinutesData.Plan plan = data.plan();
        boolean decided = plan.notation().startsWith(texts.get("notation.decision"));
        bases.add(texts.get(decided ? "basis.plan.decision" : "basis.plan", kind(plan.notation()),
                numbered(plan.number(), plan.notation()),
                date(plan.issuedOn()), plan.issuer(), lowered(plan.title())));
        MinutesData.Team team = data.team();
        bases.add(texts.get("basis.team",
                numbered(team.foundingNumber(), team.foundingNotation()),
                date(team.foundedOn()), teamName()));
        if (data.report() != null) {
            bases.add(texts.get("basis.report", data.report(), data.unit().agencyName()));
        }
        MinutesFacts facts = data.facts();
        LocalDateTime start = facts.startedAt();
        String today = texts.get("today", time(start), date(start == null ? null : start.toLocalDate()),
                orElse(facts.place(), texts.get("blank")), teamName(), data.unit().agencyName(),
                lowered(plan.title()));
        return String.join(";\n", bases) + ".\n" + today + period(plan);
    }

    private String period(MinutesData.Plan plan) {
        return plan.auditFrom() == null
                ? ""
                : "\n" + texts.get("period", VietnameseFormat.officialDate(plan.auditFrom()),
                        plan.auditTo() == null
                                ? texts.get("period.visit")
                                : VietnameseFormat.officialDate(plan.auditTo()));
    }

    String people(Party party) {
        List<Attendee> people = data.present(party);
        return people.isEmpty()
                ? lines(3)
                : people.stream().map(this::person).collect(Collectors.joining(";\n")) + ".";
    }

    private String person(Attendee person) {
        String name = Stream.of(person.honorific(), orElse(person.name(), texts.get("blank"))).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String role = person.party() == Party.TEAM ? texts.get("role." + person.role()) : null;
        return "- " + Stream.of(name, person.position(), role).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** What was found out at the leaves below an item. */
    String work(WorkItem item) {
        String said = item.leaves().filter(leaf -> leaf.section() == ItemSection.ANSWERS)
                .map(leaf -> leaf(leaf, leaf == item)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? lines(2) : said;
    }

    private String leaf(WorkItem leaf, boolean alone) {
        var phrases = new ArrayList<String>();
        var sentences = new ArrayList<String>();
        for (WorkPart part : leaf.parts()) {
            if (part.type() == PartType.NARRATIVE) {
                narrative(part, sentences);
            } else {
                phrase(part, alone ? "" : title(leaf), phrases);
            }
        }
        if (leaf.remark() != null) {
            sentences.add(sentence(leaf.remark()));
        }
        if (leaf.verdict() != null) {
            sentences.add(texts.get("verdict." + leaf.verdict()));
        }
        if (phrases.isEmpty() && sentences.isEmpty()) {
            return "";
        }
        String facts = phrases.isEmpty() ? "" : sentence(String.join("; ", phrases));
        String body = Stream.concat(Stream.of(facts), sentences.stream()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return alone ? "- " + raised(body) : "- " + title(leaf) + ": " + (phrases.isEmpty() ? body : lowered(body));
    }

    private void narrative(WorkPart part, List<String> sentences) {
        if (part.verified() != null) {
            sentences.add(sentence(part.verified()));
        } else if (part.reported() != null) {
            sentences.add(texts.get("part.narrative.reported", sentence(part.reported())));
        }
    }

    private void phrase(WorkPart part, String title, List<String> phrases) {
        switch (part.type()) {
            case DOCUMENTS -> {
                if (!part.documents().isEmpty()) {
                    phrases.add(texts.get("part.documents", String.join("; ", part.documents())));
                }
            }
            case TABLE -> {
                if (part.verified() != null || part.reported() != null) {
                    phrases.add(texts.get("part.table", annexOf(part)));
                }
            }
            default -> value(part, title).ifPresent(phrases::add);
        }
    }

    private Optional<String> value(WorkPart part, String title) {
        if (part.verified() == null && part.reported() == null) {
            return Optional.empty();
        }
        boolean verified = part.verified() != null;
        String given = Objects.requireNonNull(verified ? part.verified() : part.reported());
        String text = part.type() == PartType.YES_NO
                ? yesNo(part.label(), given)
                : labelled(part, title, measured(part, given, quoted(part, given, verified)));
        if (!verified) {
            text = texts.get("part.reported", text);
        } else if (part.reported() != null && !part.reported().equals(given)) {
            text = texts.get("part.both", text, part.type() == PartType.YES_NO
                    ? lower(part.reported())
                    : part.reported());
        }
        return Optional.of(text);
    }

    /** The label is left out where the item's title has just said it. */
    private String labelled(WorkPart part, String title, String value) {
        return Sentences.likeness(lower(title), lower(part.label())) >= ALIKE
                ? value
                : texts.get("part.value", lowered(part.label()), value);
    }

    private String yesNo(String label, String given) {
        boolean yes = lower(given).equals(texts.get("yes"));
        String done = texts.get("part.done");
        if (label.startsWith(done)) {
            return texts.get(yes ? "part.yes" : "part.no", lowered(label.substring(done.length())));
        }
        return texts.get("part.value", lowered(label), lower(given));
    }

    /** A figure of a biểu stays a quotation, so that it follows its cell. */
    private static String quoted(WorkPart part, String given, boolean verified) {
        String side = verified ? "" : "@reported";
        if (part.cells().size() == 1 && part.type() != PartType.TABLE) {
            return "{" + part.cells().getFirst() + side + "}";
        }
        int percent = given.indexOf('(');
        if (part.cells().size() == 2 && part.type() == PartType.RATIO) {
            return "{" + part.cells().get(0) + side + "}/{" + part.cells().get(1) + side + "}"
                    + (percent < 0 ? "" : " " + given.substring(percent));
        }
        return given;
    }

    private static String measured(WorkPart part, String given, String value) {
        return part.measure() == null || part.type() != PartType.NUMBER || given.endsWith(part.measure())
                ? value
                : value + " " + part.measure();
    }

    private String annexOf(WorkPart part) {
        var wording = new Wording();
        for (int i = 0; i < data.forms().size(); i++) {
            if (part.cells().contains(data.forms().get(i).code())) {
                return wording.annexLabel(i, data.forms().size());
            }
        }
        return wording.annexLabel(0, 1);
    }

    /** The strengths as recorded; dotted lines where none are. */
    public String strengths() {
        String own = data.leaves().filter(leaf -> leaf.section() == ItemSection.STRENGTHS)
                .flatMap(leaf -> Stream.concat(leaf.parts().stream().filter(p -> p.type() == PartType.NARRATIVE)
                        .map(WorkPart::verified), Stream.of(leaf.remark())))
                .filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return orElse(data.facts().strengths(), own.isBlank() ? lines(3) : own);
    }

    String findings() {
        if (data.findings().isEmpty()) {
            return judged() ? texts.get("finding.none") : lines(3);
        }
        return data.findings().stream()
                .map(f -> texts.get("finding", String.valueOf(f.number()),
                        sentence(orElse(f.content(), texts.get("blank"))),
                        sentence(orElse(f.cause(), texts.get("blank")))))
                .collect(Collectors.joining("\n"));
    }

    /** Figures that seem not to fit, with the reason why they are right; the Phiếu prints the same lines. */
    public String explained() {
        return data.explained().stream()
                .map(one -> texts.get("explained", one.sentence().replaceAll("[.\\s]+$", ""), one.arithmetic(),
                        sentence(one.reason())))
                .collect(Collectors.joining("\n"));
    }

    /** What a re-inspection goes back to: each finding, what was asked, and whether it is remedied now. */
    public String earlier() {
        return data.earlier().stream().map(one -> texts.get(one.closed() ? "earlier.closed" : "earlier.open", String
                .valueOf(one.followUp().number()), bare(orElse(one.content(), texts.get("blank"))),
                bare(orElse(one
                        .asked(), texts.get("blank")))))
                .collect(Collectors.joining("\n"));
    }

    /** Who was at work when the Đoàn came. */
    public String headcounts() {
        return data.headcounts().stream().map(LoadHeadcounts::words).collect(Collectors.joining("\n"));
    }

    String samples() {
        return data.samples().stream().flatMap(one -> SampleWords.lines(one).stream()).collect(Collectors.joining(
                "\n"));
    }

    /** Whether every leaf that asks for an answer has a verdict. */
    boolean judged() {
        return data.leaves().filter(leaf -> leaf.section() == ItemSection.ANSWERS)
                .allMatch(leaf -> leaf.verdict() != null);
    }

    /** What the unit said, with what it reserves; dotted lines where nothing is recorded. */
    public String opinion() {
        String opinion = orElse(data.facts().unitOpinion(), lines(4));
        String reservation = data.facts().reservation();
        return reservation == null || reservation.isBlank()
                ? opinion
                : opinion + "\n" + texts.get("opinion.reservation", reservation);
    }

    String recommendations() {
        if (data.findings().isEmpty()) {
            return lines(3);
        }
        var lines = new ArrayList<String>();
        Stream.concat(Stream.of(RecommendationKind.values()).map(Enum::name), Stream.of("NONE"))
                .forEach(kind -> {
                    List<Finding> some = data.findings().stream()
                            .filter(f -> kind.equals(f.kind() == null ? "NONE" : f.kind().name())).toList();
                    if (!some.isEmpty()) {
                        lines.add(texts.get("kind." + kind, data.unit().agencyName()));
                        lines.add(some.stream().map(this::recommendation).collect(Collectors.joining(";\n")) + ".");
                    }
                });
        return String.join("\n", lines);
    }

    private String recommendation(Finding finding) {
        return texts.get("recommendation", bare(orElse(finding.recommendation(), texts.get("blank"))),
                String.valueOf(finding.number()), bare(orElse(finding.responsible(), texts.get("blank"))),
                date(finding.dueOn()));
    }

    String ending() {
        LocalDateTime end = data.facts().endedAt();
        Integer copies = data.facts().copies();
        String reservation = data.facts().reservation();
        String kept = copies == null
                ? texts.get("ending.blank")
                : copies == 2
                        ? texts.get("ending.each")
                        : texts.get("ending.more", "%02d".formatted(Math.max(1, copies - 1)));
        String made = copies == null ? texts.get("blank.short") : "%02d".formatted(copies);
        if (data.facts().refused()) {
            return texts.get("ending.refused", time(end), date(end == null ? null : end.toLocalDate()),
                    data.unit().agencyName(), bare(orElse(data.facts().refusal(), "")),
                    bare(orElse(data.facts().witnesses(), texts.get("blank"))), made, kept);
        }
        return texts.get("ending", time(end), date(end == null ? null : end.toLocalDate()),
                reservation == null || reservation.isBlank() ? "" : texts.get("ending.reserved"), made, kept);
    }

    public String teamName() {
        return orElse(data.team().name(), texts.get("team-default"));
    }

    private String kind(String notation) {
        String type = notation.split("[-/]")[0].strip();
        return texts.get(switch (type) {
            case "KH", "QĐ", "CT", "TB" -> "kind." + type;
            default -> "kind.other";
        });
    }

    private String numbered(@Nullable String number, String notation) {
        return number == null || number.isBlank()
                ? texts.get("blank.short") + "/" + notation
                : VietnameseFormat.notation(number, notation);
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? texts.get("blank.date") : VietnameseFormat.officialDate(date);
    }

    private String time(@Nullable LocalDateTime at) {
        return at == null ? texts.get("blank.time") : VietnameseFormat.officialTime(at.toLocalTime());
    }

    private String lines(int count) {
        return Stream.generate(() -> texts.get("blank.line")).limit(count).collect(Collectors.joining("\n"));
    }

    /** The item's sentence where it is short enough to stand before a colon, its short title otherwise. */
    public static String title(WorkItem item) {
        String content = item.content().strip().replaceFirst("\\.\\s.*$", "").replaceAll("[.;:,\\s]+$", "");
        boolean capitals = content.equals(content.toUpperCase(Texts.VIETNAMESE));
        return content.isEmpty() || content.length() > 160
                ? item.shortTitle()
                : capitals ? raised(content.toLowerCase(Texts.VIETNAMESE)) : content;
    }

    private static String lower(String text) {
        return text.toLowerCase(Texts.VIETNAMESE);
    }
}
