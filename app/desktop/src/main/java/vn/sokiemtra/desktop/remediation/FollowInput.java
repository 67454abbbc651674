package vn.sokiemtra.desktop.remediation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.remediation.ReInspection;

/** What was filled into the form of an action; what the action does not ask for is null, empty or false. */
public record FollowInput(@Nullable LocalDate on, @Nullable LocalDate dated, @Nullable LocalDate until, String number,
        String notation, String by, String content, String asked, String reason, DisputeOutcome outcome,
        ReInspection.Kind kind,
        boolean all, List<Path> files) {

    public FollowInput {
        files = List.copyOf(files);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
