package vn.sokiemtra.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.checklist.ReplaceOutline;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.ExtendRemediation;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RecordInspectionDate;

/** What was read into a calendar is moved or struck out by the next file, and never left behind. */
class CalendarEntriesTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID inspection;

    private LocalDate today;

    @Test
    void anEntryStaysAboutTheSameFindingWhateverElseIsDueOnItsDay() {
        plan("thach-thanh-2020", "Xã Thạch Cẩm", "2020-11-19");
        UUID first = found("2020-11-20");
        UUID second = found("2020-11-20");
        UUID third = found("2020-11-30");
        dated(DateKind.CONCLUDED, "2020-11-02");
        assertThat(new LoadDeadlines(data.ledger()).asOf(today)).filteredOn(due -> due.finding() != null).as(
                "one line of the list for a day").hasSize(2);
        assertThat(entries()).isEqualTo(Map.of(key(first), "20201120", key(second), "20201120", key(third),
                "20201130"));
        extend(first, "2020-11-30");
        assertThat(entries()).isEqualTo(Map.of(key(first), "20201130", key(second), "20201120", key(third),
                "20201130"));
        new JudgeRemediation(data.ledger()).waive(AUTHOR, new LoadFollowUps(data.ledger()).one(first, inspection,
                today), "Sáp nhập", today);
        assertThat(entries()).isEqualTo(Map.of(key(second), "20201120", key(third), "20201130"));
        assertThat(cancelled()).containsExactly(key(first));
        new JudgeRemediation(data.ledger()).verify(AUTHOR, new LoadFollowUps(data.ledger()).one(second, inspection,
                today), "Đã xem", today);
        assertThat(cancelled()).containsExactlyInAnyOrder(key(first), key(second));
        assertThat(sequence(Instant.parse("2026-01-01T00:00:01Z"))).isGreaterThan(sequence(Instant.parse(
                "2026-01-01T00:00:00Z")));
    }

    /** Counted from receipt, the findings of a unit are one report and one entry, until one of them is given longer. */
    @Test
    void theDayOfAWholeConclusionIsOneEntryAndStruckOutWhenNothingIsLeftOnIt() {
        plan("vinh-long-2021", "Sở Xây dựng", "2021-08-20");
        new ReplaceOutline(data.ledger()).with(new Outlines().find("thach-thanh-2020"), AUTHOR);
        UUID first = found(null);
        UUID second = found(null);
        dated(DateKind.CONCLUDED, "2021-08-02");
        dated(DateKind.CONCLUSION_RECEIVED, "2021-08-11");
        String whole = "D1.3-" + inspection;
        assertThat(entries()).isEqualTo(Map.of(whole, "20210910"));
        extend(first, "2021-09-20");
        assertThat(entries()).isEqualTo(Map.of(whole, "20210910", whole + "-" + first, "20210920"));
        assertThat(file()).doesNotContain("STATUS:CANCELLED");
        extend(second, "2021-09-24");
        assertThat(file().split("BEGIN:VEVENT")).filteredOn(event -> event.contains("STATUS:CANCELLED"))
                .singleElement().asString().contains("UID:" + whole + "@");
        assertThat(entries()).containsEntry(whole + "-" + first, "20210920").containsEntry(whole + "-" + second,
                "20210924").hasSize(2);
    }

    private void plan(String regime, String unit, String on) {
        new CreatePlan(data.ledger()).from(regime, AUTHOR);
        inspection = new LoadUnits(data.ledger()).find(unit).inspectionId();
        today = LocalDate.parse(on);
    }

    private UUID found(@Nullable String due) {
        return new RecordFinding(data.ledger()).run(AUTHOR, inspection, new LoadOutline(data.ledger()).all().leaves()
                .getFirst().id(),
                new FindingDraft("Chưa niêm yết", null, RecommendationKind.REQUIRE, "Niêm yết",
                        "Chủ tịch UBND xã", due == null ? null : LocalDate.parse(due)),
                List.of()).value();
    }

    private void dated(DateKind kind, String day) {
        new RecordInspectionDate(data.ledger()).of(inspection, kind, LocalDate.parse(day), AUTHOR);
    }

    private void extend(UUID finding, String until) {
        new ExtendRemediation(data.ledger()).run(AUTHOR, new LoadFollowUps(data.ledger()).one(finding, inspection,
                today), LocalDate.parse(until), "Mưa lũ", today);
    }

    private String key(UUID finding) {
        return "D2.3-" + inspection + "-" + finding;
    }

    private String file() {
        return text(Instant.EPOCH);
    }

    private String text(Instant now) {
        return CalendarFile.text(new LoadDeadlines(data.ledger()).forCalendar(today), now).replace("\r\n ", "");
    }

    /** Of the first entry of a file made then. */
    private long sequence(Instant now) {
        return Long.parseLong(text(now).replaceFirst("(?s).*?SEQUENCE:(\\d+).*", "$1"));
    }

    private List<String> cancelled() {
        return Arrays.stream(file().split("BEGIN:VEVENT")).filter(event -> event.contains("STATUS:CANCELLED")).map(
                event -> event.replaceFirst("(?s).*UID:(.*?)@.*", "$1")).toList();
    }

    /** Days of the inspection's remedies by UID, as a calendar reads them. */
    private Map<String, String> entries() {
        Map<String, String> days = new TreeMap<>();
        for (String event : file().split("BEGIN:VEVENT")) {
            if (event.contains(inspection.toString()) && !event.contains("STATUS:CANCELLED")) {
                days.put(event.replaceFirst("(?s).*UID:(.*?)@.*", "$1"), event.replaceFirst(
                        "(?s).*DTSTART;VALUE=DATE:(\\d+).*", "$1"));
            }
        }
        return days;
    }
}
