package vn.sokiemtra.desktop.design;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** Dates as {@code dd/MM/yyyy}; what was typed counts when the field is left, Enter or not. */
public final class DateField {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private DateField() {
    }

    public static DatePicker create() {
        DatePicker picker = new DatePicker();
        picker.setPromptText("dd/mm/yyyy");
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setShowWeekNumbers(false);
        picker.setConverter(new StringConverter<LocalDate>() {
            @Override
            public String toString(@Nullable LocalDate date) {
                return date == null ? "" : date.format(SHOWN);
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                return parse(text, picker.getValue());
            }
        });
        picker.getEditor().focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                picker.setValue(parse(picker.getEditor().getText(), picker.getValue()));
                picker.getEditor().setText(picker.getConverter().toString(picker.getValue()));
            }
        });
        return picker;
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
