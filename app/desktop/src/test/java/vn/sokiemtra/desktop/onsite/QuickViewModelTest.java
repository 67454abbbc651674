package vn.sokiemtra.desktop.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.sokiemtra.checklist.ArrangeItems;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.inspection.presence.Headcount;
import vn.sokiemtra.inspection.presence.LoadHeadcounts;

/** The first minute at a unit, on a real data file and without a window. */
class QuickViewModelTest extends OnSiteFile {

    private final QuickViewModel model = new QuickViewModel(context);

    @BeforeEach
    void show() {
        model.activate();
        model.show(page("quick"));
    }

    @AfterEach
    void leave() {
        model.deactivate();
    }

    @Test
    void whoIsAtWorkIsWrittenWithTheMachinesTime() {
        type("5", "1", "2");
        assertThat(model.sum().get()).isEqualTo("Tổng số: 8 người");
        model.place().set("Bộ phận Một cửa");
        model.note().set("đầu giờ");
        model.record();
        assertThat(model.counts()).singleElement().satisfies(one -> {
            assertThat(one.present()).isEqualTo(5);
            assertThat(one.excused()).isEqualTo(1);
            assertThat(one.unexcused()).isEqualTo(2);
            assertThat(one.place()).isEqualTo("Bộ phận Một cửa");
            assertThat(one.note()).isEqualTo("đầu giờ");
            assertThat(one.by()).isEqualTo(OpenInspection.PERSON);
            assertThat(one.countedAt()).isEqualTo(LocalDateTime.of(2020, 10, 22, 9, 36));
        });
        // The next count begins blank, at the same place.
        assertThat(List.of(model.present().get(), model.excused().get(), model.unexcused().get(), model.note().get()))
                .allMatch(String::isEmpty);
        assertThat(model.place().get()).isEqualTo("Bộ phận Một cửa");
        assertThat(model.sum().get()).isEmpty();
        assertThat(model.notice().get()).isEqualTo("Đã ghi kiểm diện.");
    }

    @Test
    void aNumberLeftBlankIsNobody() {
        type("5", "", " ");
        model.record();
        assertThat(model.counts()).extracting(Headcount::expected).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "năm", "1,5", "12345678", "٣"})
    void whatIsNoNumberIsSaidAndKeptInItsField(String typed) {
        type("5", typed, "0");
        assertThat(model.sum().get()).isEmpty();
        model.record();
        assertThat(model.notice().get()).contains("Chưa ghi gì").contains(typed);
        assertThat(model.excused().get()).isEqualTo(typed);
        assertThat(stored()).isEmpty();
    }

    @Test
    void nobodyAtAllIsNotWritten() {
        model.record();
        assertThat(model.notice().get()).contains("Chưa nhập số người nào");
        assertThat(stored()).isEmpty();
    }

    @Test
    void countsFollowOneAnotherAndADeletedOneComesBack() {
        type("5", "0", "0");
        model.record();
        open.later();
        type("6", "0", "0");
        model.record();
        Headcount first = model.counts().stream().filter(one -> one.present() == 5).findFirst().orElseThrow();
        model.delete(first);
        assertThat(model.counts()).extracting(Headcount::present).containsExactly(6);
        context.session().undo();
        assertThat(model.counts()).extracting(Headcount::present).containsExactlyInAnyOrder(5, 6);
    }

    @Test
    void photosGoToTheItemOfDisciplineUnlessAnotherIsChosen() {
        assertThat(model.item().get().title()).containsIgnoringCase("kỷ luật");
        ItemChoice other = model.items().stream().filter(item -> item.code().equals("II.1.d4")).findFirst()
                .orElseThrow();
        model.item().set(other);
        assertThat(model.item().get()).isEqualTo(other);
        model.openChecklist();
        assertThat(open.visited).containsExactly(Place.inspection(open.inspection, "checklist", "II.1.d4"));
    }

    @Test
    void aPhotoNeedsNoOutline() {
        ItemChoice whole = model.items().getLast();
        assertThat(whole.toString()).isEqualTo("Cả cuộc kiểm tra, chưa xếp vào mục nào");
        model.item().set(whole);
        model.evidence().addPicture(() -> new byte[]{1, 2, 3});
        assertThat(new LoadEvidence(open.ledger()).ofItem(open.inspection, open.inspection)).singleElement().satisfies(
                photo -> assertThat(photo.sha256()).hasSize(64));
        assertThat(model.evidence().lines()).hasSize(1);
        new LoadOutline(open.ledger()).all().roots().forEach(root -> new ArrangeItems(open.ledger()).remove(
                OpenInspection.PERSON, root.id()));
        model.deactivate();
        model.activate();
        assertThat(model.items()).containsExactly(whole);
        assertThat(model.item().get()).isEqualTo(whole);
    }

    private void type(String present, String excused, String unexcused) {
        model.present().set(present);
        model.excused().set(excused);
        model.unexcused().set(unexcused);
    }

    private List<Headcount> stored() {
        return new LoadHeadcounts(open.ledger()).of(open.inspection);
    }
}
