package vn.sokiemtra.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.PlanUnit;

/** A hồ sơ lacks what its regime demands of its own form, and nothing else. */
class CompletenessTest {

    private static final String REPORT = "Chưa ghi nhận báo cáo của đơn vị.";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    /** The table of which seed requires which document, form by form. */
    @ParameterizedTest
    @CsvSource({"thach-thanh-2020,ON_SITE,true,true,true", "thach-thanh-2020,REPORT_ONLY,true,false,true",
            "can-tho-2023,PLANNED,true,true,true", "can-tho-2023,ISO_CHECK,true,true,true",
            "can-tho-2023,SURPRISE,false,true,true", "can-tho-2023,PROGRAMME_BASED,false,true,true",
            "can-tho-2023,SELF_INSPECTION,true,false,false", "van-phong-ubnd-2024,PLANNED,true,true,false",
            "van-phong-ubnd-2024,SURPRISE,false,true,false", "van-phong-ubnd-2024,SYSTEM_BASED,false,false,false",
            "vinh-long-2021,SURPRISE,false,true,true", "so-noi-vu-2026,THEMATIC,true,true,true",
            "so-noi-vu-2026,REPORT_ONLY,true,false,true"})
    void eachFormIsAskedForWhatItsRegimeDemandsOfIt(String regime, String form, boolean report, boolean minutes,
            boolean conclusion) {
        new CreatePlan(data.ledger()).from(regime, "Hạnh");
        List<String> missing = missing(form, null);
        assertThat(missing.contains(REPORT)).as("báo cáo").isEqualTo(report);
        assertThat(missing.contains("Chưa có Biên bản kiểm tra đã ban hành.")).as("biên bản").isEqualTo(minutes);
        assertThat(missing.contains("Chưa có Thông báo kết luận đã ban hành.")).as("kết luận").isEqualTo(conclusion);
        assertThat(missing(form, LocalDate.parse("2020-10-16"))).doesNotContain(REPORT);
    }

    private List<String> missing(String form, LocalDate received) {
        UUID id = new UUID(1, 1);
        return new Completeness(data.ledger()).missing(new PlanUnit(id, id, "Xã A", "COMMUNE", "UBND xã A", "A", form,
                null, null, null, null, null, received), List.of(), List.of());
    }
}
