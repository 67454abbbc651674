package vn.sokiemtra.desktop.outline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.desktop.outline.OutlineViewModel.Row;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.testing.Window;

/** What an item asks for, typed in its fields. */
class PartsEditorTest extends Window {

    private static final String WORDS = "Số cuộc họp về cải cách hành chính";

    private final OpenInspection open = new OpenInspection();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private Row row;
    private TextField label;
    private Button elsewhere;

    @BeforeEach
    void theFirstItemThatAsksForSomething() {
        show(() -> {
            OutlineViewModel model = new OutlineViewModel(open.context(tasks));
            model.activate();
            row = model.rows().stream().filter(each -> !each.item().parts().isEmpty()).findFirst().orElseThrow();
            elsewhere = new Button("Chỗ khác");
            return new VBox(elsewhere, new PartsEditor(model, row));
        }, 600, 500);
        label = lookup(".text-field").queryAs(TextField.class);
    }

    @AfterEach
    void closeTheFile() {
        open.close();
    }

    @Test
    void aTextThatCouldNotBeWrittenIsTriedAgainWhenItsFieldIsLeftAnew() {
        tasks.failNext(new IllegalStateException("the disk took nothing"));
        interact(() -> {
            label.requestFocus();
            label.setText(WORDS);
        });
        interact(elsewhere::requestFocus);
        assertThat(fx(() -> tasks.problems().shown().size())).isEqualTo(1);
        assertThat(written()).isNotEqualTo(WORDS);
        interact(label::requestFocus);
        interact(elsewhere::requestFocus);
        assertThat(written()).isEqualTo(WORDS);
    }

    private String written() {
        return new LoadOutline(open.ledger()).all().item(row.item().id()).orElseThrow().parts().getFirst().label();
    }
}
