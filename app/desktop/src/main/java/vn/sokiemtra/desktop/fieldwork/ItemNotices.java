package vn.sokiemtra.desktop.fieldwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.inspection.TypedNumber;
import vn.sokiemtra.inspection.TypedNumbers;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.OtherUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;

/** What stands against the team's texts at one item; the unit's own words are the unit's. */
final class ItemNotices {

    private static final Texts TEXTS = Texts.beside(ItemNotices.class);
    /** More would bury the text. */
    private static final int MOST = 3;

    private ItemNotices() {
    }

    /** By field, as {@link ItemViewModel} names fields. */
    static Map<String, List<TextNotice>> of(Ledger ledger, ItemView item) {
        Map<String, String> texts = texts(item);
        if (texts.isEmpty()) {
            return Map.of();
        }
        PlanUnit unit = new LoadUnits(ledger).ofInspection(item.inspectionId());
        OtherUnits others = OtherUnits.of(ledger, unit);
        Set<String> forms = item.parts().stream().map(PartView::cell).filter(Objects::nonNull).map(ItemNotices::form)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        TypedNumbers numbers = new TypedNumbers(new LoadFigures(ledger).of(item.inspectionId()), List.copyOf(texts
                .values()), forms);
        Map<String, List<TextNotice>> notices = new HashMap<>();
        texts.forEach((key, text) -> {
            List<TextNotice> found = new ArrayList<>();
            others.in(text)
                    .forEach(named -> found.add(name(text, named, named.agency() ? unit.agencyName() : unit.name())));
            numbers.in(text).forEach(number -> found.add(number(number)));
            found.sort(java.util.Comparator.comparing(TextNotice::quiet).thenComparing(TextNotice::from));
            if (!found.isEmpty()) {
                notices.put(key, List.copyOf(found.subList(0, Math.min(MOST, found.size()))));
            }
        });
        return notices;
    }

    private static Map<String, String> texts(ItemView item) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "remark", item.remark().value());
        for (PartView part : item.parts()) {
            if (part.type() == PartType.NARRATIVE) {
                put(texts, ItemViewModel.partKey(part.code(), Side.VERIFIED), part.verifiedValue());
            }
        }
        for (Finding finding : item.findings()) {
            put(texts, ItemViewModel.findingKey(finding.id(), FindingField.CONTENT), finding.content());
            put(texts, ItemViewModel.findingKey(finding.id(), FindingField.CAUSE), finding.cause());
            put(texts, ItemViewModel.findingKey(finding.id(), FindingField.RECOMMENDATION), finding.recommendation());
            put(texts, ItemViewModel.findingKey(finding.id(), FindingField.RESPONSIBLE), finding.responsible());
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(key, text);
        }
    }

    private static @Nullable String form(@Nullable String cell) {
        return cell == null ? null : CellRef.parse(cell).map(CellRef::form).orElse(null);
    }

    /** In the letters that the other name had: UBND xã …, not UBND Xã …. */
    private static TextNotice name(String text, OtherUnits.Named named, String own) {
        String found = text.substring(named.from(), named.to());
        String mend = Character.isLowerCase(found.codePointAt(0))
                ? own.substring(0, 1).toLowerCase(Texts.VIETNAMESE) + own.substring(1)
                : own;
        return new TextNotice(named.from(), named.to(), found, TEXTS.get("notice.unit", named.name()), false, mend,
                TEXTS.get("notice.unit.mend", mend));
    }

    private static TextNotice number(TypedNumber number) {
        boolean same = number.kind() == TypedNumber.Kind.SAME;
        return new TextNotice(number.from(), number.to(), number.typed(), TEXTS.get("notice.number." + number.kind(),
                number.typed(), number.source(), number.shown()), same, number.token(),
                TEXTS.get(
                        "notice.number.mend"));
    }
}
