package vn.sokiemtra.document.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.section.DocumentParts;
import vn.sokiemtra.document.section.SectionPart;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.Regimes;

/** The plan documents of every regime, made again from its data; what the seeds print is written here from the seeds. */
class PlanDocumentsTest {

    private static final String AUTHOR = "Trần Thị Văn Thư";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    static Stream<String> regimes() {
        return new Regimes().ids().stream();
    }

    /** Composed once, however many tests look at it. */
    private static final Map<String, OfficialDocument> COMPOSED = new ConcurrentHashMap<>();

    private static OfficialDocument composed(String regime, DocumentKind kind) {
        return COMPOSED.computeIfAbsent(regime + kind, key -> {
            try (TemporaryDataFile file = TemporaryDataFile.opened()) {
                new CreatePlan(file.ledger()).from(regime, AUTHOR);
                return new ComposeDocument(file.ledger()).run(kind, null, TODAY, null);
            }
        });
    }

    private static List<String> lines(List<Block> blocks) {
        var lines = new ArrayList<String>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                lines.add(heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                lines.add(paragraph.text());
            }
        }
        return lines;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s.;,/]+$", "").replaceAll("[Pp]hụ lục số 0\\d", "").replaceAll(
                "[Pp]hụ lục [IVX]+", "").replaceAll("^[-+]\\s*", "").strip();
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void everySentenceOfARegimeStandsInItsPlanOnce(String id) {
        RegimeDefinition regime = new Regimes().find(id);
        OfficialDocument plan = composed(id, DocumentKind.KE_HOACH);
        List<String> said = lines(plan.body()).stream().map(PlanDocumentsTest::plain).toList();
        for (RegimeDefinition.PlanSentence sentence : regime.texts()) {
            boolean elsewhere = sentence.section().name().startsWith("DECISION_")
                    || sentence.section() == PlanSection.RECIPIENT;
            String text = plain(sentence.content());
            if (!elsewhere) {
                assertThat(said.stream().filter(line -> line.endsWith(text)).count())
                        .as(sentence.section() + " " + text).isEqualTo(1);
            }
        }
        regime.topics().forEach(topic -> assertThat(said).as(topic.content())
                .anyMatch(line -> line.replaceAll(":$", "").endsWith(plain(topic.content()))));
        assertThat(lines(plan.body()).getLast()).endsWith("./.");
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void noHeadingOfAPlanIsEmptyAndNumbersRunOn(String id) {
        List<Block> body = composed(id, DocumentKind.KE_HOACH).body();
        List<String> roman = body.stream().filter(b -> b instanceof Block.Heading h
                && h.level() == Block.Level.ROMAN).map(b -> ((Block.Heading) b).text().replaceFirst("\\..*", ""))
                .toList();
        assertThat(roman).isEqualTo(List.of("I", "II", "III", "IV", "V", "VI").subList(0, roman.size()));
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) instanceof Block.Heading heading) {
                assertThat(i + 1).as(heading.text()).isLessThan(body.size());
                assertThat(body.get(i + 1)).as(heading.text()).satisfies(
                        next -> assertThat(next instanceof Block.Heading below && below.level() == heading.level())
                                .isFalse());
            }
        }
    }

    /** The sentence that closes a plan stood in the list of sections as a second opening. */
    @ParameterizedTest
    @MethodSource("regimes")
    void aPlanHasOneOpeningInItsListOfSections(String id) {
        List<String> titles = new DocumentParts(composed(id, DocumentKind.KE_HOACH)).parts().stream().map(
                SectionPart::title).toList();
        assertThat(titles.stream().filter("Mở đầu"::equals).count()).as(titles.toString()).isLessThan(2);
        assertThat(titles.stream().filter("Lời kết"::equals).count()).as(titles.toString())
                .isEqualTo(new Regimes().find(
                        id).texts().stream().anyMatch(text -> text.section() == PlanSection.CLOSING) ? 1 : 0);
        assertThat(titles).doesNotHaveDuplicates();
    }

    /** L100-128: the duties of part IV are khoản without headings; each stands under its number in the list. */
    @Test
    void aDutyWithoutAHeadingIsCalledByItsNumberAndFirstWords() {
        List<SectionPart> parts = new DocumentParts(composed("can-tho-2023", DocumentKind.KE_HOACH)).parts();
        int part = parts.stream().map(SectionPart::title).toList().indexOf("IV. TỔ CHỨC THỰC HIỆN");
        List<SectionPart> duties = parts.subList(part + 1, part + 8);
        assertThat(duties).extracting(each -> each.title().substring(0, 2)).containsExactly("1.", "2.", "3.", "4.",
                "5.",
                "6.", "7.");
        assertThat(duties).extracting(SectionPart::level).containsOnly(1);
        assertThat(duties.getFirst().title()).startsWith("1. Giao Sở Nội vụ tham mưu").endsWith("…")
                .hasSizeLessThan(62);
        assertThat(duties.getLast().title()).isEqualTo("7. Kinh phí thực hiện kiểm tra");
        assertThat(parts.get(part + 8).title()).isEqualTo("Lời kết");
    }

    @Test
    void theDecisionOfVinhLongComesOutWithItsPlanAsItWasIssued() {
        OfficialDocument decision = composed("vinh-long-2021", DocumentKind.QUYET_DINH_BAN_HANH);
        assertThat(decision.head().issuingBody()).isEqualTo("ỦY BAN NHÂN DÂN\nTỈNH VĨNH LONG");
        assertThat(decision.head().numberLine()).isEqualTo("Số: 92/QĐ-UBND");
        assertThat(decision.head().placeAndDate()).isEqualTo("Vĩnh Long, ngày 13 tháng 01 năm 2021");
        assertThat(decision.type()).isEqualTo("QUYẾT ĐỊNH");
        assertThat(decision.subject()).isEqualTo("Về việc ban hành Kế hoạch kiểm tra công tác cải cách hành chính năm "
                + "2021 trên địa bàn tỉnh Vĩnh Long");
        assertThat(lines(decision.body())).containsExactly("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VĨNH LONG",
                "Căn cứ Luật Tổ chức Chính quyền địa phương ngày 19/6/2015;",
                "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa "
                        + "phương ngày 22/11/2019;",
                "Căn cứ Quyết định số 3520/QĐ-UBND ngày 29/12/2020 của Chủ tịch UBND tỉnh Vĩnh Long về việc ban hành "
                        + "Kế hoạch cải cách hành chính năm 2021 của tỉnh Vĩnh Long;",
                "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 10/TTr-SNV ngày 07/01/2021.", "QUYẾT ĐỊNH:",
                "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra công tác cải cách hành chính năm 2021 trên "
                        + "địa bàn tỉnh Vĩnh Long.",
                "Điều 2. Giao Giám đốc Sở Nội vụ chủ trì, phối hợp với Thủ trưởng các cơ quan, đơn vị có liên quan tổ "
                        + "chức triển khai thực hiện Kế hoạch này, báo cáo Chủ tịch UBND tỉnh theo quy định.",
                "Điều 3. Chánh Văn phòng UBND tỉnh; Giám đốc Sở Nội vụ; Thủ trưởng các sở, ban, ngành tỉnh; Chủ tịch "
                        + "UBND các huyện, thị xã, thành phố; Chủ tịch UBND các xã, phường, thị trấn và các cơ quan, "
                        + "đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.",
                "Quyết định này có hiệu lực kể từ ngày ký./.");
        assertThat(decision.closing().signers()).singleElement().satisfies(signer -> {
            assertThat(signer.authority()).containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
            assertThat(signer.name()).isEqualTo("Lê Quang Trung");
        });
        assertThat(decision.closing().recipients()).hasSize(8).startsWith("- Như Điều 3;", "- Bộ Nội vụ;").endsWith(
                "- Lưu: VT, 1.11.02.");
        Annex plan = decision.annexes().getFirst();
        assertThat(plan.label()).isEqualTo("KẾ HOẠCH");
        assertThat(plan.attachedTo()).isEqualTo("(Ban hành kèm theo Quyết định số 92/QĐ-UBND ngày 13 tháng 01 năm 2021 "
                + "của Chủ tịch Ủy ban nhân dân tỉnh Vĩnh Long)");
        assertThat(plan.blocks().stream().filter(Block.Heading.class::isInstance).map(b -> ((Block.Heading) b).text()))
                .containsExactly("I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "2. Yêu cầu",
                        "II. NỘI DUNG VÀ HÌNH THỨC KIỂM TRA", "1. Nội dung kiểm tra", "2. Hình thức kiểm tra",
                        "III. ĐƠN VỊ KIỂM TRA VÀ THỜI GIAN KIỂM TRA", "1. Đơn vị được kiểm tra",
                        "2. Thời gian kiểm tra", "IV. THÀNH PHẦN ĐOÀN KIỂM TRA", "V. KINH PHÍ KIỂM TRA",
                        "VI. TỔ CHỨC THỰC HIỆN", "1. Giao Sở Nội vụ", "3. Các cơ quan, đơn vị được kiểm tra");
        assertThat(lines(plan.blocks())).anyMatch(line -> line.startsWith("2. Giao các sở, ban, ngành có liên quan"))
                .anyMatch(line -> line.startsWith("b) Nâng cao vai trò, trách nhiệm cán bộ"));
        assertThat(lines(plan.blocks()).getLast()).endsWith("xem xét, quyết định./.");
    }

    @Test
    void thePlanOfCanThoNumbersItsDutiesAsTheSeed() {
        List<String> lines = lines(composed("can-tho-2023", DocumentKind.KE_HOACH).body());
        assertThat(lines).containsSubsequence("I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "2. Yêu cầu",
                "II. NỘI DUNG KIỂM TRA", "III. HÌNH THỨC KIỂM TRA", "IV. TỔ CHỨC THỰC HIỆN");
        for (String start : List.of("1. Giao Sở Nội vụ tham mưu", "2. Giao Sở Khoa học và Công nghệ",
                "a) Thành lập Đoàn Kiểm tra", "b) Phối hợp với Đoàn Kiểm tra CCHC", "3. Giám đốc sở, Thủ trưởng",
                "4. Giám đốc sở, Thủ trưởng", "5. Thông báo kết luận của các cuộc kiểm tra",
                "6. Giao Giám đốc sở, Thủ trưởng", "7. Kinh phí thực hiện kiểm tra")) {
            assertThat(lines).as(start).anyMatch(line -> line.startsWith(start));
        }
    }

    private static List<String> headings(OfficialDocument plan) {
        return plan.body().stream().filter(Block.Heading.class::isInstance).map(block -> ((Block.Heading) block).text())
                .toList();
    }

    /** Where each part of the seed begins, in its order. */
    private static void begins(OfficialDocument plan, String... starts) {
        List<String> lines = lines(plan.body());
        int at = 0;
        for (String start : starts) {
            int from = at;
            while (at < lines.size() && !lines.get(at).startsWith(start)) {
                at++;
            }
            assertThat(at).as("after line " + from + " a line that begins: " + start).isLessThan(lines.size());
            at++;
        }
    }

    @Test
    void thePlanOfKienThuyComesOutSectionBySection() {
        OfficialDocument plan = composed("kien-thuy-2024", DocumentKind.KE_HOACH);
        assertThat(plan.type()).isEqualTo("KẾ HOẠCH");
        assertThat(plan.subject()).isEqualTo("Kiểm tra công tác cải cách hành chính nhà nước năm 2024");
        assertThat(plan.head().numberLine()).startsWith("Số:").endsWith("/KH-UBND").doesNotContainPattern("\\d");
        assertThat(plan.head().placeAndDate()).startsWith("Kiến Thụy, ngày").endsWith("năm 2024");
        assertThat(headings(plan)).containsExactly("I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "2. Yêu cầu",
                "II. NỘI DUNG", "1. Nội dung kiểm tra", "2. Hình thức kiểm tra", "3. Thời gian thực hiện kiểm tra",
                "III. TỔ CHỨC THỰC HIỆN", "1. Phòng Nội vụ huyện", "2. Văn phòng HĐND và UBND huyện",
                "3. Các phòng, ban là thành viên Đoàn kiểm tra, Tổ công tác",
                "4. Các cơ quan, đơn vị, Ủy ban nhân dân các xã, thị trấn");
        begins(plan, "Thực hiện Kế hoạch cải cách hành chính nhà nước huyện Kiến Thụy năm 2024",
                "- Tổ chức kiểm tra đảm bảo đạt tỷ lệ ít nhất 30% các cơ quan chuyên môn",
                "- Việc khắc phục các nội dung bị trừ điểm trong Chỉ số cải cách hành chính năm 2023",
                "a) Kiểm tra theo Kế hoạch có thông báo trước",
                "- Cơ quan, đơn vị chuẩn bị báo cáo, gửi Đoàn kiểm tra, Tổ công tác trước ngày kiểm tra ít nhất 03",
                "b) Kiểm tra đột xuất", "- Kiểm tra có thông báo trước: từ tháng 6/2024 đến tháng 12/2024",
                "- Phối hợp với Phòng Nội vụ huyện làm Thư ký các Đoàn kiểm tra",
                "- Báo cáo kết quả thực hiện các kiến nghị của Đoàn kiểm tra",
                "Ủy ban nhân dân huyện yêu cầu các đơn vị, địa phương");
        assertThat(plan.closing().recipients()).hasSize(6).startsWith("- Sở Nội vụ TP;").endsWith("- Lưu: VT.");
        assertThat(plan.closing().signers().getFirst().authority()).containsExactly("TM. ỦY BAN NHÂN DÂN",
                "CHỦ TỊCH");
        assertThat(plan.closing().signers().getFirst().name()).isEqualTo("Nguyễn Văn Tuấn");
    }

    @Test
    void thePlanOfThachThanhComesOutWithItsListsOfUnits() {
        OfficialDocument plan = composed("thach-thanh-2020", DocumentKind.KE_HOACH);
        assertThat(plan.subject()).isEqualTo("Kiểm tra công tác cải cách hành chính năm 2020");
        assertThat(plan.head().numberLine()).isEqualTo("Số: 50/KH-UBND");
        assertThat(plan.head().placeAndDate()).isEqualTo("Thạch Thành, ngày 03 tháng 3 năm 2020");
        assertThat(headings(plan)).containsExactly("I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "2. Yêu cầu",
                "II. HÌNH THỨC KIỂM TRA, THỜI GIAN KIỂM TRA", "1. Hình thức kiểm tra", "2. Thời gian kiểm tra",
                "III. NỘI DUNG KIỂM TRA", "IV. TỔ CHỨC THỰC HIỆN", "1. Phòng Nội vụ",
                "2. Đối với các xã, thị trấn tự kiểm tra công tác CCHC",
                "3. Đối với các xã, thị trấn kiểm tra tại trụ sở UBND");
        begins(plan, "Căn cứ Nghị quyết số 30c/NQ-CP ngày 08/11/2011", "1. Công tác chỉ đạo, điều hành CCHC",
                "2. Công tác tự kiểm tra", "3. Công tác tuyên truyền", "4. Cải cách thủ tục hành chính",
                "5. Về nâng cao chất lượng đội ngũ", "6. Về thực hiện kỷ luật, kỷ cương", "7. Về tài chính công",
                "8. Về hiện đại hóa", "- Tham mưu cho Chủ tịch UBND huyện", "- Gửi báo cáo tự kiểm tra CCHC",
                "- Kịp thời khắc phục những tồn tại, hạn chế");
        assertThat(units(plan.annexes().get(0))).containsExactly("Xã Thành Tiến", "Xã Thành Vinh", "Xã Thành Yên",
                "Thị trấn Vân Du", "Xã Thành An", "Xã Thạch Định", "Xã Thạch Bình", "Xã Thành Minh",
                "Xã Thành Công", "Xã Thành Trực", "Xã Thành Tân", "Xã Thành Tâm", "Xã Thạch Lâm", "Xã Thạch Tượng",
                "Xã Thạch Quảng");
        assertThat(units(plan.annexes().get(1))).containsExactly("Xã Thạch Cẩm", "Xã Thạch Sơn", "Xã Thạch Đồng",
                "Xã Thạch Long", "Thị trấn Kim Tân", "Xã Thành Thọ", "Xã Thành Long", "Xã Thành Hưng",
                "Xã Ngọc Trạo", "Xã Thành Mỹ");
        assertThat(plan.annexes().get(2).title()).startsWith("ĐỀ CƯƠNG BÁO CÁO");
        assertThat(plan.closing().recipients()).hasSize(5).startsWith("- Sở Nội vụ (để b/c);").endsWith(
                "- Lưu: VT, NV.");
        assertThat(plan.closing().signers().getFirst().authority()).endsWith("CHỦ TỊCH");
        assertThat(plan.closing().signers().getFirst().name()).isEqualTo("Phạm Đình Minh");
    }

    private static List<String> units(Annex annex) {
        return annex.blocks().stream().filter(Block.Table.class::isInstance).flatMap(block -> ((Block.Table) block)
                .content().rows().stream()).map(row -> row.cells().get(1).text()).toList();
    }

    /** Its third part is arranged by what is said of all forms; the seed goes by form. */
    @Test
    void thePlanOfCanThoComesOutSectionBySection() {
        OfficialDocument plan = composed("can-tho-2023", DocumentKind.KE_HOACH);
        assertThat(plan.subject()).isEqualTo("Kiểm tra công tác cải cách hành chính năm 2023");
        assertThat(plan.head().numberLine()).isEqualTo("Số: 243/KH-UBND");
        assertThat(plan.head().placeAndDate()).isEqualTo("Cần Thơ, ngày 16 tháng 12 năm 2022");
        assertThat(headings(plan)).containsExactly("I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "2. Yêu cầu",
                "II. NỘI DUNG KIỂM TRA", "III. HÌNH THỨC KIỂM TRA", "1. Các hình thức kiểm tra",
                "2. Đối tượng kiểm tra", "3. Thời gian kiểm tra", "4. Cơ quan chủ trì, phối hợp, mời tham gia",
                "IV. TỔ CHỨC THỰC HIỆN", "7. Kinh phí thực hiện kiểm tra");
        begins(plan, "đ) Kết quả kiểm tra CCHC là một trong các căn cứ", "d) Các kiến nghị của Đoàn Kiểm tra",
                "Tùy theo từng đợt kiểm tra", "9. Việc triển khai các giải pháp nâng cao Chỉ số CCHC",
                "a) Kiểm tra định kỳ", "b) Kiểm tra đột xuất", "c) Kiểm tra hoạt động xây dựng, áp dụng",
                "d) Kiểm tra theo Chương trình của Thành ủy", "a) Kiểm tra định kỳ: 06 cơ quan chuyên môn",
                "a) Kiểm tra định kỳ: Quý II - III năm 2023", "5. Thông báo kết luận của các cuộc kiểm tra",
                "Trường hợp đơn vị, địa phương được kiểm tra chưa thống nhất", "Trên đây là Kế hoạch kiểm tra");
        assertThat(plan.closing().recipients()).hasSize(14).startsWith("- Bộ Nội vụ;").endsWith("- Lưu: VT, LhT.");
        assertThat(plan.closing().signers().getFirst().authority()).containsExactly("TM. ỦY BAN NHÂN DÂN",
                "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(plan.closing().signers().getFirst().name()).isEqualTo("Dương Tấn Hiền");
    }

    @Test
    void thePlanOfTheOfficeComesOutSectionBySection() {
        OfficialDocument plan = composed("van-phong-ubnd-2024", DocumentKind.KE_HOACH);
        assertThat(plan.subject()).isEqualTo(
                "Kiểm tra cải cách hành chính, kiểm tra kiểm soát thủ tục hành chính năm 2024");
        assertThat(headings(plan)).containsExactly("I. MỤC ĐÍCH VÀ YÊU CẦU", "1. Mục đích", "2. Yêu cầu",
                "II. NỘI DUNG KIỂM TRA", "III. ĐƠN VỊ, THỜI GIAN VÀ HÌNH THỨC KIỂM TRA", "1. Đối tượng",
                "2. Thời gian kiểm tra", "3. Hình thức kiểm tra", "IV. TỔ CHỨC THỰC HIỆN");
        begins(plan, "Căn cứ Kế hoạch số 291/KH-UBND ngày 15/12/2023",
                "1. Công tác lãnh đạo, chỉ đạo về cải cách hành chính", "2. Kết quả triển khai các nhiệm vụ",
                "3. Kết quả ứng dụng công nghệ thông tin", "4. Tình hình thực hiện công vụ",
                "5. Tổ chức thực hiện các nhiệm vụ khác được giao",
                "- Tất cả các đơn vị trực thuộc Văn phòng UBND tỉnh", "- Tổ chức kiểm tra các đơn vị từ tháng 1/2024",
                "- Kiểm tra theo kế hoạch: Có thông báo", "- Kiểm tra đột xuất", "- Kiểm tra qua hệ thống công nghệ",
                "1. Giao Trưởng Phòng Hành chính - Tổ chức", "2. Giao Trung tâm Phục vụ hành chính công tỉnh",
                "3. Các phòng, ban, trung tâm", "Trên đây là Kế hoạch");
        assertThat(plan.closing().recipients()).hasSize(5).endsWith("- Lưu: VT, HCTC, Phong.");
        assertThat(plan.closing().signers().getFirst().authority()).containsExactly("CHÁNH VĂN PHÒNG");
        assertThat(plan.closing().signers().getFirst().name()).isEqualTo("Nguyễn Kim Long");
    }
}
