package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.remediation.Conclusion;
import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.text.Texts;

/** The standing body writes when dates pass: công văn đôn đốc to the unit, tờ trình đề xuất xử lý to the superior. */
final class ReminderComposer {

    private final Texts texts = Texts.beside(ReminderComposer.class);
    private final UnitFacts unit;
    private final Offices offices;
    private final Remedies remedies;
    private final String agency;
    private final Heirs heirs;
    private final List<FollowUp> followUps;

    /**
     * @param followUps of the inspection on the day of the draft; empty before its conclusion
     * @param heirs who is written to
     */
    ReminderComposer(UnitFacts unit, List<FollowUp> followUps, Heirs heirs) {
        this.heirs = heirs;
        this.followUps = followUps;
        this.unit = unit;
        this.offices = new Offices(unit.facts());
        this.remedies = new Remedies(unit.facts());
        this.agency = unit.unit().agencyName();
    }

    /** Công văn đôn đốc: what is overdue on the day of the draft and what soon will be. */
    OfficialDocument reminder(@Nullable Instant made) {
        PlanHeader plan = unit.facts().header();
        LocalDate today = unit.facts().today();
        List<Finding> late = overdue();
        List<Finding> soon = inState(FollowState.DUE_SOON);
        var draft = new Draft(unit.data().quoting());
        draft.centred(texts.get("to", heirs.agencies()));
        draft.paragraph(opening(lowered(plan.title())));
        heirs.tell(draft, offices);
        group(draft, texts.get("reminder.late", offices.date(today)), late);
        group(draft, texts.get("reminder.soon"), soon);
        if (followUps.isEmpty() || late.isEmpty() && soon.isEmpty()) {
            group(draft, texts.get("reminder.open"), followUps.isEmpty() ? untold(false) : owing());
        }
        draft.paragraph(texts.get("reminder.ask", plan.standingAgency(), heirs.agencies()));
        draft.paragraph(texts.get("reminder.end", heirs.agencies()));
        return letter(texts.get("reminder.subject"), draft, made);
    }

    /** Names the paper that told the unit what to mend. */
    private String opening(String title) {
        Conclusion told = followUps.isEmpty() ? null : followUps.getFirst().conclusion();
        if (told == null) {
            return texts.get("reminder.opening", title, agency);
        }
        String notation = told.notation();
        String name = RegimePapers.name(told.paper());
        String day = offices.date(told.issuedOn());
        return texts.get("reminder.opening.cited", title, agency, told.number() == null || notation == null
                ? texts.get("reminder.told.day", name, day)
                : texts.get("reminder.told", name, offices.numbered(told.number(), notation), day));
    }

    private List<Finding> overdue() {
        return followUps.isEmpty() ? untold(true) : inState(FollowState.OVERDUE);
    }

    /** Before a conclusion each has its own day, or none. */
    private List<Finding> untold(boolean late) {
        return unit.data().findings().stream().filter(one -> late == (one.dueOn() != null && one.dueOn().isBefore(unit
                .facts().today()))).toList();
    }

    private List<Finding> inState(FollowState state) {
        return dated(one -> one.state() == state);
    }

    private List<Finding> owing() {
        return dated(one -> one.state().owing());
    }

    /** Findings with the day that holds for them: by rule, by extension, or their own. */
    private List<Finding> dated(Predicate<FollowUp> which) {
        List<Finding> findings = new ArrayList<>();
        for (FollowUp one : followUps) {
            if (which.test(one)) {
                unit.data().findings().stream().filter(f -> f.id().equals(one.finding())).map(f -> new Finding(f.id(),
                        f.inspectionId(), f.itemId(), f.itemCode(), f.number(), f.content(), f.cause(), f.kind(), f
                                .recommendation(),
                        f.responsible(), one.due().day(), f.evidence(), f.fields())).forEach(
                                findings::add);
            }
        }
        return findings;
    }

    private void group(Draft draft, String title, List<Finding> findings) {
        if (!findings.isEmpty()) {
            draft.paragraph(title);
            draft.dashes(findings.stream().map(remedies::recommendation).toList());
        }
    }

