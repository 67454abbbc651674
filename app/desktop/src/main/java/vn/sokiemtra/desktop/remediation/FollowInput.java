package vn.sokiemtra.desktop.remediation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.remediation.FollowAction.Input;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.remediation.ReInspection;

/** What was filled into the form of an action; what it does not ask for, or nobody filled in, is not in it. */
public record FollowInput(Map<Input, Object> given) {

    /** Nothing filled in. */
    static final FollowInput NOTHING = new FollowInput(Map.of());

    public FollowInput {
        given = Map.copyOf(given);
    }

    /** The same with a field filled in, or left empty. @param value of the type that the field has below */
    FollowInput with(Input input, @Nullable Object value) {
        Map<Input, Object> all = new EnumMap<>(Input.class);
        all.putAll(given);
        if (value == null || value.equals("") || value.equals(false) || value.equals(List.of())) {
            all.remove(input);
        } else {
            all.put(input, value);
        }
        return new FollowInput(all);
    }

    /** What a control shows of a field; null where it is empty. */
    @Nullable
    Object value(Input input) {
        return given.get(input);
    }

    @Nullable
    LocalDate on() {
        return (LocalDate) value(Input.ON);
    }

    @Nullable
    LocalDate dated() {
        return (LocalDate) value(Input.DATED);
    }

    @Nullable
    LocalDate until() {
        return (LocalDate) value(Input.UNTIL);
    }

    String number() {
        return text(Input.NUMBER);
    }

    String notation() {
        return text(Input.NOTATION);
    }

    String by() {
        return text(Input.BY);
    }

    String content() {
        return text(Input.CONTENT);
    }

    String asked() {
        return text(Input.ASKED);
    }

    String reason() {
        return text(Input.REASON);
    }

    DisputeOutcome outcome() {
        return (DisputeOutcome) given.getOrDefault(Input.OUTCOME, DisputeOutcome.CONFIRMED);
    }

    ReInspection.Kind kind() {
        return (ReInspection.Kind) given.getOrDefault(Input.KIND, ReInspection.Kind.FOLLOW_UP);
    }

    /** Whether it is about all findings of the inspection that are still owed. */
    boolean all() {
        return given.containsKey(Input.ALL);
    }

    List<Path> files() {
        return value(Input.FILES) instanceof List<?> files ? files.stream().map(Path.class::cast).toList() : List.of();
    }

    private String text(Input input) {
        return Objects.requireNonNullElse((String) value(input), "");
    }

    static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
