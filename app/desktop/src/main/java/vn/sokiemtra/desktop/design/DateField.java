package vn.sokiemtra.desktop.design;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;

/** Dates as {@code dd/MM/yyyy}; what was typed counts when the field is left, Enter or not. */
public final class DateField {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Texts TEXTS = Texts.beside(DateField.class);

    private static final String ERROR = "skt.date-error";

    private DateField() {
    }

    /** What is wrong with what was typed last; empty while nothing is. {@link Field} shows it below the control. */
    static @Nullable StringProperty error(Node control) {
        return control.getProperties().get(ERROR) instanceof StringProperty error ? error : null;
    }

    public static DatePicker create() {
        DatePicker picker = new DatePicker();
        picker.setPromptText("dd/mm/yyyy");
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setShowWeekNumbers(false);
        StringProperty error = new SimpleStringProperty("");
        picker.getProperties().put(ERROR, error);
        picker.valueProperty().addListener((property, before, now) -> error.set(""));
        picker.setConverter(new StringConverter<LocalDate>() {
            @Override
            public String toString(@Nullable LocalDate date) {
                return date == null ? "" : date.format(SHOWN);
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                if (!isDate(text)) {
                    error.set(TEXTS.get("date.wrong", String.valueOf(text).strip()));
                } else if (!toString(picker.getValue()).equals(text)) {
                    // The day put back after a wrong one is read again on Enter: the sentence stays until the field is left.
                    error.set("");
                }
                return parse(text, picker.getValue());
            }
        });
        picker.getEditor().focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                String typed = picker.getEditor().getText();
                boolean wrong = !isDate(typed);
                picker.setValue(parse(typed, picker.getValue()));
                error.set(wrong ? TEXTS.get("date.wrong", typed.strip()) : "");
                picker.getEditor().setText(picker.getConverter().toString(picker.getValue()));
            }
        });
        return picker;
    }

    /**
     * Whether what stands in the fields was typed as it counts. A form that cannot be undone does not go on with the
     * earlier day of a field whose last text was none: that field takes the focus, its error below it.
     */
    public static boolean understood(DatePicker... pickers) {
        for (DatePicker picker : pickers) {
            StringProperty error = error(picker);
            String typed = picker.getEditor().getText();
            if (error != null && !isDate(typed)) {
                error.set(TEXTS.get("date.wrong", typed.strip()));
            }
            if (error != null && !error.get().isEmpty() && picker.getScene() != null) {
                picker.requestFocus();
                return false;
            }
        }
        return true;
    }

    /** Whether a text is a day, or nothing at all; 31/02/2026 is none. */
    static boolean isDate(@Nullable String text) {
        return text == null || text.isBlank() || parse(text, null) != null;
    }

    /** Also {@code 5/3/2020} and {@code 05032020}; what is no date leaves the value as it was. */
    static @Nullable LocalDate parse(@Nullable String text, @Nullable LocalDate before) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String typed = text.strip().replace('.', '/').replace('-', '/');
        if (typed.matches("\\d{8}")) {
            typed = typed.substring(0, 2) + "/" + typed.substring(2, 4) + "/" + typed.substring(4);
        }
        try {
            return LocalDate.parse(typed, TYPED);
        } catch (DateTimeException notADate) {
            return before;
        }
    }
}
