package vn.sokiemtra.document.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.document.minutes.ThachCam.AUTHOR;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.text.Problem;

/** A Biên bản of an inspection on which nothing was recorded: a form for the hand; and how its facts are recorded. */
class EmptyMinutesTest {

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();
    private ThachCam xa;

    @BeforeEach
    void plan() {
        xa = ThachCam.empty(data);
    }

    private OfficialDocument composed() {
        return new ComposeMinutes(xa.ledger).run(xa.inspection, null);
    }

    private MinutesFacts facts() {
        return new LoadMinutes(xa.ledger).of(xa.inspection).facts();
    }

    private void set(MinutesField field, String text) {
        new SetMinutes(xa.ledger).run(AUTHOR, xa.inspection, field, text);
    }

    @Test
    void whatIsNotRecordedIsDotsAndNeverWords() {
        OfficialDocument document = composed();
        for (String section : List.of("team", "unit", "work.I.1", "work.II.4", "strengths", "findings", "opinion",
                "recommendations")) {
            assertThat(document.body()).filteredOn(b -> b.section().equals(section))
                    .noneMatch(b -> b instanceof Block.Paragraph).anyMatch(b -> b instanceof Block.DottedLines);
        }
        assertThat(MinutesTest.text(document, "opening")).contains("vào hồi ...... giờ ......",
                "ngày ...... tháng ...... năm ......", "Quyết định số ......../QĐ-UBND");
        assertThat(document.closing().signers()).extracting(Closing.Signer::name).containsOnlyNulls();
        assertThat(document.annexes()).hasSize(5);
    }

    @Test
    void timesAreReadAsPeopleTypeThem() {
        for (String typed : List.of("22/10/2020 08:05", "2020-10-22T08:05", "8 giờ 5 ngày 22/10/2020",
                "08h05, 22/10/2020")) {
            set(MinutesField.STARTED_AT, typed);
            assertThat(facts().startedAt()).as(typed).isEqualTo(LocalDateTime.of(2020, 10, 22, 8, 5));
            set(MinutesField.STARTED_AT, "");
            assertThat(facts().startedAt()).isNull();
        }
    }

    @Test
    void whatIsNoTimeOrCountChangesNothing() {
        set(MinutesField.COPIES, "4");
        for (String wrong : List.of("hôm qua", "22/10/2020 25:00", "22/10/2020 08:61")) {
            assertThatThrownBy(() -> set(MinutesField.ENDED_AT, wrong)).isInstanceOf(Problem.class);
        }
        for (String wrong : List.of("0", "ba", "-1", "1000")) {
            assertThatThrownBy(() -> set(MinutesField.COPIES, wrong)).extracting(e -> ((Problem) e).code())
                    .isEqualTo("SKT-MINUTES-COPIES");
        }
        assertThat(facts().endedAt()).isNull();
        assertThat(facts().copies()).isEqualTo(4);
    }

    @Test
    void aReservationIsPrintedAndTakenOutOfTheConsent() {
        set(MinutesField.UNIT_OPINION, "Cơ bản thống nhất.");
        set(MinutesField.RESERVATION, "Số hồ sơ quá hạn.");
        assertThat(MinutesTest.text(composed(), "opinion")).contains("Cơ bản thống nhất.",
                "Nội dung đơn vị bảo lưu: Số hồ sơ quá hạn.");
        assertThat(MinutesTest.text(composed(), "ending")).contains("(trừ nội dung đơn vị bảo lưu nêu tại mục IV)");
    }

    @Test
    void aDeputySignsInPlaceOfTheHead() {
        var add = new AddAttendee(xa.ledger);
        add.run(AUTHOR, xa.inspection, Party.TEAM, "Bà", "Lê Thị Hạnh", "Phó Trưởng phòng Nội vụ",
                AttendeeRole.DEPUTY);
        UUID deputy = add.run(AUTHOR, xa.inspection, Party.UNIT, "Ông", "Nguyễn Văn Bình",
                "Phó Chủ tịch Ủy ban nhân dân xã", AttendeeRole.DEPUTY).value();
        assertThat(composed().closing().signers()).extracting(Closing.Signer::authority).containsExactly(
                List.of("THƯ KÝ"), List.of("KT. TRƯỞNG ĐOÀN", "PHÓ TRƯỞNG ĐOÀN"), List.of("KT. THỦ TRƯỞNG ĐƠN VỊ"));
        new ChangeAttendee(xa.ledger).run(AUTHOR, deputy, "Ông", "Nguyễn Văn Bình", "Chủ tịch", AttendeeRole.HEAD);
        assertThat(composed().closing().signers().getLast().authority()).containsExactly("THỦ TRƯỞNG ĐƠN VỊ");
        new RemoveAttendee(xa.ledger).run(AUTHOR, deputy);
        assertThat(composed().closing().signers().getLast().name()).isNull();
        assertThatThrownBy(() -> new ChangeAttendee(xa.ledger).run(AUTHOR, deputy, null, "x", null,
                AttendeeRole.MEMBER)).extracting(e -> ((Problem) e).code()).isEqualTo("SKT-MINUTES-ATTENDEE");
    }

    @Test
    void figuresNobodyVerifiedAreMarkedAsTheUnitsOwn() {
        new vn.sokiemtra.inspection.SetCell(xa.ledger).run(AUTHOR, xa.inspection, "B3", "1", 8,
                vn.sokiemtra.checklist.Side.REPORTED, "1200");
        String annex = composed().annexes().get(2).blocks().toString();
        assertThat(annex).contains("1.200 (*)", "Đoàn kiểm tra chưa xác minh");
        assertThat(MinutesTest.text(composed(), "work.II.1")).contains("1.200 hồ sơ (theo báo cáo của đơn vị)");
    }

    @Test
    void factsSurviveTheNextStart() {
        set(MinutesField.PLACE, "trụ sở");
        data.reopen();
        assertThat(new LoadMinutes(data.ledger()).of(xa.inspection).facts().place()).isEqualTo("trụ sở");
    }
}
