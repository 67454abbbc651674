package vn.sokiemtra.document.minutes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.AddDocumentEntry;
import vn.sokiemtra.inspection.DocumentDraft;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.FindItem;
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

/** Xã Thạch Cẩm of the Thạch Thành plan, filled through the public use cases with invented data. */
public final class ThachCam {

    static final String AUTHOR = "Trần Văn Dũng";

    public final Ledger ledger;
    public final UUID inspection;
    private final TemporaryDataFile data;

    private ThachCam(TemporaryDataFile data) {
        this.data = data;
        this.ledger = data.ledger();
        this.inspection = new LoadUnits(ledger).find("Xã Thạch Cẩm").inspectionId();
    }

    /** A plan and nothing more: everything else is to be filled by hand. */
    static ThachCam empty(TemporaryDataFile data) {
        new CreatePlan(data.ledger()).exampleFrom("thach-thanh-2020", AUTHOR);
        return new ThachCam(data);
    }

    /** As a file holds it that was {@link #filled} or {@link #empty} before. */
    public static ThachCam in(TemporaryDataFile data) {
        return new ThachCam(data);
    }

    public static ThachCam filled(TemporaryDataFile data) {
        ThachCam xa = empty(data);
        xa.team();
        xa.tables();
        xa.answers();
        xa.findings();
        xa.meeting();
        return xa;
    }

    private void team() {
        UUID team = new NameTeam(ledger).found(new NameTeam.TeamFacts("Đoàn kiểm tra công tác cải cách hành chính",
                "ĐKT", "1520", "QĐ-UBND", LocalDate.of(2020, 9, 10)), AUTHOR).value();
        member(team, "Ông", "Lưu Đình Tuấn", "Trưởng phòng", "Phòng Nội vụ", TeamRole.LEADER);
        member(team, "Ông", AUTHOR, "Chuyên viên", "Phòng Nội vụ", TeamRole.SECRETARY);
        member(team, "Bà", "Lê Thị Hạnh", "Chuyên viên", "Văn phòng HĐND và UBND huyện", TeamRole.MEMBER);
        new ScheduleVisit(ledger).of(inspection, LocalDate.of(2020, 10, 22), team, AUTHOR);
        new RecordUnitReport(ledger).of(inspection, new RecordUnitReport.ReportFacts("118", "BC-UBND",
                LocalDate.of(2020, 10, 16), LocalDate.of(2020, 10, 16)), AUTHOR);
    }

    private void member(UUID team, String honorific, String name, String position, String agency, TeamRole role) {
        new AddTeamMember(ledger).to(team, new AddTeamMember.MemberFacts(honorific, name, position, agency, role),
                AUTHOR);
    }

    private void tables() {
        row("B3", "1", "01/01–22/10/2020", "32,5", "Máy tính, máy in, ghế chờ, bảng niêm yết", "4", "0", "137", "122",
                "1200", "36", "18", "1131", "28", null, "Hồ sơ đất đai phải xác minh lại nguồn gốc", "0", null);
        grow("B1", null, "Đăng ký khai sinh", "1.001193", "Luật Hộ tịch 2014", "1", "0,5", null,
                "QĐ số 45/QĐ-UBND ngày 10/02/2020", null);
        grow("B1", null, "Chứng thực bản sao từ bản chính", "2.000815", "NĐ 23/2015/NĐ-CP", "1", "0,5", null,
                "QĐ số 45/QĐ-UBND ngày 10/02/2020", null);
        for (String[] line : new String[][]{{"Đăng ký khai sinh kết hợp cấp thẻ BHYT", "Hộ tịch"},
                {"Chuyển mục đích sử dụng đất", "Đất đai"}, {"Trợ cấp xã hội hằng tháng", "Bảo trợ xã hội"}}) {
            grow("B2", null, line[0], line[1], null, "x", null);
        }
        grow("B4", null, "Đất đai", "20", "9", "340", "311", "287", "24", "29", "0", "10", "14");
        grow("B4", null, "Tư pháp – Hộ tịch", "58", "10", "620", "612", "610", "2", "8", "0", "2", "0");
        grow("B4", null, "Bảo trợ xã hội", "19", "6", "240", "236", "234", "2", "4", "0", "2", "0");
        row("B5", "1", null, "137", "130/137", "thachcam.thachthanh.thanhhoa.gov.vn", "25", "0", null);
    }

    private void grow(String form, String... cells) {
        row(form, EnterCells.NEW_ROW, cells);
    }

