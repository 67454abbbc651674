package vn.sokiemtra.desktop.fieldwork;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.imageio.ImageIO;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.desktop.testing.MadeOnce;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.AddFormRow;
import vn.sokiemtra.inspection.AssignItem;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetCell;
import vn.sokiemtra.inspection.SetRemark;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.TeamRole;

/** A data file in which Xã Thạch Cẩm is half inspected, made through the public use cases. */
final class CamData implements AutoCloseable {

    static final Instant NOW = Instant.parse("2020-10-22T02:41:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final String HANH = "Lê Thị Hạnh";

    DataFile file;
    Ledger ledger;
    UUID inspection;

    CamData(Path folder) {
        Path path = folder.resolve("Thach-Thanh-2020");
        MadeOnce.copy("the example plan", path, CamData::plan);
        open(path);
    }

    private CamData() {
        // Of what is being made.
    }

    private static void plan(Path path) {
        try (DataFile made = DataFile.create(path, NewDataFile.ofNewPlan(CLOCK, HANH, "LT-HANH"), CLOCK)) {
            new CreatePlan(made.ledger()).exampleFrom("thach-thanh-2020", HANH);
        }
    }

    private void open(Path path) {
        file = DataFile.open(path, CLOCK);
        ledger = file.ledger();
        inspection = new LoadUnits(ledger).find("Xã Thạch Cẩm").inspectionId();
    }

    /** With answers, figures, a finding and evidence, as a team has them at noon; nothing else was written before. */
    CamData filled() {
        file.close();
        Path noon = file.path().resolveSibling("Thach-Thanh-2020");
        try {
            Files.delete(file.path());
            Files.delete(noon.resolveSibling("Thach-Thanh-2020.journal"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        MadeOnce.copy("the example plan at noon", noon, fresh -> {
            MadeOnce.copy("the example plan", fresh, CamData::plan);
            try (CamData made = new CamData()) {
                made.open(fresh);
                made.fill();
            }
        });
        open(noon);
        return this;
    }

    private void fill() {
        UUID team = new NameTeam(ledger).found(NameTeam.TeamFacts.named("Đoàn kiểm tra số 2"), HANH).value();
        for (String name : List.of("Trần Văn Minh", HANH, "Nguyễn Thị Hoa")) {
            new AddTeamMember(ledger).to(team, new AddTeamMember.MemberFacts("Bà", name, "Chuyên viên", "Phòng Nội vụ",
                    TeamRole.MEMBER), HANH);
        }
        new ScheduleVisit(ledger).of(inspection, LocalDate.of(2020, 10, 22), team, HANH);
        new RecordUnitReport(ledger).of(inspection, new RecordUnitReport.ReportFacts("118", "BC-UBND", LocalDate.of(
                2020, 10, 16), LocalDate.of(2020, 10, 17)), HANH);
        figures();
        verdicts();
        UUID item = item("II.1.d5");
        new AssignItem(ledger).run(HANH, inspection, item, HANH);
        answer("II.1.d5", "text", Side.REPORTED,
                "UBND xã đã tiếp nhận 1.200 hồ sơ, giải quyết 1.159 hồ sơ, 100 % hồ sơ trả đúng hạn; không có trường"
                        + " hợp phải xin lỗi.");
        new SetRemark(ledger).run(HANH, inspection, item,
                "Đối chiếu sổ theo dõi, có {B3[1].12} hồ sơ trả quá hạn ({B3[1].13}), chủ yếu lĩnh vực Đất đai; mới"
                        + " công khai xin lỗi {B4[*].11} trường hợp.");
        UUID photo = evidence(item, "So-theo-doi-ho-so-mot-cua-trang-14.png", Color.ORANGE);
        evidence(item, "Niem-yet-xin-loi-BPMC.png", Color.GRAY);
        new RecordFinding(ledger).run(HANH, inspection, item, new FindingDraft(
                "Có {B3[1].12} hồ sơ quá hạn; {B4[*].12} trường hợp chưa thực hiện xin lỗi theo quy định.",
                "Công chức địa chính kiêm nhiệm, chưa theo dõi hạn trả trên sổ hằng ngày.", RecommendationKind.REQUIRE,
                "thực hiện xin lỗi đối với {B4[*].12} trường hợp, niêm yết công khai tại Bộ phận Một cửa; mở sổ theo dõi"
                        + " hạn trả hằng ngày.",
                "Chủ tịch UBND xã Thạch Cẩm", LocalDate.of(2020, 11, 20)), List.of(photo));
    }

    private void figures() {
        cell("B3", "1", 2, "42", "42");
        cell("B3", "1", 6, "137", "137");
        cell("B3", "1", 7, "122", "122");
        cell("B3", "1", 8, "1200", "1200");
        cell("B3", "1", 11, "1159", "1131");
        cell("B3", "1", 12, "0", "28");
        new SetCell(ledger).run(HANH, inspection, "B3", "1", 13, Side.REPORTED, "0");
        String[][] rows = {{"Đất đai", "19", "6", "13"}, {"Bảo trợ xã hội", "6", "2", "4"}, {"Người có công", "3", "1",
                "2"}};
        for (int i = 0; i < rows.length; i++) {
            String key = i == 0 ? "1" : new AddFormRow(ledger).run(HANH, inspection, "B4").value();
            cell("B4", key, 2, rows[i][0], rows[i][0]);
            cell("B4", key, 8, "0", rows[i][1]);
            cell("B4", key, 11, "0", rows[i][2]);
            cell("B4", key, 12, "0", rows[i][3]);
        }
    }

    private void cell(String form, String row, int column, String reported, String verified) {
        try {
            new SetCell(ledger).run(HANH, inspection, form, row, column, Side.REPORTED, reported);
        } catch (vn.sokiemtra.text.Problem none) {
            String key = new AddFormRow(ledger).run(HANH, inspection, form).value();
            cell(form, key, column, reported, verified);
            return;
        }
        new SetCell(ledger).run(HANH, inspection, form, row, column, Side.VERIFIED, verified);
    }

    private void verdicts() {
        List<String> open = List.of("II.1.d6", "II.3.a", "II.3.b", "III.1", "III.2", "V", "VI", "II.4.c1", "II.4.c2",
                "II.4.đ");
        new LoadChecklist(ledger).of(inspection).leaves().filter(leaf -> !open.contains(leaf.code())).forEach(
                leaf -> new SetVerdict(ledger).run(HANH, inspection, leaf.itemId(), switch (leaf.code()) {
                    case "II.1.d5", "II.1.b" -> Verdict.NOT_MET;
                    case "II.1.d2" -> Verdict.PARTLY_MET;
                    default -> Verdict.MET;
                }));
    }

    UUID item(String code) {
        return new FindItem(ledger).byCode(code);
    }

    void answer(String code, String part, Side side, String text) {
        new SetAnswer(ledger).run(HANH, inspection, item(code), part, side, text);
    }

    UUID evidence(UUID item, String name, Color colour) {
        return new AddEvidence(ledger, CLOCK).from(new ByteArrayInputStream(picture(colour)), name, inspection, item,
                HANH, Progress.NONE).value();
    }

    static byte[] picture(Color colour) {
        BufferedImage image = new BufferedImage(800, 560, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour.brighter());
        g.fillRect(0, 0, 800, 560);
        g.setColor(colour.darker());
        for (int y = 60; y < 560; y += 50) {
            g.drawLine(40, y, 760, y);
        }
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
