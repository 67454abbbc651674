package vn.sokiemtra.sample;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.document.minutes.AttendeeRole;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.TeamRole;

/**
 * One unit's inspection as it is typed in, from a data file. Values are what a person would type.
 *
 * @param forms rows of each biểu by its code
 */
public record SampleData(String regime, String unit, LocalDate visit, Team team, UnitReport report, Minutes minutes,
        List<Attendee> attendees, Map<String, List<Row>> forms, List<Item> items) {

    private static final String BUILT_IN = "thach-cam.json";

    public SampleData {
        attendees = List.copyOf(attendees);
        forms = Map.copyOf(forms);
        items = List.copyOf(items);
    }

    /** Xã Thạch Cẩm; people and figures are invented. */
    public static SampleData builtIn() {
        return read(Objects.requireNonNull(SampleData.class.getResourceAsStream(BUILT_IN)), BUILT_IN);
    }

    /**
     * @param name the file as a message calls it
     * @throws vn.sokiemtra.text.Problem {@code SKT-DEFINITION-UNREADABLE}
     */
    public static SampleData read(InputStream file, String name) {
        return new Definitions().read(file, name, SampleData.class);
    }

    public record Team(String name, String notation, String foundingNumber, String foundingNotation,
            LocalDate foundedOn, List<Member> members) {
    }

    public record Member(String honorific, String name, String position, @Nullable String agency, TeamRole role) {
    }

    public record UnitReport(String number, String notation, LocalDate dated, LocalDate receivedOn) {
    }

    public record Minutes(String startedAt, String endedAt, String place, int copies, @Nullable String opinion,
            @Nullable String reservation) {
    }

    public record Attendee(String honorific, String name, String position, AttendeeRole role) {
    }

    /** Cells by column number, as typed. */
    public record Row(Map<String, String> reported, Map<String, String> verified) {
    }

    public record Item(String code, String assignee, Verdict verdict, @Nullable String remark,
            Map<String, Answer> parts, @Nullable List<Document> documents, @Nullable List<Picture> evidence,
            @Nullable List<Weakness> findings) {
    }

    public record Answer(@Nullable String reported, @Nullable String verified) {
    }

    public record Document(String part, Side side, String number, String notation, LocalDate date, String subject) {
    }

    /** A picture drawn when it is needed. */
    public record Picture(String name, Drawing drawing, @Nullable String note) {
    }

    /** @param evidence names of pictures of the same item */
    public record Weakness(String content, String cause, RecommendationKind kind, String recommendation,
            String responsible, LocalDate due, List<String> evidence) {
    }
}
