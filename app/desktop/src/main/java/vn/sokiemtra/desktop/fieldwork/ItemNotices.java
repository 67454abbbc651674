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
import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.desktop.figuretext.TextNotices;
import vn.sokiemtra.document.issue.FindingNumbers;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.inspection.TypedNumber;
import vn.sokiemtra.inspection.TypedNumbers;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.OtherUnits;
import vn.sokiemtra.plan.PlanUnit;

/** What stands against the team's texts at one item; the unit's own words are the unit's. */
final class ItemNotices {

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
        Map<String, List<TypedNumber>> inFindings = inFindings(ledger, item);
        Map<String, List<TextNotice>> notices = new HashMap<>();
        texts.forEach((key, text) -> {
            List<TypedNumber> typed = new ArrayList<>(numbers.in(text));
            inFindings.getOrDefault(key, List.of()).forEach(one -> one.among(typed));
            List<TextNotice> found = TextNotices.of(text, unit, others, typed);
            if (!found.isEmpty()) {
                notices.put(key, found);
            }
        });
        return notices;
    }

    /** What issuing will ask for. */
    private static Map<String, List<TypedNumber>> inFindings(Ledger ledger, ItemView item) {
        Map<String, List<TypedNumber>> found = new HashMap<>();
        // It takes the whole inspection to judge a number, and nothing where none is typed.
        if (item.findings().stream().anyMatch(finding -> hasNumber(finding.content()) || hasNumber(finding.cause()))) {
            new FindingNumbers(ledger).of(item.inspectionId()).forEach((place, numbers) -> found.put(ItemViewModel
                    .findingKey(place.finding(), place.field()), numbers));
        }
        return found;
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

    private static boolean hasNumber(@Nullable String text) {
        return text != null
                && Quotes.split(text).stream().anyMatch(piece -> piece instanceof Quotes.Words words && words
                        .text().chars().anyMatch(Character::isDigit));
    }
}
