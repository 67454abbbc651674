package vn.sokiemtra.plan;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The regimes a plan can be made from: data files under {@code plan/regime}, named in its {@code index.json}. */
public final class Regimes {

    private static final Texts TEXTS = Texts.beside(Regimes.class);

    private final Definitions definitions = new Definitions();
    private final @Nullable RegimeFolder own;

    /** Those that come with the program. */
    public Regimes() {
        this.own = null;
    }

    /** Those that come with the program, and a person's own. */
    public Regimes(RegimeFolder own) {
        this.own = own;
    }

    /** Every regime, in the order of the index, own ones behind. */
    public List<RegimeDefinition> list() {
        return Stream.concat(builtInIds().stream().map(this::builtIn), ownOnes().stream()).toList();
    }

    public List<String> ids() {
        return Stream.concat(builtInIds().stream(), ownOnes().stream().map(RegimeDefinition::id)).toList();
    }

    private List<RegimeDefinition> ownOnes() {
        return own == null ? List.of() : own.read().regimes();
    }

    static List<String> builtInIds() {
        InputStream index = Objects.requireNonNull(Regimes.class.getResourceAsStream("regime/index.json"));
        return Arrays.asList(new Definitions().read(index, "regime/index.json", String[].class));
    }

    /** @throws Problem {@code SKT-REGIME-UNKNOWN}, or what {@link #check} and {@link Definitions#read} refuse */
    public RegimeDefinition find(String id) {
        if (builtInIds().contains(id)) {
            return builtIn(id);
        }
        return ownOnes().stream().filter(regime -> regime.id().equals(id)).findFirst().orElseThrow(
                () -> new Problem(TEXTS, "SKT-REGIME-UNKNOWN", id, String.join(", ", ids())));
    }

    private RegimeDefinition builtIn(String id) {
        InputStream file = Objects.requireNonNull(Regimes.class.getResourceAsStream("regime/" + id + ".json"));
        RegimeDefinition regime = definitions.read(file, id, RegimeDefinition.class);
        check(regime);
        return regime;
    }

    /**
     * Refuses a regime that contradicts itself: a code twice, a form that is not there, a deadline that lacks what its
     * kind of days needs.
     *
     * @throws Problem {@code SKT-DEFINITION-WRONG}
     */
    public static void check(RegimeDefinition regime) {
        Check check = new Check(regime.id());
        Set<String> forms = check.distinct(regime.forms(), RegimeDefinition.FormOfInspection::code);
        check.distinct(regime.topics(), RegimeDefinition.Topic::code);
        check.distinct(regime.deadlines(), RegimeDefinition.Deadline::code);
        check.distinct(regime.coverage(), RegimeDefinition.Coverage::code);
        check.distinct(regime.units(), RegimeDefinition.UnitEntry::code);
        check.distinct(regime.units(), RegimeDefinition.UnitEntry::name);
        Set<String> units = regime.units().stream().map(RegimeDefinition.UnitEntry::code).collect(Collectors.toSet());
        regime.units().forEach(unit -> {
            check.known(forms, unit.form());
            check.unitClass(unit.unitClass());
            check.holds(regime.forms().stream().noneMatch(form -> !form.announced() && form.code().equals(unit.form())),
                    "regime.surprise", unit.code());
            check.holds(unit.parent() == null || units.contains(unit.parent()), "regime.parent", unit.code());
        });
        regime.coverage().forEach(rule -> rule.unitClasses().forEach(check::unitClass));
        check.distinct(regime.settings(), RegimeDefinition.Setting::code);
        Set<String> topics = regime.topics().stream().map(RegimeDefinition.Topic::code).collect(Collectors.toSet());
        for (RegimeDefinition.FormOfInspection form : regime.forms()) {
            form.topics().forEach(topic -> check.holds(topics.contains(topic), "regime.topic", topic));
            LocalDate from = form.windowFrom();
            LocalDate to = form.windowTo();
            check.holds(from == null || to == null || !to.isBefore(from), "regime.window", form.code());
        }
        regime.participants().forEach(body -> check.known(forms, body.form()));
        regime.budget().forEach(budget -> check.known(forms, budget.form()));
        regime.teams().forEach(team -> check.known(forms, team.form()));
        regime.coverage().forEach(rule -> check.coverage(rule));
        regime.coverage().forEach(rule -> check.known(forms, rule.form()));
        regime.documents().forEach(document -> document.forms().forEach(form -> check.known(forms, form)));
        for (RegimeDefinition.Deadline deadline : regime.deadlines()) {
            check.known(forms, deadline.form());
            boolean counts = deadline.dayKind() == DayKind.WORKING_DAY || deadline.dayKind() == DayKind.CALENDAR_DAY;
            check.holds(counts == (deadline.amount() != null), "regime.deadline", deadline.code());
            check.holds((deadline.dayKind() == DayKind.FIXED_DATE) == (deadline.fixedOn() != null), "regime.deadline",
                    deadline.code());
        }
    }

    /** Whether a rule has what its kind asks for, and nothing else. */
    static boolean holds(RegimeDefinition.Coverage rule) {
        BigDecimal ratio = rule.ratio();
        boolean share = ratio != null && ratio.signum() > 0 && ratio.compareTo(BigDecimal.ONE) <= 0;
        boolean number = rule.amount() != null && rule.amount() > 0;
        return switch (rule.kind()) {
            case "ALL" -> ratio == null && rule.amount() == null;
            case "RATIO" -> share && rule.amount() == null;
            case "COUNT", "PER_PARENT" -> number && ratio == null;
            default -> false;
        };
    }

    private record Check(String regime) {

        <T> Set<String> distinct(List<T> entries, Function<T, String> code) {
            Set<String> seen = new HashSet<>();
            entries.forEach(entry -> holds(seen.add(code.apply(entry)), "regime.twice", code.apply(entry)));
            return entries.stream().map(code).collect(Collectors.toSet());
        }

        void unitClass(String name) {
            holds(UnitClass.of(name).isPresent(), "regime.class", name);
        }

        void coverage(RegimeDefinition.Coverage rule) {
            holds(Regimes.holds(rule), "regime.coverage", rule.code());
        }

        void known(Set<String> codes, @Nullable String code) {
            holds(code == null || codes.contains(code), "regime.reference", String.valueOf(code));
        }

        void holds(boolean condition, String what, String where) {
            if (!condition) {
                throw Definitions.wrong(regime, TEXTS.get(what, where));
            }
        }
    }
}
