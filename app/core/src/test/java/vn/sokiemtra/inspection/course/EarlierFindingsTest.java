package vn.sokiemtra.inspection.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.finding.remediation.StartReInspection;
import vn.sokiemtra.inspection.SetCell;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;

/** A phúc tra starts from what the inspection before left open, on screen and on paper. */
class EarlierFindingsTest {

    private static final String AUTHOR = "Trần Văn Dũng";
    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");
    private static final LocalDate VISIT = LocalDate.parse("2020-12-08");

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile(InstantSource.fixed(Instant.parse("2020-12-01T02:00:00Z")));

    private UUID parent = new UUID(0, 0);
    private UUID again = new UUID(0, 0);

    @BeforeEach
    void threeFindingsOfWhichOneIsRemedied() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
        parent = new LoadUnits(data.ledger()).find("Xã Thạch Cẩm").inspectionId();
        new SetCell(data.ledger()).run(AUTHOR, parent, "B3", "1", 11, Side.VERIFIED, "12");
        for (String text : List.of("Còn {B3[1].11} hồ sơ trễ hạn", "Chưa niêm yết", "Chưa đeo thẻ")) {
            new RecordFinding(data.ledger()).run(AUTHOR, parent,
                    new LoadOutline(data.ledger()).all().leaves().getFirst()
                            .id(),
                    new FindingDraft(text, null, RecommendationKind.REQUIRE, "Khắc phục: " + text,
                            "Chủ tịch UBND xã", LocalDate.parse("2020-11-20")),
                    List.of());
        }
        RecordInspectionDate dates = new RecordInspectionDate(data.ledger());
        dates.of(parent, DateKind.CONCLUDED, LocalDate.parse("2020-10-28"), AUTHOR);
        verify(2, LocalDate.parse("2020-11-18"));
        again = new StartReInspection(data.ledger())
                .run(AUTHOR, parent, ReInspection.Kind.FOLLOW_UP, VISIT, null, TODAY)
                .value();
    }

    private void verify(int finding, LocalDate on) {
        new JudgeRemediation(data.ledger()).verify(AUTHOR, new vn.sokiemtra.finding.remediation.LoadFollowUps(data
                .ledger()).of(parent, on).get(finding), "Đã xem tại chỗ", on);
    }

    @Test
    void onlyWhatWasOpenIsListedWithTheFiguresOfThen() {
        assertThat(new LoadEarlierFindings(data.ledger()).of(again, TODAY)).extracting(EarlierFinding::content)
                .containsExactly("Còn 12 hồ sơ trễ hạn", "Chưa niêm yết");
        assertThat(new LoadEarlierFindings(data.ledger()).of(parent, TODAY)).isEmpty();
    }

    @Test
    void whatIsConfirmedAtTheVisitStaysListedAsRemedied() {
        verify(0, VISIT);
        assertThat(new LoadEarlierFindings(data.ledger()).of(again, VISIT)).extracting(EarlierFinding::closed)
                .containsExactly(true, false);
    }

    @Test
    void checkSheetAndMinutesNameThemBeforeEverythingElse() {
        verify(0, VISIT);
        PlanUnit unit = new LoadUnits(data.ledger()).ofInspection(again);
        ComposeDocument compose = new ComposeDocument(data.ledger());
        Block.Table first = (Block.Table) compose.run(DocumentKind.PHIEU_KIEM_TRA, unit, TODAY, null).body().stream()
                .filter(Block.Table.class::isInstance).findFirst().orElseThrow();
        assertThat(first.content().rows()).hasSize(2);
        assertThat(first.content().rows().getFirst().cells().get(2).text()).isEqualTo("Còn 12 hồ sơ trễ hạn");
        assertThat(first.content().rows().getFirst().cells().getLast().text()).isEqualTo("Đã khắc phục");
        String minutes = words(compose.run(DocumentKind.BIEN_BAN, unit, TODAY, null));
        assertThat(minutes).containsSubsequence("II. NỘI DUNG LÀM VIỆC", "1. Tồn tại, hạn chế của lần kiểm tra trước",
                "(1) Còn 12 hồ sơ trễ hạn. Yêu cầu: Khắc phục: Còn 12 hồ sơ trễ hạn. Kết quả kiểm tra lại: đã khắc phục.",
                "(2) Chưa niêm yết.", "chưa khắc phục.", "2. ");
        PlanUnit once = new LoadUnits(data.ledger()).ofInspection(parent);
        assertThat(words(compose.run(DocumentKind.BIEN_BAN, once, TODAY, null))).doesNotContain("lần kiểm tra trước");
    }

    private static String words(OfficialDocument document) {
        StringBuilder words = new StringBuilder();
        document.body().forEach(block -> {
            if (block instanceof Block.Heading heading) {
                words.append(heading.text()).append('\n');
            } else if (block instanceof Block.Paragraph paragraph) {
                words.append(paragraph.text()).append('\n');
            }
        });
        return words.toString();
    }
}
