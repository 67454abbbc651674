package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RecordInspectionDate;

/** What Khắc phục read once follows edits and the day. */
class FollowLoadTest {

    private static final LocalDate DUE = LocalDate.of(2020, 11, 20);

    @TempDir
    private Path folder;

    private Opened file;
    private Ledger ledger;
    private UUID inspection;

    @BeforeEach
    void aConcludedInspection() {
        file = new DataFiles(InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z")), "LT-HANH").create(folder
                .resolve("ke-hoach"), "thach-thanh-2020", "Mai");
        ledger = file.data().ledger();
        inspection = new LoadUnits(ledger).find("Xã Thạch Cẩm").inspectionId();
        record("Niêm yết đủ");
        new RecordInspectionDate(ledger).of(inspection, DateKind.CONCLUDED, LocalDate.of(2020, 11, 2), "Mai");
    }

    @AfterEach
    void close() {
        file.data().close();
    }

    private void record(String asked) {
        new RecordFinding(ledger).run("Mai", inspection, new LoadOutline(ledger).all().leaves().getFirst().id(),
                new FindingDraft("Chưa niêm yết", "Chưa quan tâm", RecommendationKind.REQUIRE, asked,
                        "Chủ tịch UBND xã", DUE),
                List.of());
    }

    @Test
    void anEditIsInTheNextReading() {
        FollowLoad before = FollowLoad.asOf(ledger, DUE);
        assertThat(FollowLoad.asOf(ledger, DUE)).isSameAs(before);
        record("Xin lỗi 12 hồ sơ");
        assertThat(FollowLoad.asOf(ledger, DUE).items()).extracting(FollowRow.Item::asked).containsExactlyInAnyOrder(
                "Niêm yết đủ", "Xin lỗi 12 hồ sơ");
    }

    @Test
    void theNextDayCountsFromItself() {
        assertThat(FollowLoad.asOf(ledger, DUE).items()).singleElement().extracting(FollowRow.Item::followUp)
                .extracting(
                        FollowUp::days)
                .isEqualTo(0);
        assertThat(FollowLoad.asOf(ledger, LocalDate.of(2020, 11, 23)).items()).singleElement().extracting(
                FollowRow.Item::followUp).extracting(FollowUp::days).isEqualTo(-1);
    }
}
