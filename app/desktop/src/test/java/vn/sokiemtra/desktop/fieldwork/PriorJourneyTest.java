package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.carryover.LoadPriorMatters;
import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.carryover.store.PriorMatterStore;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RecordSuccession;

/** What last year left is the first thing asked for; answered, proven and made a finding again by keyboard. */
class PriorJourneyTest extends FieldWorkWindow {

    @Test
    void whatLastYearLeftIsAnsweredProvenAndWrittenDownAgainByKeyboard() throws Exception {
        leave(3);
        Path photo = Files.write(folder.resolve("Sổ giao ban.png"), CamData.picture(java.awt.Color.PINK));
        openMatters();
        assertLaidOutAtEverySize("fieldwork-prior");
        resize(1366, 698);
        fx(() -> {
            lookup(".checklist").query().requestFocus();
            return true;
        });
        key(KeyCode.ENTER);
        assertThat(PaneLayout.within(focusOwner(), lookup(".prior-pane").query())).isTrue();
        fx(() -> {
            lookup(".checklist").query().requestFocus();
            return true;
        });
        key(KeyCode.DIGIT1);
        until(() -> line(0).answer() == PriorMatter.State.REMEDIED);
        until(() -> shows(1));
        fx(() -> {
            lookup(".prior-pane .figure-text").query().requestFocus();
            return true;
        });
        write("Mới làm được một nửa").push(KeyCode.TAB);
        until(() -> "Mới làm được một nửa".equals(line(1).remark().value()));
        dialogs.files.add(photo);
        key(KeyCode.CONTROL, KeyCode.E);
        until(() -> line(1).evidence().size() == 1);
        key(KeyCode.CONTROL, KeyCode.T);
        until(() -> line(1).raised() != null);
        assertThat(new LoadFindings(data.ledger).of(data.inspection)).singleElement().satisfies(finding -> assertThat(
                finding.evidence()).hasSize(1));
        picture("fieldwork-prior-raised");
        assertLaidOut();
    }

    @Test
    void threeThousandThingsLeftAreWalkedLikeThree() {
        leave(3000);
        openMatters();
        assertThat(lookup(".checklist-cell").queryAll().size()).isLessThan(80);
        key(KeyCode.CONTROL, KeyCode.DOWN);
        until(() -> shows(1));
        assertLaidOut();
    }

    @Test
    void ofUnitsThatBecameThisOneEachMatterSaysWhose() {
        LoadUnits units = new LoadUnits(data.ledger);
        UUID son = units.find("Xã Thạch Sơn").unitId();
        UUID dong = units.find("Xã Thạch Đồng").unitId();
        UUID here = units.ofInspection(data.inspection).unitId();
        new RecordSuccession(data.ledger).of(List.of(son, dong), List.of(here), LocalDate.of(2020, 1, 1),
                "Nghị quyết 9/NQ-HĐND", CamData.HANH);
        leave(1, here, 1);
        leave(1, son, 2);
        leave(1, dong, 3);
        openMatters();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int at = i;
            until(() -> shows(at));
            String whose = line(i).inherited() ? line(i).matter().unitName() : "";
            settle();
            boolean named = lookup(".prior-pane .status").queryAllAs(Label.class).stream().anyMatch(label -> label
                    .getText().startsWith("Của " + whose + ";"));
            assertThat(named).as(whose).isEqualTo(!whose.isEmpty());
            said.add(whose);
            key(KeyCode.CONTROL, KeyCode.DOWN);
        }
        assertThat(said).containsExactlyInAnyOrder("", "Xã Thạch Sơn", "Xã Thạch Đồng");
    }

    private void openMatters() {
        openAny("");
        until(() -> model().prior().line() != null);
        settle();
    }

    private boolean shows(int at) {
        PriorLine now = model().prior().line();
        return now != null && now.matter().id().equals(line(at).matter().id());
    }

    private PriorLine line(int at) {
        return new LoadPriorMatters(data.ledger).ofInspection(data.inspection).get(at);
    }

    private void leave(int count) {
        leave(count, new LoadUnits(data.ledger).ofInspection(data.inspection).unitId(), 1);
    }

    private void leave(int count, UUID unit, int from) {
        data.ledger.edit(CamData.HANH, edit -> {
            for (int i = from; i < from + count; i++) {
                boolean points = i % 3 == 0;
                PriorMatterStore.write(edit, unit, new PriorMatter(new UUID(7, i), unit, "", points
                        ? PriorMatter.Kind.DEDUCTED_POINT
                        : PriorMatter.Kind.FINDING, 2019, new UUID(7, 7), new UUID(7, i),
                        points
                                ? ""
                                : "Thông báo kết luận số 7/TB-ĐKT ngày 02/11/2019",
                        "I.3.a",
                        i == 1
                                ? "Chưa niêm yết đầy đủ thủ tục hành chính thuộc thẩm quyền giải quyết tại trụ sở và trên"
                                        + " Trang thông tin điện tử của đơn vị; còn 14 thủ tục đã hết hiệu lực"
                                : "Chưa duy trì họp giao ban hằng tháng " + i,
                        points ? null : "Niêm yết đầy đủ, kịp thời; phân công người theo dõi", LocalDate.of(2019, 12,
                                1),
                        points ? new BigDecimal("0.50") : null));
            }
            return count;
        });
    }
}
