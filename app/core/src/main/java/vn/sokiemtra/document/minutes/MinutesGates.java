package vn.sokiemtra.document.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.section.Rewriting;
import vn.sokiemtra.document.section.Rewritten;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.remediation.RemediationRule;
import vn.sokiemtra.inspection.AnsweredContradictions;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.ContradictionReasons;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.LoadReasons;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What stands against freezing a Biên bản (Điều kiện chốt), each with the place to mend it. */
public final class MinutesGates {

    private static final Texts TEXTS = Texts.beside(MinutesGates.class);

    private final LoadMinutesData load;
    private final LoadChecklist checklist;
    private final LoadConflicts conflicts;
    private final LoadContradictions contradictions;
    private final LoadReasons reasons;
    private final Ledger ledger;

    public MinutesGates(Ledger ledger) {
        this(ledger, new LoadMinutesData(ledger));
    }

    /** @param load what else reads the same draft */
    public MinutesGates(Ledger ledger, LoadMinutesData load) {
        this.ledger = ledger;
        this.load = load;
        this.checklist = new LoadChecklist(ledger);
        this.conflicts = new LoadConflicts(ledger);
        this.contradictions = new LoadContradictions(ledger);
        this.reasons = new LoadReasons(ledger);
    }

    /**
     * Unmet ones first, those that can never be passed before the others; a condition that is met stands once.
     *
     * @throws vn.sokiemtra.text.Problem {@code SKT-INSPECTION-UNKNOWN}, {@code SKT-PLAN-MISSING}
     */
    public List<Gate> of(UUID inspection) {
        MinutesDraft draft = load.draft(inspection);
        MinutesData data = draft.data();
        List<ChecklistNode> leaves = checklist.of(inspection).leaves().toList();
        List<Contradiction> quoted = contradictions.of(inspection).stream()
                .filter(one -> one.sides().contains(Side.VERIFIED)).toList();
        return new Check(data, draft.parts(), leaves, conflicts.of(inspection), quoted, reasons.of(inspection),
                new ArrayList<>()).gates().stream()
                .filter(gate -> !gate.code().equals("FINDING_DUE") || gate.met() || !datedByRule(data, gate)).toList();
    }

    /** Where the plan counts a term from receipt, a finding needs no date of its own unless it is asked for "at once". */
    private boolean datedByRule(MinutesData data, Gate gate) {
        String form = new LoadUnits(ledger).ofInspection(data.inspectionId()).formCode();
        InspectionPlan plan = new LoadPlan(ledger).plan();
        return data.findings().stream().filter(finding -> finding.id().equals(gate.findingId())).anyMatch(
                finding -> RemediationRule.dates(plan, form, finding.recommendation()));
    }

