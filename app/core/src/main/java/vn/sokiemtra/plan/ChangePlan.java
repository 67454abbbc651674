package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.RegimeDefinition.Coverage;
import vn.sokiemtra.plan.RegimeDefinition.Deadline;
import vn.sokiemtra.plan.RegimeDefinition.FormOfInspection;
import vn.sokiemtra.plan.RegimeDefinition.PlanHead;
import vn.sokiemtra.plan.RegimeDefinition.Topic;
import vn.sokiemtra.plan.store.PlanEditStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Changes what the plan lays down: its head, its sentences, forms of inspection, contents, deadlines, shares and bodies.
 * An entry is known by its code; one with
 * the code {@link #NEW} is added and receives one.
 */
public final class ChangePlan {

    /** Code of an entry that is not there yet. */
    public static final String NEW = "+";

    private static final Texts TEXTS = Texts.beside(ChangePlan.class);
    private static final int MOST_DAYS = 400;
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2050;

    private final Ledger ledger;

    public ChangePlan(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws Problem {@code SKT-PLAN-BLANK}, {@code SKT-PLAN-YEAR}, {@code SKT-PLAN-AUDIT} */
    public Edited<UUID> head(PlanHead head, String author) {
        Stream.of(head.title(), head.issuer(), head.standingAgency()).forEach(ChangePlan::given);
        if (head.year() < FIRST_YEAR || head.year() > LAST_YEAR) {
            throw new Problem(TEXTS, "SKT-PLAN-YEAR", String.valueOf(head.year()), String.valueOf(FIRST_YEAR), String
                    .valueOf(LAST_YEAR));
        }
        LocalDate from = head.auditFrom();
        String to = head.auditTo();
        if (from != null && to != null && to.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(to).isBefore(from)) {
            throw new Problem(TEXTS, "SKT-PLAN-AUDIT", VietnameseFormat.date(LocalDate.parse(to)),
                    VietnameseFormat.date(
                            from));
        }
        return edit(author, edit -> PlanEditStore.changeHead(edit, ledger.plan(), head));
    }

    /** The sentences of one part of the plan's text, in order; blank ones are left out. */
    public Edited<UUID> texts(PlanSection section, List<String> sentences, String author) {
        List<String> kept = sentences.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return edit(author, edit -> PlanEditStore.replaceTexts(edit, section, kept));
    }

    /** @throws Problem {@code SKT-PLAN-BLANK}; {@code SKT-PLAN-WINDOW} for a window that ends before it starts */
    public Edited<UUID> form(FormOfInspection form, String author) {
        given(form.name());
        LocalDate from = form.windowFrom();
        LocalDate to = form.windowTo();
        if (from != null && to != null && to.isBefore(from)) {
            throw new Problem(TEXTS, "SKT-PLAN-WINDOW", form.name(), VietnameseFormat.date(to), VietnameseFormat.date(
                    from));
        }
        return edit(author, edit -> PlanEditStore.form(edit, form));
    }

    /** @throws Problem {@code SKT-PLAN-FORM-USED} while a unit is inspected by it, or a rule names it */
    public Edited<UUID> removeForm(String code, String author) {
        RegimeDefinition plan = plan();
        boolean ruled = plan.deadlines().stream().anyMatch(each -> code.equals(each.form())) || plan.coverage().stream()
                .anyMatch(each -> code.equals(each.form()));
        long units = new LoadUnits(ledger).all().stream().filter(unit -> unit.formCode().equals(code)).count();
        if (ruled || units > 0) {
            throw new Problem(TEXTS, "SKT-PLAN-FORM-USED", plan.forms().stream().filter(each -> each.code().equals(
                    code)).map(FormOfInspection::name).findFirst().orElse(code), VietnameseFormat.number(units));
        }
        return edit(author, edit -> PlanEditStore.removeForm(edit, code));
    }

    /** @throws Problem {@code SKT-PLAN-BLANK} */
    public Edited<UUID> topic(Topic topic, String author) {
        given(topic.content());
        return edit(author, edit -> PlanEditStore.topic(edit, topic));
    }

    public Edited<UUID> removeTopic(String code, String author) {
        return edit(author, edit -> PlanEditStore.removeTopic(edit, code));
    }

    /**
     * @throws Problem {@code SKT-PLAN-BLANK}; {@code SKT-PLAN-DEADLINE-DAYS} without a number of days from 1 to 400 where
     * days are counted; {@code SKT-PLAN-DEADLINE-DATE} without a day where it is fixed; {@code SKT-PLAN-FORM}
     */
    public Edited<UUID> deadline(Deadline rule, String author) {
        given(rule.obligor());
        given(rule.recipient());
        given(rule.content());
        boolean counts = rule.dayKind() == DayKind.WORKING_DAY || rule.dayKind() == DayKind.CALENDAR_DAY;
        Integer amount = rule.amount();
        if (counts && (amount == null || amount < 1 || amount > MOST_DAYS)) {
            throw new Problem(TEXTS, "SKT-PLAN-DEADLINE-DAYS", String.valueOf(MOST_DAYS));
        }
        if (rule.dayKind() == DayKind.FIXED_DATE && rule.fixedOn() == null) {
            throw new Problem(TEXTS, "SKT-PLAN-DEADLINE-DATE");
        }
        form(rule.form());
        Deadline tidy = new Deadline(rule.code(), rule.form(), rule.obligor(), rule.recipient(), rule.via(), counts
                ? amount
                : null, rule.dayKind(), rule.anchor(), rule.direction(), rule.strictness(),
                rule.dayKind() == DayKind.FIXED_DATE ? rule.fixedOn() : null, rule.content());
        return edit(author, edit -> PlanEditStore.deadline(edit, tidy));
    }

    public Edited<UUID> removeDeadline(String code, String author) {
        return edit(author, edit -> PlanEditStore.removeDeadline(edit, code));
    }

    /**
     * @throws Problem {@code SKT-PLAN-BLANK}; {@code SKT-PLAN-SHARE} for a share that is none, or a number below 1;
     * {@code SKT-PLAN-FORM}
     */
    public Edited<UUID> coverage(Coverage rule, String author) {
        given(rule.content());
        form(rule.form());
        if (!Regimes.holds(rule)) {
            throw new Problem(TEXTS, "SKT-PLAN-SHARE");
        }
        return edit(author, edit -> PlanEditStore.coverage(edit, rule));
    }

    public Edited<UUID> removeCoverage(String code, String author) {
        return edit(author, edit -> PlanEditStore.removeCoverage(edit, code));
    }

    /** The bodies with a part in the inspection, invited ones too, in order. */
    public Edited<UUID> participants(List<RegimeDefinition.Participant> bodies, String author) {
        bodies.forEach(body -> {
            given(body.agency());
            form(body.form());
        });
        return edit(author, edit -> PlanEditStore.replaceParticipants(edit, bodies));
    }

    /** What no table holds: disagreement, phúc tra, archive, budget, what results serve for. */
    public Edited<UUID> profile(UnaryOperator<RegimeProfile> change, String author) {
        RegimeProfile changed = change.apply(RegimeProfile.of(plan()));
        return edit(author, edit -> PlanEditStore.profile(edit, ledger.plan(), changed));
    }

    private void form(@Nullable String code) {
        if (code != null && plan().forms().stream().noneMatch(form -> form.code().equals(code))) {
            throw new Problem(TEXTS, "SKT-FORM-UNKNOWN", code);
        }
    }

    private RegimeDefinition plan() {
        return new LoadRegime(ledger).ofPlan();
    }

    private static void given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Problem(TEXTS, "SKT-PLAN-BLANK");
        }
    }

    private Edited<UUID> edit(String author, Consumer<Edit> work) {
        return ledger.edit(author, edit -> {
            work.accept(edit);
            return ledger.plan();
        });
    }
}
