package vn.sokiemtra.contradiction;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;

/**
 * Which item of an outline a rule means. An outline says so by what its items hold (a biểu, parts of known codes, a
 * section), whatever it calls them: II.1.d2 of Thạch Thành and II.2.d2 of Sở Nội vụ both bring Biểu 02.
 *
 * @param interconnected counts the procedures of Biểu 02 in a part {@code count}; null where no item does, as the others
 * @param cases holds Biểu 03, the results of all cases
 * @param post what went by public post, as numbers of its own
 * @param staff staff and contract workers of the one-stop desk, as numbers of its own
 * @param wholeUnit where a unit speaks of all its cases; elsewhere a number may be of anything
 */
record ItemRoles(@Nullable String interconnected, @Nullable String cases, @Nullable String post,
        @Nullable String staff, Set<String> wholeUnit) {

    ItemRoles {
        wholeUnit = Set.copyOf(wholeUnit);
    }

    static ItemRoles of(Outline outline) {
        String cases = first(outline, item -> holds(item, "B3"));
        Set<String> whole = new LinkedHashSet<>();
        if (cases != null) {
            whole.add(cases);
        }
        outline.leaves().stream().filter(item -> item.section() == ItemSection.STRENGTHS || item
                .section() == ItemSection.FINDINGS).forEach(item -> whole.add(item.code()));
        return new ItemRoles(first(outline, item -> holds(item, "B2") && own(item, "count")), cases, first(outline,
                item -> own(item, "received") && own(item, "returned")),
                first(outline, item -> own(item, "staff")
                        && own(item, "contract")),
                whole);
    }

    private static @Nullable String first(Outline outline, Predicate<OutlineItem> which) {
        Optional<String> found = outline.leaves().stream().filter(which).map(OutlineItem::code).findFirst();
        return found.orElse(null);
    }

    private static boolean holds(OutlineItem item, String form) {
        return item.parts().stream().anyMatch(part -> form.equals(part.formCode()));
    }

    /** A number that is no cell of a biểu. */
    private static boolean own(OutlineItem item, String code) {
        return item.part(code).filter(part -> part.type() == PartType.NUMBER && part.cell() == null).isPresent();
    }

    /** Its code as the place of a rule; none where there is no such item. */
    static String[] place(@Nullable String item) {
        return Stream.ofNullable(item).toArray(String[]::new);
    }
}
