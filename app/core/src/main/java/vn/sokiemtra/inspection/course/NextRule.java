package vn.sokiemtra.inspection.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * What comes next: the first thing of the path that is not done, or what the state itself asks for.
 *
 * @param owed what its follow-ups say
 * @param noticeBy last day of the notice, null where no rule counts one; {@code reportBy} of the unit's report
 */
record NextRule(CourseRule rule, CourseState state, Owed owed, @Nullable LocalDate noticeBy,
        @Nullable LocalDate reportBy) {

    private static final Texts TEXTS = Texts.beside(NextRule.class);

    @Nullable
    NextStep next() {
        return switch (state) {
            case ARCHIVED, CANCELLED, UNIT_MERGED -> null;
            case RULE_ONLY -> step(NextAction.CHOOSE_UNIT, rule.path().form().windowTo());
            case POSTPONED -> step(NextAction.RESUME, rule.path().form().windowTo());
            case LISTED, TEAM_ASSIGNED, SCHEDULED, NOTIFIED, REPORT_RECEIVED, RETURNED_FOR_COMPLETION -> before();
            case ON_SITE -> onSite();
            case DESK_REVIEWED, MINUTES_SIGNED -> rule.path().consolidated()
                    ? step(NextAction.CONSOLIDATE, null)
                    : concluding();
            case FINDINGS_CONSOLIDATED -> concluding();
            case CONCLUSION_ISSUED -> step(NextAction.RECORD_RECEIPT, null);
            case CONCLUSION_DELIVERED, REMEDIATING, REJECTED -> owed.supersede() ? superseding() : remedying();
            case CONTESTED -> step(NextAction.ASK_DIRECTION, null);
            case ESCALATED, DIRECTED -> step(NextAction.RECORD_DIRECTION, null);
            case REMEDIATION_REPORTED -> facts().remedies().total() == 0 ? closing() : step(NextAction.VERIFY, null);
            case OVERDUE -> overdue();
            case HANDLING_PROPOSED -> step(NextAction.RECEIVE_REMEDIATION, rule.remedyDue());
            case RE_INSPECTION -> step(NextAction.FINISH_REINSPECTION, rule.since(state));
            case VERIFIED -> closing();
            case CLOSED -> step(NextAction.ARCHIVE, null);
        };
    }

    private CourseFacts facts() {
        return rule.facts();
    }

    private NextStep before() {
        CoursePath path = rule.path();
        LocalDate visit = facts().unit().visitOn();
        boolean there = visit != null && !rule.today().isBefore(visit);
        if (path.team() && facts().unit().teamId() == null) {
            return step(NextAction.ASSIGN_TEAM, noticeBy == null ? visit : noticeBy);
        } else if (path.scheduled() && visit == null) {
            return step(NextAction.SCHEDULE, path.form().windowTo());
        } else if (state == CourseState.RETURNED_FOR_COMPLETION && !there) {
            return step(NextAction.RECEIVE_COMPLETION, reportBy);
        } else if (path.notified() && !facts().dates().has(DateKind.NOTIFIED) && !reported() && !there) {
            return step(NextAction.NOTIFY, noticeBy == null ? visit : noticeBy);
        } else if (path.report() && !reported() && !there) {
            return step(NextAction.RECEIVE_REPORT, reportBy == null ? visit : reportBy);
        }
        return path.visit() ? step(NextAction.INSPECT, visit) : step(NextAction.REVIEW, path.form().windowTo());
    }

    private boolean reported() {
        return rule.received() != null || facts().unit().reportNumber() != null;
    }

    private NextStep onSite() {
        CourseFacts.Work work = facts().work();
        return work.minutesFrozen() || work.complete()
                ? step(NextAction.SIGN_MINUTES, facts().unit().visitOn())
                : step(NextAction.INSPECT, facts().unit().visitOn());
    }

    private NextStep concluding() {
        if (!rule.path().conclusion()) {
            return facts().remedies().open() > 0 ? remedying() : closing();
        }
        List<String> missing = new ArrayList<>();
        if (facts().remedies().incomplete() > 0) {
            missing.add(TEXTS.get("missing.INCOMPLETE", VietnameseFormat.number(facts().remedies().incomplete())));
        }
        return new NextStep(NextAction.ISSUE_CONCLUSION, null, missing);
    }

    /** Where nothing is followed finding by finding, one letter comes before the proposal. */
    private NextStep overdue() {
        boolean propose = owed.steps().isEmpty() ? facts().papers().containsKey("don-doc") : owed.propose();
        if (owed.supersede()) {
            return superseding();
        } else if (propose) {
            return step(NextAction.PROPOSE_HANDLING, null);
        }
        return owed.steps().isEmpty() || owed.remind()
                ? step(NextAction.REMIND, rule.remedyDue())
                : step(NextAction.RECEIVE_REMEDIATION, rule.remedyDue());
    }

    /** What was changed on direction stands in no paper yet. */
    private static NextStep superseding() {
        return step(NextAction.SUPERSEDE, null);
    }

    private NextStep remedying() {
        boolean owed = facts().remedies().open() > 0 || facts().dates().has(DateKind.REMEDIATION_DUE);
        if (!owed) {
            return closing();
        }
        return rule.remedyDue() == null
                ? step(NextAction.SET_REMEDIATION_DATE, null)
                : step(NextAction.RECEIVE_REMEDIATION, rule.remedyDue());
    }

    private NextStep closing() {
        return new NextStep(NextAction.CLOSE, null, missingToClose(facts()));
    }

    /** What stands against closing an inspection; empty where nothing does. */
    static List<String> missingToClose(CourseFacts facts) {
        List<String> missing = new ArrayList<>();
        boolean disputed = facts.dispute() != null || facts.dates().has(DateKind.DISPUTED);
        boolean directed = facts.dates().has(DateKind.DIRECTED) || facts.dispute() != null && facts.dispute()
                .directedOn() != null;
        if (disputed && !directed || facts.dispute() != null && facts.dispute().undecided() > 0) {
            missing.add(TEXTS.get("missing.CONTESTED"));
        }
        if (facts.remedies().open() > 0) {
            missing.add(TEXTS.get("missing.OPEN", VietnameseFormat.number(facts.remedies().open())));
        }
        return missing;
    }

    private static NextStep step(NextAction action, @Nullable LocalDate by) {
        return new NextStep(action, by, List.of());
    }
}
