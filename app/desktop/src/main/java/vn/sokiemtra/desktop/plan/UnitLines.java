package vn.sokiemtra.desktop.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * The lines of the list of units: those of each form under its head, then those that nobody inspects yet.
 *
 * @param units all of the plan; {@code shown} tells which a filter left
 * @param unchosen units without an inspection; empty while a filter looks for inspections
 * @param turned heads that a person opened or closed
 */
record UnitLines(List<PlanRow.Unit> units, Predicate<PlanRow.Unit> shown, List<PlanRow.Known> unchosen,
        Set<String> turned) {

    private static final Texts TEXTS = Texts.beside(UnitLines.class);

    /** From so many units on, groups begin collapsed. */
    private static final int MANY = 300;

    /** @param target what is to be selected; null where it is not in the plan any more */
    record Shown(List<PlanRow> rows, PlanRow.@Nullable Unit target) {
    }

    /**
     * @param typed what a unit must match
     * @param wanted id of the inspection asked for; empty for none
     * @param before what was selected
     */
    Shown of(String typed, String wanted, PlanRow.@Nullable Unit before) {
        boolean filtered = !typed.isBlank();
        Predicate<String> fits = Folding.matching(typed);
        Map<String, List<PlanRow.Unit>> forms = new LinkedHashMap<>();
        PlanRow.Unit target = null;
        for (PlanRow.Unit unit : units) {
            boolean asked = unit.unit().inspectionId().toString().equals(wanted);
            if (asked || wanted.isEmpty() && unit.same(before)) {
                target = unit;
            }
            if (shown.test(unit) && fits.test(unit.folded())) {
                forms.computeIfAbsent(unit.summary().formName(), form -> new ArrayList<>()).add(unit);
            }
        }
        List<PlanRow> lines = new ArrayList<>();
        for (Map.Entry<String, List<PlanRow.Unit>> form : forms.entrySet()) {
            List<PlanRow.Unit> members = form.getValue();
            boolean asked = !wanted.isEmpty() && target != null && members.contains(target);
            boolean open = filtered || asked || isOpen(form.getKey(), forms.size() == 1);
            boolean counted = members.stream().allMatch(each -> each.known() != PlanRow.Unit.Known.PLACE);
            long done = members.stream().filter(each -> each.summary().inspected()).count();
            lines.add(new PlanRow.Group(form.getKey(), TEXTS.get("group", VietnameseFormat.number(members.size()),
                    counted ? VietnameseFormat.number(done) : VietnameseFormat.COUNTING), open));
            if (open) {
                lines.addAll(members);
            }
        }
        addKnown(lines, filtered, fits);
        return new Shown(lines, target);
    }

    /** Units nobody inspects yet stand last, folded until somebody wants them. */
    private void addKnown(List<PlanRow> lines, boolean filtered, Predicate<String> fits) {
        List<PlanRow.Known> idle = unchosen.stream().filter(each -> fits.test(each.folded())).toList();
        if (!idle.isEmpty()) {
            String name = TEXTS.get("group.unchosen");
            boolean open = filtered || turned.contains(name) || units.isEmpty() && idle.size() < MANY;
            lines.add(new PlanRow.Group(name, TEXTS.get("group.count", VietnameseFormat.number(idle.size())), open));
            if (open) {
                lines.addAll(idle);
            }
        }
    }

    /** Of many units only a group that stands alone begins open. */
    private boolean isOpen(String form, boolean alone) {
        return (alone || units.size() < MANY) != turned.contains(form);
    }
}
