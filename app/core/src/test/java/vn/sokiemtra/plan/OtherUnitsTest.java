package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;

/** A text that was copied from another unit still names it. */
class OtherUnitsTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @BeforeEach
    void plan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
    }

    @Test
    void anotherUnitIsNamedWithItsPlaceWhateverTheLetters() {
        String text = "Công chức của xã thạch bình chưa đeo thẻ; Xã Thạch Cẩm đã nhắc.";
        assertThat(of("Xã Thạch Cẩm").in(text)).singleElement().satisfies(named -> {
            assertThat(named.name()).isEqualTo("Xã Thạch Bình");
            assertThat(text.substring(named.from(), named.to())).isEqualTo("xã thạch bình");
        });
    }

    @Test
    void oneselfTheBodiesOfTheInspectionAndOtherWordsAreNoSign() {
        OtherUnits cam = of("Xã Thạch Cẩm");
        assertThat(cam.in("UBND xã Thạch Cẩm báo cáo Phòng Nội vụ và UBND huyện Thạch Thành.")).isEmpty();
        assertThat(cam.in("Thôn Thạch Bìnhh và xã Thạch khác")).isEmpty();
        assertThat(cam.in("")).isEmpty();
    }

    @Test
    void aUnitThatThisOneCameFromMayBeNamed() {
        PlanUnit cam = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm");
        new AddUnits(data.ledger()).add(PastedUnits.read("Xã Cẩm Bình", cam.unitClass(), Set.of()).units(),
                new AddUnits.Belonging(cam.formCode(), null, null), AUTHOR);
        assertThat(of("Xã Cẩm Bình").in("Tồn tại của Xã Thạch Bình")).hasSize(1);
        new RecordSuccession(data.ledger()).of(List.of(unit("Xã Thạch Bình"), unit("Xã Thạch Cẩm")), List.of(unit(
                "Xã Cẩm Bình")), LocalDate.of(2020, 5, 1), "Nghị quyết 1/NQ-HĐND", AUTHOR);
        assertThat(of("Xã Cẩm Bình").in("Tồn tại của Xã Thạch Bình")).isEmpty();
    }

    private OtherUnits of(String name) {
        return OtherUnits.of(data.ledger(), new LoadUnits(data.ledger()).find(name));
    }

    private UUID unit(String name) {
        return new LoadUnits(data.ledger()).find(name).unitId();
    }
}
