package vn.sokiemtra.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Hit;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenEntry;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.shell.UnitChoice;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.desktop.unitreport.UnitReportView;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.text.Texts;

/** What the palette finds in the open file: units, checklist items of the unit at hand, and every page of the program. */
final class Findables {

    private static final Texts TEXTS = Texts.beside(Findables.class);

    private static final Texts AREAS = Texts.beside(ShellViewModel.class);

    private final AppSession session;

    private final ShellViewModel model;

    private final Tasks tasks;

    Findables(AppSession session, ShellViewModel model, Tasks tasks) {
        this.session = session;
        this.model = model;
        this.tasks = tasks;
    }

    void load(Consumer<List<Hit>> then) {
        List<UnitChoice> units = List.copyOf(model.units());
        UnitChoice at = model.unit().orElse(units.isEmpty() ? null : units.getFirst());
        if (at == null) {
            List<Hit> hits = new ArrayList<>();
            pages(null, hits);
            then.accept(hits);
            return;
        }
        tasks.read(TEXTS.get("reading.places"), () -> {
            List<Hit> hits = new ArrayList<>();
            units.forEach(unit -> hits.add(new Hit(TEXTS.get("group.units"), unit.name(), unit.context(), "",
                    () -> model.go(Place.inspection(unit.inspection(), "", "")))));
            new LoadChecklist(session.ledger()).of(at.inspection()).roots().stream().flatMap(ChecklistNode::all).filter(
                    node -> !node.code().isEmpty()).forEach(node -> hits.add(item(at, node)));
            return hits;
        }, hits -> {
            pages(at, hits);
            then.accept(hits);
        });
    }

    /** Pages of other areas; those of this one are commands already, with their keys. @param at whose inspection is meant */
    private void pages(@Nullable UnitChoice at, List<Hit> hits) {
        Area here = model.place().get().area();
        for (Area area : model.areas()) {
            for (ScreenEntry entry : area == here ? List.<ScreenEntry>of() : model.titledTabs(area)) {
                UUID inspection = area == Area.INSPECTION && at != null ? at.inspection() : null;
                String of = inspection == null || at == null ? AREAS.get("area." + area) : at.name();
                hits.add(new Hit(TEXTS.get("group.pages"), entry.title(), of, "", () -> model.go(new Place(area, entry
                        .tab(), inspection, ""))));
            }
        }
        if (at != null) {
            hits.add(new Hit(TEXTS.get("group.pages"), TEXTS.get("page.report"), at.name(), "", () -> model.go(Place
                    .inspection(at.inspection(), "report", UnitReportView.IMPORT))));
        }
    }

    private Hit item(UnitChoice unit, ChecklistNode node) {
        return new Hit(TEXTS.get("group.items"), node.code() + "  " + node.shortTitle(), unit.name(), "",
                () -> model.go(
                        Place.inspection(unit.inspection(), "", node.code())));
    }
}
