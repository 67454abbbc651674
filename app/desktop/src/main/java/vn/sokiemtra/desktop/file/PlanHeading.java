package vn.sokiemtra.desktop.file;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.text.Texts;

/** The two lines of the header on every screen of a plan: who issued what, and its title. */
public final class PlanHeading {

    private static final Texts TEXTS = Texts.beside(PlanHeading.class);

    private final StringProperty title = new SimpleStringProperty("");

    private final StringProperty context = new SimpleStringProperty("");

    public void show(PlanHeader plan) {
        title.set(plan.title());
        // Without a number the plan is cited by its title, which stands below already.
        context.set(plan.number() == null
                ? TEXTS.get("heading.no-number", plan.issuer())
                : TEXTS.get("heading", plan.issuer(), DataFiles.document(plan)));
    }

    public StringProperty title() {
        return title;
    }

    public StringProperty context() {
        return context;
    }
}