    private record Check(MinutesData data, List<MinutesOutline.Part> parts, List<ChecklistNode> leaves,
            List<ConflictView> conflicts,
            List<Contradiction> contradictions, ContradictionReasons reasons, List<Gate> found) {

        List<Gate> gates() {
            findings("FINDING_TEXT", true, f -> f.content() == null);
            findings("FINDING_EVIDENCE", false, f -> f.evidence().isEmpty());
            findings("FINDING_RESPONSIBLE", false, f -> f.responsible() == null);
            findings("FINDING_DUE", false, f -> f.dueOn() == null);
            findings("FINDING_DUE_PAST", true, f -> f.dueOn() != null && past(f.dueOn()));
            findings("FINDING_CAUSE", true, f -> f.cause() == null);
            findings("FINDING_RECOMMENDATION", true, f -> f.recommendation() == null || f.kind() == null);
            meeting();
            people();
            items();
            sections();
            figures();
            return found.stream().sorted((a, b) -> rank(a) - rank(b)).toList();
        }

        private static int rank(Gate gate) {
            return gate.met() ? 2 : gate.waivable() ? 1 : 0;
        }

        private boolean past(LocalDate due) {
            return data.visitOn() != null && !due.isAfter(data.visitOn());
        }

        private void findings(String code, boolean waivable, Predicate<Finding> lacks) {
            List<Finding> lacking = data.findings().stream().filter(lacks).toList();
            for (Finding finding : lacking) {
                found.add(new Gate(code, false, waivable,
                        TEXTS.get("gate." + code, String.valueOf(finding.number())), finding.itemCode(),
                        finding.itemId(), finding.id(), null, null));
            }
            met(lacking.isEmpty() && !data.findings().isEmpty(), code, waivable,
                    String.valueOf(data.findings().size()));
        }

        private void meeting() {
            MinutesFacts facts = data.facts();
            section("STARTED", facts.startedAt() != null, "opening");
            section("ENDED", facts.endedAt() != null, "ending");
            if (facts.startedAt() != null && facts.endedAt() != null && facts.endedAt().isBefore(facts.startedAt())) {
                section("END_BEFORE_START", false, "ending");
            }
            section("PLACE", facts.place() != null, "opening");
            section("COPIES", facts.copies() != null, "ending");
            section("OPINION", facts.unitOpinion() != null || data.rewritten().containsKey("opinion"), "opinion");
            if (facts.refused()) {
                section("WITNESSES", facts.witnesses() != null, "ending");
            }
            boolean founded = data.team().foundingNumber() != null && data.team().foundedOn() != null
                    || data.rewritten().containsKey("opening");
            if (founded) {
                met(true, "DECISION", true, "");
            } else {
                // Recorded with the Đoàn, once for all its inspections.
                found.add(new Gate("DECISION", false, true, TEXTS.get("gate.DECISION"), "", null, null, null, null));
            }
        }

        private void people() {
            boolean team = data.rewritten().containsKey("team");
            boolean unit = data.rewritten().containsKey("unit");
            section("TEAM", team || data.attendees().stream().anyMatch(a -> a.party() == Party.TEAM), "team");
            section("SECRETARY", named(Party.TEAM, AttendeeRole.SECRETARY), "team");
            section("LEADER", named(Party.TEAM, AttendeeRole.LEADER) || named(Party.TEAM, AttendeeRole.DEPUTY),
                    "team");
            section("UNIT", unit || data.attendees().stream().anyMatch(a -> a.party() == Party.UNIT), "unit");
            section("HEAD", data.facts().refused() || named(Party.UNIT, AttendeeRole.HEAD)
                    || named(Party.UNIT, AttendeeRole.DEPUTY), "unit");
        }

        private boolean named(Party party, AttendeeRole role) {
            return data.present(party).stream().anyMatch(a -> a.role() == role && a.name() != null);
        }

        private void items() {
            List<ChecklistNode> open = leaves.stream().filter(leaf -> leaf.verdict() == null && answered(leaf))
                    .toList();
            if (!open.isEmpty()) {
                found.add(new Gate("VERDICTS", false, true,
                        TEXTS.get("gate.VERDICTS", String.valueOf(open.size())), codes(open),
                        open.getFirst().itemId(), null, null, null));
            }
            met(open.isEmpty(), "VERDICTS", true, String.valueOf(leaves.size()));
            proof();
            disagreeing();
            for (ConflictView conflict : conflicts) {
                found.add(new Gate("CONFLICT", false, true, TEXTS.get("gate.CONFLICT"), conflict.place(),
                        conflict.itemId(), null, null, null));
            }
            met(conflicts.isEmpty(), "CONFLICT", true, "");
        }

        /** Judged without the evidence that the Đề cương asks for. */
        private void proof() {
            List<ChecklistNode> without = leaves.stream().filter(leaf -> leaf.unproven() > 0).toList();
            if (!without.isEmpty()) {
                found.add(new Gate("ITEM_EVIDENCE", false, true, TEXTS.get("gate.ITEM_EVIDENCE", String.valueOf(without
                        .size())), codes(without), without.getFirst().itemId(), null, null, null));
            }
            met(without.isEmpty(), "ITEM_EVIDENCE", true, "");
        }

        /** One of the team's own figures that nobody has answered. */
        private void disagreeing() {
            Set<String> answered = leaves.stream().filter(leaf -> leaf.findings() > 0).map(ChecklistNode::code)
                    .collect(Collectors.toSet());
            List<Contradiction> open = AnsweredContradictions.open(contradictions, answered, reasons);
            for (Contradiction one : open) {
                List<ChecklistNode> at = leaves.stream().filter(leaf -> one.items().contains(leaf.code())).toList();
                found.add(new Gate("CONTRADICTION", false, true, TEXTS.get("gate.CONTRADICTION", one.ruleId()),
                        one.arithmetic(), at.isEmpty() ? null : at.getFirst().itemId(), null,
                        form(one), null));
            }
            met(open.isEmpty(), "CONTRADICTION", true, "");
        }

        /** The biểu of its first cell, else the one whose rule it is; null where it is about no biểu. */
        private @Nullable String form(Contradiction one) {
            String code = one.cells().isEmpty()
                    ? one.ruleId().replaceFirst("-.*", "")
                    : one.cells().getFirst().form();
            return data.forms().stream().anyMatch(form -> form.code().equals(code)) ? code : null;
        }

        /** Directions and proposals are the unit's own and need no verdict. */
        private boolean answered(ChecklistNode leaf) {
            return data.leaves().filter(item -> item.id().equals(leaf.itemId()))
                    .anyMatch(item -> item.section() == ItemSection.ANSWERS);
        }

        private static String codes(List<ChecklistNode> leaves) {
            List<String> codes = leaves.stream().map(ChecklistNode::code).limit(5).toList();
            String first = String.join(", ", codes);
            // The number is part of what a reason is written for.
            return leaves.size() > codes.size()
                    ? TEXTS.get("gate.codes", first, String.valueOf(leaves.size() - codes.size()))
                    : first;
        }

        private void sections() {
            boolean current = true;
            for (MinutesOutline.Part part : parts) {
                Rewritten rewritten = data.rewritten().get(part.id());
                int changes = rewritten == null || part.live() == null
                        ? 0
                        : Rewriting.changes(rewritten, part.live(), data.quoting()).size();
                if (changes > 0) {
                    current = false;
                    found.add(new Gate("OUTDATED", false, true,
                            TEXTS.get("gate.OUTDATED", String.valueOf(changes)), part.title(), null, null, null,
                            part.id()));
                }
            }
            met(current, "OUTDATED", true, "");
        }

        /** A sentence must not be signed with a dash where its figure should stand. */
        private void figures() {
            boolean complete = true;
            for (MinutesOutline.Part part : parts) {
                Rewritten rewritten = data.rewritten().get(part.id());
                String text = rewritten == null ? part.live() : rewritten.content();
                List<String> blank = text == null
                        ? List.of()
                        : data.quoting().runs(text).stream().filter(Check::blankFigure)
                                .map(run -> String.valueOf(run.source()).replaceFirst("@.*", "")).distinct().toList();
                if (!blank.isEmpty()) {
                    complete = false;
                    found.add(new Gate("FIGURE", false, true,
                            TEXTS.get("gate.FIGURE", part.title(), String.join(", ", blank)), part.title(), null,
                            null, null, part.id()));
                }
            }
            met(complete, "FIGURE", true, "");
        }

        private static boolean blankFigure(Run run) {
            return run.source() != null && run.text().equals(VietnameseFormat.UNDEFINED);
        }

        private void section(String code, boolean met, String section) {
            if (met) {
                met(true, code, true, "");
            } else {
                found.add(new Gate(code, false, true, TEXTS.get("gate." + code), "", null, null, null, section));
            }
        }

        private void met(boolean met, String code, boolean waivable, String argument) {
            if (met) {
                found.add(new Gate(code, true, waivable, TEXTS.get("gate.met." + code, argument), "", null, null,
                        null, null));
            }
        }
    }
}
