package vn.sokiemtra.desktop.plan;

import java.time.LocalDate;
import java.util.Map;

import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeDefinition.Budget;
import vn.sokiemtra.plan.RegimeDefinition.DisputeRule;
import vn.sokiemtra.plan.RegimeDefinition.PlanHead;
import vn.sokiemtra.plan.RegimeDefinition.PlanSigner;
import vn.sokiemtra.text.Texts;

/** The cards of what a plan has once: its head, and what follows an inspection. */
final class PlanCards {

    /** What the ids of the fields of the head begin with. */
    static final String FIELD = "head-";

    private static final Texts TEXTS = Texts.beside(PlanCards.class);

    private PlanCards() {
    }

    /** Title, number, issuer, audit period, signer. */
    static final class HeadCard extends EntryCard<PlanHead> {

        private final RegimeViewModel model;

        private final TextArea title = area(TEXTS.get("card.head.title"), 2, PlanHead::title);

        private final TextField number = text(TEXTS.get("card.head.number"), 6, PlanHead::number);

        private final TextField notation = text(TEXTS.get("card.head.notation"), 8, PlanHead::notation);

        private final DatePicker issued = date(TEXTS.get("card.head.issued"), PlanHead::issuedOn);

        private final TextField year = text(TEXTS.get("card.head.year"), 5, head -> String.valueOf(head.year()));

        private final TextField place = text(TEXTS.get("card.head.place"), 12, PlanHead::place);

        private final TextField issuer = text(TEXTS.get("card.head.issuer"), 28, PlanHead::issuer);

        private final TextField parent = text(TEXTS.get("card.head.parent"), 28, PlanHead::parentBody);

        private final TextField standing = text(TEXTS.get("card.head.standing"), 18, PlanHead::standingAgency);

        private final DatePicker from = date(TEXTS.get("card.head.from"), PlanHead::auditFrom);

        private final DatePicker to = date(TEXTS.get("card.head.to"), head -> day(head.auditTo()));

        private final TextField authority = text(TEXTS.get("card.head.authority"), 22, head -> head.signer() == null
                ? null
                : head.signer().authority());

        private final TextField signer = text(TEXTS.get("card.head.signer"), 18, head -> head.signer() == null
                ? null
                : head.signer().name());

        private final TextArea position = area(TEXTS.get("card.head.position"), 2, head -> head.signer() == null
                ? null
                : head.signer().position());

        HeadCard(RegimeViewModel model) {
            this.model = model;
            // Where conditions of documents lead to.
            Map.of("number", number, "issued", issued, "place", place, "standing", standing, "signer", signer).forEach(
                    (name, field) -> field.setId(FIELD + name));
        }

        /** An audit period without an end goes up to each visit. */
        private static @Nullable LocalDate day(@Nullable String text) {
            return text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}") ? null : LocalDate.parse(text);
        }

        @Override
        PlanHead read(PlanHead before) {
            Integer typed = RegimeCards.number(year);
            LocalDate end = to.getValue();
            String until = end != null ? end.toString() : from.getValue() == null ? null : "VISIT_DATE";
            String name = given(signer);
            String post = given(position);
            PlanSigner by = name == null || post == null ? null : new PlanSigner(given(authority), post, name);
            return new PlanHead(title.getText().strip(), given(number), notation.getText().strip(), issued.getValue(),
                    typed == null ? 0 : typed, issuer.getText().strip(), given(parent), standing.getText().strip(),
                    given(place), from.getValue(), until, before.countingConvention(), by == null
                            ? name == null && post == null ? null : before.signer()
                            : by);
        }

        @Override
        void write(PlanHead changed, Runnable refused) {
            model.head(changed, refused);
        }

        @Override
        void blank() {
            model.blank();
        }
    }

    /** Disagreement, phúc tra, archive, budget, what results serve for. */
    static final class AfterCard extends EntryCard<RegimeDefinition> {

        private final RegimeViewModel model;

        private final CheckBox dispute = check(TEXTS.get("card.after.dispute"), regime -> regime.dispute().allowed());

        private final TextField escalate = text(TEXTS.get("card.after.escalate"), 26, regime -> regime.dispute()
                .escalateTo());

        private final CheckBox reinspection = check(TEXTS.get("card.after.reinspection"),
                RegimeDefinition::reinspection);

        private final CheckBox archive = check(TEXTS.get("card.after.archive"), RegimeDefinition::archive);

        private final TextArea content = area(TEXTS.get("card.after.content"), 2, regime -> regime.dispute().content());

        private final TextArea budget = area(TEXTS.get("card.after.budget"), 2, regime -> String.join("\n", regime
                .budget().stream().map(Budget::content).toList()));

        private final TextArea uses = area(TEXTS.get("card.after.uses"), 3, regime -> String.join("\n", regime
                .resultUses()));

        AfterCard(RegimeViewModel model) {
            this.model = model;
        }

        @Override
        RegimeDefinition read(RegimeDefinition before) {
            var lines = budget.getText().lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
            var money = new java.util.ArrayList<Budget>();
            for (int i = 0; i < lines.size(); i++) {
                money.add(new Budget(i < before.budget().size() ? before.budget().get(i).form() : null, lines.get(i)));
            }
            return before.after(new DisputeRule(dispute.isSelected(), given(escalate), given(content)), reinspection
                    .isSelected(), archive.isSelected(), money,
                    uses.getText().lines().map(String::strip).filter(
                            each -> !each.isEmpty()).toList());
        }

        @Override
        void write(RegimeDefinition changed, Runnable refused) {
            model.after(changed, refused);
        }

        @Override
        void blank() {
            model.blank();
        }
    }
}
