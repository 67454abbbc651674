package vn.sokiemtra.document.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
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

    private static OfficialDocument composed(String regime, DocumentKind kind) {
        try (TemporaryDataFile file = TemporaryDataFile.opened()) {
            new CreatePlan(file.ledger()).from(regime, AUTHOR);
            return new ComposeDocument(file.ledger()).run(kind, null, TODAY, null);
        }
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
}
