package vn.sokiemtra.desktop.plan;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.ChooseSetting;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeFolder;
import vn.sokiemtra.text.Texts;

/** What the plan lays down, what its source leaves open, and the plan as a regime of one's own. */
public final class RegimeViewModel {

    private static final Texts TEXTS = Texts.beside(RegimeViewModel.class);

    private final ScreenContext context;

    private final RegimeFolder own;

    private final ObjectProperty<@Nullable RegimeDefinition> regime = new SimpleObjectProperty<>();

    private final PlanHeading heading = new PlanHeading();

    private final StringProperty saved = new SimpleStringProperty("");

    private final Latest loading;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    /** What one reading brings. */
    private record Loaded(PlanHeader plan, RegimeDefinition regime) {
    }

    public RegimeViewModel(ScreenContext context, RegimeFolder own) {
        this.context = context;
        this.own = own;
        this.loading = context.tasks().latest(Duration.ofMillis(50));
    }

    public void activate() {
        context.session().revision().addListener(reload);
        load();
    }

    public void deactivate() {
        context.session().revision().removeListener(reload);
        loading.cancel();
    }

    private void load() {
        Ledger ledger = context.session().ledger();
        loading.load(TEXTS.get("loading.regime"), () -> new Loaded(new LoadPlan(ledger).header(), new LoadRegime(ledger)
                .ofPlan()), loaded -> {
                    heading.show(loaded.plan());
                    regime.set(loaded.regime());
                });
    }

    public void choose(RegimeDefinition.Setting setting, String value) {
        if (value.equals(setting.value())) {
            return;
        }
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("edit.setting"), () -> new ChooseSetting(context.session().ledger()).of(setting
                .code(), value, author), done -> {
                });
    }

    /** Keeps the plan's parameters for other plans; the id follows from the name. */
    public void save(String name, Consumer<String> then) {
        Ledger ledger = context.session().ledger();
        String id = Folding.fold(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        context.tasks().read(TEXTS.get("regime.saving"), () -> {
            own.save(new LoadRegime(ledger).ofPlan(), id, name, false);
            return id;
        }, done -> {
            saved.set(TEXTS.get("regime.saved", name.strip()));
            then.accept(done);
        });
    }

    public ObjectProperty<@Nullable RegimeDefinition> regime() {
        return regime;
    }

    /** What was kept last; empty for nothing. */
    public StringProperty saved() {
        return saved;
    }

    public PlanHeading heading() {
        return heading;
    }
}
