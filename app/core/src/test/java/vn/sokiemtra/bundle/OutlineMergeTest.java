package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.checklist.ArrangeItems;
import vn.sokiemtra.checklist.ChangeItem;
import vn.sokiemtra.checklist.ItemField;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.phrase.LoadPhrases;
import vn.sokiemtra.phrase.Phrase;
import vn.sokiemtra.phrase.WritePhrase;

/** Two machines edit the Đề cương at the same time and exchange bundles. */
class OutlineMergeTest {

    private final Laptops laptops = new Laptops();
    private final Laptop office = laptops.office();
    private final Laptop hanh = laptops.join("Lê Thị Hạnh", office.export());

    @AfterEach
    void close() {
        laptops.close();
    }

    @Test
    void fieldsOfOneItemThatTwoMachinesChangedStandBesideEachOther() {
        UUID item = id("I.1.a");
        new ChangeItem(office.ledger()).words(office.person, item, ItemField.CONTENT, "Xây dựng kế hoạch");
        new ChangeItem(hanh.ledger()).points(hanh.person, item, new BigDecimal("2"));
        new ArrangeItems(hanh.ledger()).move(hanh.person, item, 1);
        exchange();
        OutlineItem merged = outline(office).item(item).orElseThrow();
        assertThat(merged.content()).isEqualTo("Xây dựng kế hoạch");
        assertThat(merged.points()).isEqualByComparingTo("2");
        assertThat(outline(office).item("I.1").orElseThrow().children().get(1).id()).isEqualTo(item);
        assertThat(new LoadConflicts(office.ledger()).count()).isZero();
    }

    @Test
    void oneFieldThatTwoMachinesChangedIsAConflictInWords() {
        UUID item = id("I.1.a");
        new ChangeItem(office.ledger()).words(office.person, item, ItemField.GUIDE, "Xem sổ");
        new ChangeItem(hanh.ledger()).words(hanh.person, item, ItemField.GUIDE, "Xem hồ sơ");
        exchange();
        assertThat(new LoadConflicts(office.ledger()).all()).singleElement().satisfies(one -> {
            assertThat(one.place()).contains("I.1.a").contains("Hướng dẫn kiểm tra");
            assertThat(one.heads()).hasSize(2);
        });
    }

    @Test
    void newItemsOfBothStayWithCodesOfTheirOwn() {
        UUID after = id("I.1.a");
        UUID one = new ArrangeItems(office.ledger()).insert(office.person, after).value();
        UUID two = new ArrangeItems(hanh.ledger()).insert(hanh.person, after).value();
        exchange();
        Outline merged = outline(office);
        assertThat(merged.items()).extracting(OutlineItem::id).contains(one, two);
        assertThat(merged.items()).extracting(OutlineItem::code).doesNotHaveDuplicates();
    }

    @Test
    void whatOneAnswersWhileTheOtherRemovesItStaysReadable() {
        UUID item = id("I.1.a");
        UUID inspection = office.inspection(0);
        new ArrangeItems(office.ledger()).remove(office.person, item);
        new SetAnswer(hanh.ledger()).run(hanh.person, inspection, item, "text", Side.VERIFIED, "Đã ban hành");
        exchange();
        assertThat(new LoadChecklist(office.ledger()).of(inspection).everyLeaf()).anyMatch(leaf -> leaf.itemId().equals(
                item) && leaf.use() == ItemUse.RETIRED);
    }

    @Test
    void twoItemsPutBelowEachOtherAreBothStillThere() {
        UUID first = id("I.3.a");
        UUID second = id("I.3.b");
        ArrangeItems here = new ArrangeItems(office.ledger());
        ArrangeItems there = new ArrangeItems(hanh.ledger());
        here.shift(office.person, second, true);
        there.move(hanh.person, first, 1);
        there.shift(hanh.person, first, true);
        exchange();
        for (Laptop each : List.of(office, hanh)) {
            assertThat(outline(each).items()).extracting(OutlineItem::id).contains(first, second);
        }
    }

    @Test
    void aPhraseThatSomebodyKeepsOrChangesIsOfferedOnEveryMachine() {
        UUID item = id("I.3.a");
        WritePhrase write = new WritePhrase(hanh.ledger());
        write.add(Phrase.Kind.FINDING, item, "Chưa họp giao ban hằng tháng", hanh.person);
        Phrase brought = new LoadPhrases(hanh.ledger()).all().getFirst();
        write.change(brought, brought.kind(), brought.item(), "Câu đã sửa", hanh.person);
        exchange();
        assertThat(new LoadPhrases(office.ledger()).all()).anySatisfy(one -> {
            assertThat(one.item()).isEqualTo(item);
            assertThat(one.content()).isEqualTo("Chưa họp giao ban hằng tháng");
        }).anyMatch(one -> "Câu đã sửa".equals(one.content())).noneMatch(one -> one.content().equals(brought
                .content()));
    }

    private UUID id(String code) {
        return outline(office).item(code).orElseThrow().id();
    }

    private static Outline outline(Laptop laptop) {
        return new LoadOutline(laptop.ledger()).all();
    }

    private void exchange() {
        Path fromHanh = hanh.export();
        hanh.take(office.export());
        office.take(fromHanh);
        assertThat(office.digest()).isEqualTo(hanh.digest());
        assertThat(outline(office).items()).isEqualTo(outline(hanh).items());
    }
}
