package vn.sokiemtra.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.ArrangeItems;
import vn.sokiemtra.checklist.ChangeItem;
import vn.sokiemtra.checklist.ItemField;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.checklist.ReplaceOutline;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadPlan;

/** Under which content of the plan Tổng hợp counts a finding. */
class ContentsTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @BeforeEach
    void plan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
    }

    @Test
    void everyItemOfTheFirstTwoPartsHasAContentOfThePlan() {
        assertThat(content(item("I.5"))).isEqualTo("Công tác tự kiểm tra cải cách hành chính");
        new LoadOutline(data.ledger()).all().items().stream().filter(item -> item.leaf() && item.code().startsWith("I"))
                .filter(item -> !item.code().startsWith("III")).forEach(item -> assertThat(content(item.id())).as(item
                        .code()).isNotEqualTo("Nội dung khác"));
    }

    @Test
    void anItemOfOnesOwnCountsInTheGroupItStandsInOrWhereThePersonPutsIt() {
        UUID added = new ArrangeItems(data.ledger()).insert(AUTHOR, item("I.5")).value();
        new ChangeItem(data.ledger()).words(AUTHOR, added, ItemField.CONTENT, "Sáng kiến cải cách hành chính");
        new ChangeItem(data.ledger()).words(AUTHOR, added, ItemField.SHORT_TITLE, "Sáng kiến");
        assertThat(content(added)).isEqualTo("Sáng kiến");
        new ChangeItem(data.ledger()).topic(AUTHOR, added, "3");
        assertThat(content(added)).isEqualTo("Công tác tuyên truyền cải cách hành chính");
    }

    @Test
    void whereNoItemNamesAContentTheGroupsOfTheOutlineStandForThem() {
        new LoadOutline(data.ledger()).all().roots().forEach(root -> new ChangeItem(data.ledger()).topic(AUTHOR, root
                .id(), null));
        assertThat(content(item("I"))).isEqualTo("Công tác chỉ đạo, điều hành CCHC");
        assertThat(content(item("I.5"))).isEqualTo("Kiểm tra công tác CCHC");
        assertThat(content(item("II.1.d1"))).isEqualTo("Cải cách TTHC, cơ chế một cửa");
    }

    @Test
    void whatIsNoContentToBeAnsweredSharesTheLastColumn() {
        assertThat(content(item("III.2"))).isEqualTo("Nội dung khác");
    }

    @Test
    void anOutlineThatTakesThePlaceOfThePresentOneBringsItsContents() {
        new ChangeItem(data.ledger()).topic(AUTHOR, item("I.5"), null);
        new ReplaceOutline(data.ledger()).with(new Outlines().find("thach-thanh-2020"), AUTHOR);
        assertThat(content(item("I.5"))).isEqualTo("Công tác tự kiểm tra cải cách hành chính");
    }

    private UUID item(String code) {
        return new LoadOutline(data.ledger()).all().item(code).orElseThrow().id();
    }

    private String content(UUID item) {
        Contents contents = new Contents(new LoadOutline(data.ledger()).all(), new LoadPlan(data.ledger()).plan()
                .topics());
        int column = contents.of(item);
        return contents.columns().get(column).title();
    }
}