    /** Tờ trình: the superior is asked for a văn bản chấn chỉnh about what was not mended in time. */
    OfficialDocument proposal(@Nullable Instant made) {
        PlanHeader plan = unit.facts().header();
        List<Finding> late = inState(FollowState.OVERDUE);
        var draft = new Draft(unit.data().quoting());
        draft.centred(texts.get("to", offices.chairman()));
        draft.paragraph(texts.get("proposal.opening", offices.planCited(), plan.standingAgency(), agency));
        draft.roman(texts.get("proposal.state"));
        heirs.tell(draft, offices);
        if (late.isEmpty()) {
            draft.paragraph(texts.get("proposal.none", offices.date(unit.facts().today())));
        } else {
            draft.paragraph(texts.get("proposal.late", offices.date(unit.facts().today()), heirs.agencies(),
                    String.valueOf(late.size())));
            late.forEach(f -> draft.paragraph(remedies.finding(f)));
            reminded(draft);
        }
        draft.roman(texts.get("proposal.proposals"));
        draft.dashes(List.of(texts.get("proposal.directive", heirs.agencies()), texts.get("proposal.head", heirs
                .agencies()), texts.get("proposal.scores", heirs.agencies())));
        draft.paragraph(texts.get("proposal.end", plan.standingAgency(), offices.chairman()));
        var annexes = late.isEmpty()
                ? List.<Annex>of()
                : List.of(new Annex("annex.late", new Wording().annexLabel(0, 1), texts.get("proposal.annex"),
                        texts.get("proposal.attached", agency), true, List.of(new Block.Table("annex.late",
                                remedies.table(late, unit.data().quoting())))));
        return new OfficialDocument(offices.followingUp("TTr", null), texts.get("type.TTr"),
                texts.get("proposal.subject", agency), draft.ended().blocks(), closing(texts.get("as-addressed")),
                annexes, offices.marking(), plan.standingAgency(), made);
    }

    /** That letters did not help is what the proposal rests on. */
    private void reminded(Draft draft) {
        List<String> days = followUps.getFirst().letters().lettersIssued().stream().distinct().map(offices::date)
                .toList();
        if (!days.isEmpty()) {
            draft.paragraph(texts.get("proposal.reminded", unit.facts().header().standingAgency(), String.join(", ",
                    days), heirs.agencies()));
        }
    }

    /** Công văn đề nghị bổ sung: what the unit's report lacks and where it contradicts itself. */
    OfficialDocument completion(List<String> missing, List<String> contradictions, @Nullable Instant made) {
        PlanHeader plan = unit.facts().header();
        var draft = new Draft(unit.data().quoting());
        draft.centred(texts.get("to", agency));
        String report = unit.data().report();
        if (report == null && unit.unit().reported()) {
            draft.paragraph(texts.get("completion.received", plan.standingAgency(), agency, offices.date(unit.unit()
                    .reportReceivedOn()), offices.planCited()));
        } else {
            draft.paragraph(texts.get(report == null ? "completion.no-report" : "completion.opening",
                    plan.standingAgency(), agency, report == null ? "" : report, offices.planCited()));
        }
        if (!missing.isEmpty()) {
            draft.arabic(texts.get("completion.missing"));
            draft.dashes(missing);
        }
        if (!contradictions.isEmpty()) {
            draft.arabic(texts.get("completion.contradictions"));
            draft.dashes(contradictions);
        }
        draft.paragraph(texts.get("completion.ask", agency, plan.standingAgency()));
        return letter(texts.get("completion.subject"), draft, made);
    }

    private OfficialDocument letter(String subject, Draft draft, @Nullable Instant made) {
        return new OfficialDocument(offices.followingUp(null, texts.get("about", subject)), "",
                texts.get("letter.subject", subject, agency), draft.ended().blocks(),
                closing(texts.get("as-addressed"), texts.get("for-report", offices.shortName(offices.chairman()))),
                List.of(), offices.marking(), unit.facts().header().standingAgency(), made);
    }

    private Closing closing(String... names) {
        var all = new ArrayList<>(List.of(names));
        return new Closing(List.of(offices.standingHead()), offices.recipients(all,
                texts.get("file.standing", Offices.initials(unit.facts().header().standingAgency()))));
    }
}
