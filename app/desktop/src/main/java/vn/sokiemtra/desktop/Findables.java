package vn.sokiemtra.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import vn.sokiemtra.desktop.command.Hit;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.shell.UnitChoice;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.text.Texts;

/** What the palette finds in the open file: the units, and the checklist items of the unit at hand. */
final class Findables {

    private static final Texts TEXTS = Texts.beside(Findables.class);

    private final AppSession session;

    private final ShellViewModel model;

    private final Tasks tasks;

    Findables(AppSession session, ShellViewModel model, Tasks tasks) {
        this.session = session;
        this.model = model;
        this.tasks = tasks;
    }

    void load(Consumer<List<Hit>> then) {
        List<Hit> hits = new ArrayList<>();
        for (UnitChoice unit : model.units()) {
            hits.add(new Hit(TEXTS.get("group.units"), unit.name(), unit.context(), "", () -> model.go(Place.inspection(
                    unit.inspection(), "", ""))));
        }
        UnitChoice at = model.unit().orElse(model.units().isEmpty() ? null : model.units().getFirst());
        if (at == null) {
            then.accept(hits);
            return;
        }
        tasks.read(TEXTS.get("reading.places"), () -> new LoadChecklist(session.ledger()).of(at.inspection()),
                tree -> {
                    tree.roots().stream().flatMap(ChecklistNode::all).filter(node -> !node.code().isEmpty()).forEach(
                            node -> hits.add(item(at, node)));
                    then.accept(hits);
                });
    }

    private Hit item(UnitChoice unit, ChecklistNode node) {
        return new Hit(TEXTS.get("group.items"), node.code() + "  " + node.shortTitle(), unit.name(), "",
                () -> model.go(
                        Place.inspection(unit.inspection(), "", node.code())));
    }
}
