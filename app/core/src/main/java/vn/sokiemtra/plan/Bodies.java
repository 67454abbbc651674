package vn.sokiemtra.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.sokiemtra.text.Texts;

/** Whether people of a body would inspect their own; every name is made comparable once. Not for several threads. */
final class Bodies {

    private static final List<String> LEVELS = List.of(Texts.beside(Bodies.class).get("units.levels").split("\\|"));

    private final Map<String, String> folded = new HashMap<>();

    /** {@code Sở Tư pháp} is {@code Sở Tư pháp tỉnh Vĩnh Long}. */
    boolean isOf(String agency, PlanUnit unit) {
        String body = folded(agency);
        String full = folded(unit.agencyName());
        return !body.isEmpty() && (body.equals(folded(unit.name())) || body.equals(full) || isBegun(full, body));
    }

    private static boolean isBegun(String full, String body) {
        return full.startsWith(body + " ") && LEVELS.stream().anyMatch(level -> full.startsWith(level + " ", body
                .length() + 1));
    }

    private String folded(String name) {
        return folded.computeIfAbsent(name, PastedUnits::folded);
    }
}
