package vn.sokiemtra.desktop.plan;

import java.util.Objects;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.plan.ChangeUnit;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.text.Texts;

/** What the unit is called, its class, the unit above it, and whether its inspection goes on. */
final class UnitFacts extends VBox {

    private static final Texts TEXTS = Texts.beside(UnitFacts.class);

    private final PlanViewModel model;

    private final TextField name = new TextField();

    private final TextField agency = new TextField();

    private final ComboBox<UnitClass> unitClass = new ComboBox<>();

    private final ComboBox<@Nullable KnownUnit> parent = new ComboBox<>();

    private final ComboBox<@Nullable Halt> halt = new ComboBox<>();

    private final TextField reason = new TextField();

    private PlanRow.@Nullable Unit shown;

    private boolean filling;

    UnitFacts(PlanViewModel model) {
        super(10);
        this.model = model;
        name.setId("unit-name");
        unitClass.setId("unit-class");
        halt.setId("unit-halt");
        reason.setId("halt-reason");
        unitClass.getItems().setAll(UnitClass.values());
        unitClass.setConverter(words(UnitClass::label, ""));
        parent.setConverter(words(KnownUnit::name, TEXTS.get("unit.parent.none")));
        halt.getItems().setAll((Halt) null);
        halt.getItems().addAll(Halt.values());
        halt.setConverter(words(each -> TEXTS.get("halt." + each), TEXTS.get("halt.none")));
        for (ComboBox<?> each : new ComboBox<?>[]{unitClass, parent, halt}) {
            each.setMaxWidth(Double.MAX_VALUE);
            each.valueProperty().addListener((property, before, now) -> {
                if (each == halt) {
                    stop();
                } else {
                    commit();
                }
            });
        }
        for (TextField each : new TextField[]{name, agency}) {
            listen(each, this::commit);
        }
        listen(reason, this::stop);
        Field why = new Field(TEXTS.get("halt.reason"), reason);
        why.managedProperty().bind(halt.valueProperty().isNotNull());
        why.visibleProperty().bind(why.managedProperty());
        getChildren().addAll(Controls.paneTitle(TEXTS.get("halt")), new Field(TEXTS.get("halt.state"), halt), why,
                Controls.paneTitle(TEXTS.get("unit")), new Field(TEXTS.get("unit.name"), name), new Field(TEXTS.get(
                        "unit.agency"), agency),
                new Field(TEXTS.get("unit.class"), unitClass), new Field(TEXTS.get(
                        "unit.parent"), parent),
                Controls.link(TEXTS.get("unit.leave-out"), this::leaveOut));
    }

    private static void listen(TextField field, Runnable done) {
        field.setOnAction(event -> done.run());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                done.run();
            }
        });
    }

    private static <T> StringConverter<@Nullable T> words(java.util.function.Function<T, String> name, String none) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? none : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    void show(PlanRow.@Nullable Unit unit) {
        if (shown != null && !shown.same(unit)) {
            commit();
        }
        shown = unit;
        if (unit == null) {
            return;
        }
        filling = true;
        KnownUnit of = known(unit);
        if (!name.isFocused()) {
            name.setText(unit.unit().name());
        }
        if (!agency.isFocused()) {
            agency.setText(unit.unit().agencyName());
        }
        unitClass.setValue(UnitClass.of(unit.unit().unitClass()).orElse(UnitClass.OTHER));
        parent.getItems().setAll(model.allUnits().stream().filter(each -> UnitClass.of(each.unitClass()).filter(
                kind -> kind == UnitClass.DISTRICT || kind == UnitClass.DEPARTMENT).isPresent()).toList());
        parent.getItems().addFirst(null);
        UUID above = of == null ? null : of.parentId();
        parent.setValue(parent.getItems().stream().filter(each -> each != null && each.id().equals(above)).findFirst()
                .orElse(null));
        halt.setValue(unit.dates().halt());
        if (!reason.isFocused()) {
            reason.setText(Objects.requireNonNullElse(unit.dates().haltReason(), ""));
        }
        filling = false;
    }

    private @Nullable KnownUnit known(PlanRow.Unit unit) {
        return model.allUnits().stream().filter(each -> each.id().equals(unit.unit().unitId())).findFirst()
                .orElse(null);
    }

    private void commit() {
        PlanRow.Unit unit = shown;
        KnownUnit of = unit == null || filling ? null : known(unit);
        if (unit == null || of == null) {
            return;
        }
        KnownUnit above = parent.getValue();
        UUID parentId = above == null ? null : above.id();
        UnitClass kind = unitClass.getValue();
        boolean same = name.getText().strip().equals(of.name()) && agency.getText().strip().equals(of.agencyName())
                && kind.name().equals(of.unitClass()) && Objects.equals(parentId, of.parentId());
        if (!same) {
            model.edits().change(unit,
                    new ChangeUnit.UnitFacts(name.getText(), kind, agency.getText(), of.place().isEmpty()
                            ? null
                            : of.place(), parentId),
                    () -> show(unit));
        }
    }

    /** Written once the reason is there too. */
    private void stop() {
        PlanRow.Unit unit = shown;
        if (unit != null && !filling && (halt.getValue() == null || !reason.getText().isBlank())) {
            model.edits().halt(unit, halt.getValue(), halt.getValue() == null ? "" : reason.getText(),
                    () -> show(unit));
        }
    }

    private void leaveOut() {
        if (shown != null) {
            model.edits().leaveOut(shown);
        }
    }

    Node halt() {
        return halt;
    }
}
