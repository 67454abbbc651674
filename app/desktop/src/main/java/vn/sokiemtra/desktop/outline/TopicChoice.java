package vn.sokiemtra.desktop.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.outline.OutlineViewModel.Row;
import vn.sokiemtra.plan.PlanTopic;
import vn.sokiemtra.text.Texts;

/** Which content of the plan an item belongs to: there Tổng hợp counts its findings. */
final class TopicChoice extends ComboBox<String> {

    private static final Texts TEXTS = Texts.beside(TopicChoice.class);

    private final List<@Nullable PlanTopic> topics = new ArrayList<>();

    private Row shown;

    private boolean showing;

    TopicChoice(OutlineViewModel model, Row row) {
        shown = row;
        setId("item-topic");
        setMinWidth(0);
        setPrefWidth(200);
        setMaxWidth(Double.MAX_VALUE);
        topics.add(null);
        topics.addAll(model.topics());
        for (PlanTopic topic : topics) {
            getItems().add(topic == null
                    ? TEXTS.get("edit.topic.above")
                    : TEXTS.get("edit.topic.one", topic.code(), topic.content()));
        }
        Tips.on(this, TEXTS.get("edit.topic.about"));
        setButtonCell(new Shown());
        show(row);
        getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            int at = now.intValue();
            if (!showing && at >= 0) {
                model.topic(shown, topics.get(at));
            }
        });
    }

    /** What the data say now. */
    void show(Row row) {
        shown = row;
        String code = row.item().topicCode();
        int at = 0;
        for (int i = 0; i < topics.size(); i++) {
            PlanTopic topic = topics.get(i);
            at = topic != null && Objects.equals(topic.code(), code) ? i : at;
        }
        showing = true;
        getSelectionModel().select(at);
        showing = false;
    }

    /** The chosen content, longer than the field more often than not: whole in its tooltip. */
    private static final class Shown extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            Tips.on(this, empty || words == null ? null : words);
        }
    }
}
