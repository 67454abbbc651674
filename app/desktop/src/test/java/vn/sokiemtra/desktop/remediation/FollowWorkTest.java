package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.remediation.FollowAction.Input;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;

/** What an action of screen 07 does to the data. */
class FollowWorkTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T02:12:00Z"));

    @TempDir
    private Path folder;

    @Test
    void filesOfAReportThatIsRefusedAreNotTakenIn() throws Exception {
        Path picture = Files.writeString(folder.resolve("niem-yet.txt"), "ảnh");
        try (DataFile made = new DataFiles(CLOCK, "SNV-02").create(folder.resolve("ke-hoach"), "so-noi-vu-2026", "Mai")
                .data()) {
            Ledger ledger = made.ledger();
            new FollowedPlan(ledger).fill();
            FollowUp owed = new LoadFollowUps(ledger).asOf(TODAY).getFirst();
            FollowWork work = new FollowWork(ledger, CLOCK, "Mai");
            assertThatThrownBy(() -> work.run(FollowAction.REPORT, owed, report("2026-01-05", picture))).isInstanceOf(
                    Problem.class).hasMessageContaining("trước kết luận");
            assertThatThrownBy(() -> work.run(FollowAction.REPORT, owed, report(null, picture))).isInstanceOf(
                    Problem.class);
            assertThat(new LoadEvidence(ledger).of(owed.inspection())).isEmpty();
            work.run(FollowAction.REPORT, owed, report("2026-11-19", picture));
            assertThat(new LoadEvidence(ledger).of(owed.inspection())).hasSize(1);
            assertThat(new LoadFollowUps(ledger).one(owed.finding(), owed.inspection(), TODAY)).matches(one -> one
                    .state() == FollowState.REPORTED && one.results().getLast().evidence().size() == 1);
        }
    }

    @Test
    void aWithdrawnFindingStaysInSightUntilTheUnitIsToldInPlaceOfTheConclusion() {
        try (DataFile made = new DataFiles(CLOCK, "SNV-02").create(folder.resolve("ke-hoach"), "so-noi-vu-2026", "Mai")
                .data()) {
            Ledger ledger = made.ledger();
            new FollowedPlan(ledger).fill();
            FollowWork work = new FollowWork(ledger, CLOCK, "Mai");
            FollowUp disputed = new LoadFollowUps(ledger).asOf(TODAY).stream().filter(one -> one
                    .state() == FollowState.DISPUTED).findFirst().orElseThrow();
            work.run(FollowAction.DIRECT, disputed, said("Chủ tịch UBND tỉnh", "Rút tồn tại", ""));
            work.run(FollowAction.DECIDE, disputed, said("", "", "Đủ căn cứ"));
            assertThat(new LoadFollowUps(ledger).one(disputed.finding(), disputed.inspection(), TODAY)).matches(
                    one -> one.state() == FollowState.WITHDRAWN && FollowTile.of(one) == FollowTile.DISPUTED);
        }
    }

    private static FollowInput said(String by, String content, String reason) {
        return FollowInput.NOTHING.with(Input.ON, TODAY).with(Input.BY, by).with(Input.CONTENT, content).with(
                Input.REASON, reason).with(Input.OUTCOME, DisputeOutcome.WITHDRAWN);
    }

    @Test
    void aDisagreementIsAskedForWhereThePlanSpeaksOfIt() {
        for (String regime : List.of("thach-thanh-2020", "so-noi-vu-2026", "can-tho-2023", "van-phong-ubnd-2024")) {
            try (DataFile made = new DataFiles(CLOCK, "SNV-02").create(folder.resolve(regime), regime, "Mai").data()) {
                assertThat(FollowLoad.asOf(made.ledger(), TODAY).disagreeing()).as(regime).isEqualTo(regime
                        .startsWith("so-") || regime.startsWith("can-"));
            }
        }
    }

    private static FollowInput report(String on, Path file) {
        return FollowInput.NOTHING.with(Input.ON, on == null ? null : LocalDate.parse(on)).with(Input.NUMBER, "12")
                .with(
                        Input.NOTATION, "BC-UBND")
                .with(Input.CONTENT, "Đã niêm yết đủ").with(Input.FILES, List.of(file));
    }
}
