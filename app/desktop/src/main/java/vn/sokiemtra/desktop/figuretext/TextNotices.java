package vn.sokiemtra.desktop.figuretext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.sokiemtra.inspection.TypedNumber;
import vn.sokiemtra.plan.OtherUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;

/** What stands against a text that people typed, in words: the same at a field of the checklist and in a document. */
public final class TextNotices {

    private static final Texts TEXTS = Texts.beside(TextNotices.class);
    /** More would bury the text. */
    private static final int MOST = 3;

    private TextNotices() {
    }

    /**
     * The gravest first.
     *
     * @param unit whose text it is
     */
    public static List<TextNotice> of(String text, PlanUnit unit, OtherUnits others, List<TypedNumber> numbers) {
        List<TextNotice> found = new ArrayList<>();
        others.in(text).forEach(named -> found.add(name(text, named, named.agency()
                ? unit.agencyName()
                : unit
                        .name())));
        numbers.forEach(number -> found.add(number(number)));
        found.sort(Comparator.comparing(TextNotice::quiet).thenComparing(TextNotice::from));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
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
                number.token().startsWith("{")
                        ? TEXTS.get("notice.number.mend")
                        : TEXTS.get("notice.unit.mend", number.token()));
    }
}
