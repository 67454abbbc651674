package vn.sokiemtra.document.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.carryover.LoadPriorMatters;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.carryover.SettlePriorMatter;
import vn.sokiemtra.carryover.store.PriorMatterStore;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;

/** What an earlier year left stands first in the sheet of a visit. */
class PriorSheetTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @Test
    void itIsTheFirstPartOfThePhieuWithItsAnswerAndNoneWhereNothingWasLeft() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        PlanUnit unit = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm");
        assertThat(rows(unit).getFirst()).noneMatch(cell -> cell.contains("Năm trước") || cell.contains("năm trước"));
        data.ledger().edit(AUTHOR, edit -> {
            PriorMatterStore.write(edit, unit.unitId(), new PriorMatter(new UUID(7, 1), unit.unitId(), "",
                    PriorMatter.Kind.DEDUCTED_POINT, 2019, new UUID(7, 7), new UUID(7, 1), "", "I.3.a",
                    "Họp giao ban", "Họp hằng tháng", LocalDate.of(2019, 12, 1), new BigDecimal("0.50")));
            return 1;
        });
        UUID matter = new LoadPriorMatters(data.ledger()).all().getFirst().id();
        new SettlePriorMatter(data.ledger()).state(matter, unit.inspectionId(), PriorMatter.State.PARTLY, AUTHOR);
        new SettlePriorMatter(data.ledger()).remark(matter, unit.inspectionId(), "Mới họp một lần", AUTHOR);
        List<List<String>> rows = rows(unit);
        assertThat(rows.getFirst()).containsExactly("Nội dung năm trước để lại");
        assertThat(rows.get(1)).containsExactly("NT.1", "Bị trừ 0,5 điểm năm 2019: Họp giao ban",
                "Kiến nghị: Họp hằng tháng\nHạn: 01/12/2019", "Mới họp một lần", "Khắc phục một phần", "");
    }

    private List<List<String>> rows(PlanUnit unit) {
        return new ComposeDocument(data.ledger()).live(DocumentKind.PHIEU_KIEM_TRA, unit, LocalDate.of(2020, 10, 15),
                null).body().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).findFirst()
                .orElseThrow().content().rows().stream().map(row -> row.cells().stream().map(TableContent.Cell::text)
                        .toList())
                .toList();
    }
}