    /** Both sides alike; a computed column of the verified side refuses to be typed. */
    private void row(String form, String key, String... cells) {
        var entries = new ArrayList<EnterCells.Entry>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                entries.add(new EnterCells.Entry(key, i + 1, Side.REPORTED, cells[i]));
                entries.add(new EnterCells.Entry(key, i + 1, Side.VERIFIED, cells[i]));
            }
        }
        new EnterCells(ledger).run(AUTHOR, inspection, form, entries);
    }

    void cell(String form, String key, int column, String typed) {
        new SetCell(ledger).run(AUTHOR, inspection, form, key, column, Side.REPORTED, typed);
        new SetCell(ledger).run(AUTHOR, inspection, form, key, column, Side.VERIFIED, typed);
    }

    private void answers() {
        answer("I.1.a", "done", "có", "có");
        answer("I.1.a", "tasks", "20/20", "18/20");
        new AddDocumentEntry(ledger).run(AUTHOR, inspection, item("I.1.a"), "documents", Side.VERIFIED,
                new DocumentDraft("7", "KH-UBND", LocalDate.of(2020, 1, 15),
                        "Kế hoạch cải cách hành chính năm 2020", null));
        verdict("I.1.a", Verdict.MET);
        answer("I.1.b1", "done", "có", "có");
        answer("I.1.b2", "done", "có", "không");
        verdict("I.1.b2", Verdict.NOT_MET);
        answer("I.3.a", "meetings", "4", "3");
        answer("I.4", "items", "25", null);
        new SetRemark(ledger).run(AUTHOR, inspection, item("I.4"), "Nội dung tuyên truyền còn trùng lặp giữa các kỳ");
        verdict("I.4", Verdict.PARTLY_MET);
        answer("II.1.d2", "count", "25", "25");
        new SetRemark(ledger).run(AUTHOR, inspection, item("II.1.d5"),
                "Từ ngày 01/01 đến ngày 22/10/2020, xã tiếp nhận {B3[1].8} hồ sơ, quá hạn {B3[1].12} hồ sơ "
                        + "({B3[1].13}); còn {B4[*].12} trường hợp chưa công khai xin lỗi");
        verdict("II.1.d5", Verdict.NOT_MET);
        answer("II.3.b", "text", null,
                "Chủ tịch UBND xã trực tiếp phụ trách công tác cải cách hành chính, chủ trì giao ban hằng tháng");
        verdict("II.4.d", Verdict.NOT_APPLICABLE);
    }

    void answer(String code, String part, String reported, String verified) {
        if (reported != null) {
            new SetAnswer(ledger).run(AUTHOR, inspection, item(code), part, Side.REPORTED, reported);
        }
        if (verified != null) {
            new SetAnswer(ledger).run(AUTHOR, inspection, item(code), part, Side.VERIFIED, verified);
        }
    }

    void verdict(String code, Verdict verdict) {
        new SetVerdict(ledger).run(AUTHOR, inspection, item(code), verdict);
    }

    private void findings() {
        finding("I.1.b2", new FindingDraft("Chưa ban hành Kế hoạch tự kiểm tra công tác cải cách hành chính năm 2020",
                "Công chức tham mưu chưa chủ động", RecommendationKind.REQUIRE,
                "Ban hành Kế hoạch tự kiểm tra và tổ chức thực hiện trong quý IV năm 2020",
                "Chủ tịch UBND xã", LocalDate.of(2020, 11, 10)), evidence("bien-ban-lam-viec.pdf"));
        finding("II.1.d5", new FindingDraft(
                "Có {B3[1].12} hồ sơ trả kết quả quá hạn ({B3[1].13}), trong đó {B4[*].12} trường hợp chưa thực "
                        + "hiện công khai xin lỗi",
                "Chưa phân công người theo dõi thời hạn giải quyết hồ sơ", RecommendationKind.REQUIRE,
                "Thực hiện công khai xin lỗi đối với các trường hợp trả kết quả quá hạn", "Công chức Địa chính",
                LocalDate.of(2020, 11, 13)), evidence("so-theo-doi.jpg"));
        finding("II.4.c1", new FindingDraft("Đường truyền tại Bộ phận một cửa thường xuyên gián đoạn", null,
                RecommendationKind.PROPOSE, "Bố trí kinh phí nâng cấp đường truyền cho Bộ phận một cửa cấp xã", null,
                null), List.of());
    }

    private void finding(String code, FindingDraft draft, List<UUID> evidence) {
        new RecordFinding(ledger).run(AUTHOR, inspection, item(code), draft, evidence);
    }

    private List<UUID> evidence(String name) {
        return List.of(new AddEvidence(ledger, data.clock()).from(
                new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)), name, inspection, item("II.1.d5"),
                AUTHOR, vn.sokiemtra.evidence.Progress.NONE).value());
    }

    private void meeting() {
        var set = new SetMinutes(ledger);
        set.run(AUTHOR, inspection, MinutesField.STARTED_AT, "22/10/2020 08:00");
        set.run(AUTHOR, inspection, MinutesField.ENDED_AT, "16 giờ 30, ngày 22/10/2020");
        set.run(AUTHOR, inspection, MinutesField.PLACE, "trụ sở Ủy ban nhân dân xã Thạch Cẩm");
        set.run(AUTHOR, inspection, MinutesField.COPIES, "03");
        set.run(AUTHOR, inspection, MinutesField.UNIT_OPINION,
                "Ủy ban nhân dân xã thống nhất với các nội dung nêu trên, cam kết khắc phục đúng thời hạn.");
        new AddAttendee(ledger).team(AUTHOR, inspection);
        var add = new AddAttendee(ledger);
        add.run(AUTHOR, inspection, Party.UNIT, "Ông", "Bùi Văn Thắng", "Chủ tịch Ủy ban nhân dân xã",
                AttendeeRole.HEAD);
        add.run(AUTHOR, inspection, Party.UNIT, "Bà", "Phạm Thị Nga", "công chức Văn phòng – Thống kê",
                AttendeeRole.MEMBER);
    }

    UUID item(String code) {
        return new FindItem(ledger).byCode(code);
    }
}
