package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.dispute.Dispute;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.LoadDisputes;
import vn.sokiemtra.finding.remediation.store.FollowRows;
import vn.sokiemtra.finding.remediation.store.FollowStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.DayReads;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Reads what every unit still owes after its conclusion, and what is done with. Findings are followed from the day a
 * conclusion was issued or recorded; those of inspections that were put off or cancelled are not, those of a unit that
 * was merged are, and its successors are named.
 */
public final class LoadFollowUps {

    private static final Texts TEXTS = Texts.beside(LoadFollowUps.class);

    private final Ledger ledger;
    private final FollowStore store;

    public LoadFollowUps(Ledger ledger) {
        this.ledger = ledger;
        this.store = new FollowStore(ledger);
    }

    /** Of the whole plan as they were read last: start page, deadlines, board and list follow from the same. */
    private record Reads(DayReads<List<FollowUp>> days) {
        static Reads of(Ledger ledger) {
            return ledger.kept(Reads.class, kept -> new Reads(new DayReads<>(kept, new LoadFollowUps(kept)::all)));
        }
    }

    /** Of the whole plan: most urgent first, then by last day, then in the order of the plan. */
    public List<FollowUp> asOf(LocalDate today) {
        return Reads.of(ledger).days().on(today);
    }

    private List<FollowUp> all(LocalDate today) {
        return read(null, today).stream().sorted(Comparator.comparing(FollowUp::state)
                .thenComparing(one -> one.due().day(), Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /** Of one inspection, in the order of its findings; empty before its conclusion. */
    public List<FollowUp> of(UUID inspection, LocalDate today) {
        return read(inspection, today);
    }

    /** @throws Problem {@code SKT-REMEDIATION-GONE} where the finding is gone or its inspection has no conclusion */
    public FollowUp one(UUID finding, UUID inspection, LocalDate today) {
        return of(inspection, today).stream().filter(one -> one.finding().equals(finding)).findFirst()
                .orElseThrow(() -> new Problem(TEXTS, "SKT-REMEDIATION-GONE"));
    }

    private List<FollowUp> read(@Nullable UUID inspection, LocalDate today) {
        LoadUnits units = new LoadUnits(ledger);
        String telling = new LoadRegime(ledger).profile().papers().telling();
        var reading = new Reading(telling, store.rows(inspection, telling),
                new Terms(new LoadPlan(ledger).plan(), new LoadCalendar(
                        ledger).calendar()),
                new LoadFollowSettings(ledger).settings(), units.dates(), store.successors(),
                disputes(), today);
        List<FollowUp> all = new ArrayList<>();
        Map<UUID, List<FollowRows.Row>> byInspection = new HashMap<>();
        reading.rows.findings().forEach(row -> byInspection.computeIfAbsent(row.inspection(),
                any -> new ArrayList<>()).add(row));
        for (PlanUnit unit : units.all()) {
            all.addAll(reading.of(unit, byInspection.getOrDefault(unit.inspectionId(), List.of())));
        }
        return List.copyOf(all);
    }

    private Map<UUID, Dispute> disputes() {
        Map<UUID, Dispute> byFinding = new HashMap<>();
        new LoadDisputes(ledger).all().forEach(one -> one.findings().forEach(f -> byFinding.put(f.finding(), one)));
        return byFinding;
    }

    private record Reading(String telling, FollowRows rows, Terms terms, FollowSettings settings,
            Map<UUID, InspectionDates> dates,
            Map<UUID, List<String>> successors, Map<UUID, Dispute> disputes, LocalDate today) {

        List<FollowUp> of(PlanUnit unit, List<FollowRows.Row> findings) {
            InspectionDates known = dates.getOrDefault(unit.inspectionId(), InspectionDates.none(unit
                    .inspectionId()));
            Conclusion conclusion = conclusion(unit, known);
            boolean stopped = known.halt() != null && known.halt() != vn.sokiemtra.plan.Halt.MERGED;
            if (conclusion == null || stopped) {
                return List.of();
            }
            List<FollowUp> all = new ArrayList<>();
            for (FollowRows.Row finding : findings) {
                all.add(followUp(unit, known, conclusion, finding, all.size() + 1, findings.size()));
            }
            return known.has(DateKind.CLOSED) || all.stream().anyMatch(one -> !one.state().closed())
                    ? all
                    : all.stream().map(FollowUp::lastOfAll).toList();
        }

        private @Nullable Conclusion conclusion(PlanUnit unit, InspectionDates known) {
            Conclusion issued = rows.conclusions().get(unit.inspectionId());
            LocalDate received = known.on(DateKind.CONCLUSION_RECEIVED);
            if (issued != null) {
                return received == null || issued.countsFrom() != null
                        ? issued
                        : new Conclusion(telling, issued.number(), issued.notation(), issued
                                .issuedOn(), received, null);
            }
            LocalDate concluded = known.on(DateKind.CONCLUDED);
            LocalDate day = concluded == null ? received : concluded;
            return day == null ? null : new Conclusion(telling, null, null, day, received, null);
        }

        private FollowUp followUp(PlanUnit unit, InspectionDates known, Conclusion conclusion,
                FollowRows.Row finding, int number, int of) {
            UUID id = finding.finding();
            List<Extension> extensions = rows.extensions().getOrDefault(id, List.of());
            List<Judged> results = rows.results().getOrDefault(id, List.of());
            Waiver waiver = rows.waivers().get(id);
            Dispute dispute = disputes.get(id);
            DisputeOutcome outcome = outcome(dispute, id);
            Due due = terms.due(finding, unit, known, conclusion.countsFrom(), extensions);
            LocalDate day = due.day();
            Integer left = day == null ? null : terms.left(today, day);
            FollowState state = state(waiver, dispute, outcome, results, left);
            Letters letters = rows.letters().getOrDefault(unit.inspectionId(), Letters.NONE);
            return new FollowUp(id, unit.inspectionId(), unit.unitId(), unit.name(), successors.getOrDefault(unit
                    .unitId(), List.of()), unit.unitClass(), unit.teamId(), finding.item(), finding.itemCode(), number,
                    of, finding.content(), finding.kind(), finding.recommendation(), finding.responsible(), conclusion,
                    due, state, step(state, due, left, dispute, letters), state.owing() ? left : null, extensions,
                    results, waiver, dispute == null ? null : dispute.id(), outcome, letters);
        }

        private static @Nullable DisputeOutcome outcome(@Nullable Dispute dispute, UUID finding) {
            return dispute == null
                    ? null
                    : dispute.findings().stream().filter(one -> one.finding().equals(finding)).findFirst()
                            .map(Dispute.Disputed::outcome).orElse(null);
        }

        private FollowState state(@Nullable Waiver waiver, @Nullable Dispute dispute, @Nullable DisputeOutcome outcome,
                List<Judged> results, @Nullable Integer left) {
            Judged last = results.isEmpty() ? null : results.getLast();
            if (outcome == DisputeOutcome.WITHDRAWN) {
                return FollowState.WITHDRAWN;
            } else if (waiver != null) {
                return FollowState.WAIVED;
            } else if (dispute != null && outcome == null) {
                return FollowState.DISPUTED;
            } else if (last != null && last.decision() == Judged.Decision.VERIFIED) {
                return FollowState.VERIFIED;
            } else if (last != null && last.decision() == null) {
                return FollowState.REPORTED;
            } else if (left == null) {
                return FollowState.NO_DAY;
            }
            return left < 0
                    ? FollowState.OVERDUE
                    : left <= settings.before() ? FollowState.DUE_SOON : FollowState.IN_TIME;
        }

        private FollowStep step(FollowState state, Due due, @Nullable Integer left, @Nullable Dispute dispute,
                Letters letters) {
            if (state == FollowState.DISPUTED && dispute != null) {
                return dispute.direction() != null
                        ? FollowStep.DECIDE
                        : dispute.escalatedOn() == null ? FollowStep.ESCALATE : FollowStep.RECORD_DIRECTION;
            }
            if (dispute != null && dispute.toSupersede()) {
                return FollowStep.SUPERSEDE;
            }
            LocalDate day = due.day();
            return switch (state) {
                case REPORTED -> FollowStep.JUDGE;
                case NO_DAY -> due.basis() == DueBasis.RULE ? FollowStep.RECORD_RECEIPT : FollowStep.SET_DAY;
                case DUE_SOON -> letters.letterWaits()
                        ? FollowStep.ISSUE_LETTER
                        : day != null && settings.before() > 0 && !letters.remindedBefore(day)
                                ? FollowStep.DRAFT_LETTER
                                : FollowStep.RECORD_REPORT;
                case OVERDUE -> day == null || left == null ? FollowStep.SET_DAY : late(day, left, letters);
                default -> state.closed() ? FollowStep.NONE : FollowStep.RECORD_REPORT;
            };
        }

        private FollowStep late(LocalDate day, int left, Letters letters) {
            if (letters.proposalWaits()) {
                return FollowStep.ISSUE_PROPOSAL;
            }
            LocalDate last = letters.lastAfter(day);
            if (last == null) {
                return -left >= settings.after()
                        ? FollowStep.DRAFT_LETTER
                        : letters.letterWaits() ? FollowStep.ISSUE_LETTER : FollowStep.RECORD_REPORT;
            }
            if (letters.letterWaits()) {
                return FollowStep.ISSUE_LETTER;
            }
            if (letters.proposedAfter(day) || terms.workingDays(last, today) < settings.again()) {
                return FollowStep.RECORD_REPORT;
            }
            return letters.roundsAfter(day) < 2 ? FollowStep.DRAFT_LETTER : FollowStep.DRAFT_PROPOSAL;
        }
    }
}
