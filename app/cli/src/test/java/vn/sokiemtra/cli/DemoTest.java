package vn.sokiemtra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.sample.SampleData;

class DemoTest {

    private static final String UNIT = "Xã Thạch Cẩm";

    @TempDir
    static Path folder;
    private static JsonNode demo;
    private static String pdf;

    @BeforeAll
    static void theDemo() throws IOException {
        Run run = Run.in(folder, "demo", "vi-du", "--json");
        assertThat(run.err()).isEmpty();
        demo = run.json();
        pdf = text(folder.resolve("vi-du/Bien-ban-Xa-Thach-Cam.pdf"));
    }

    @Test
    void everyFileIsThereAndEveryStepIsNamed() {
        assertThat(demo.get("files")).as("data, DOCX, PDF, their record fields, backup").hasSize(5);
        demo.get("files").forEach(file -> assertThat(Path.of(file.get("path").asText())).isNotEmptyFile());
        assertThat(demo.get("steps").findValuesAsText("step")).contains("new", "TABLES", "document", "check", "backup");
        assertThat(demo.get("clean").asBoolean()).isTrue();
        assertThat(demo.get("contradictions").asInt()).isPositive();
    }

    @Test
    void everyLeafIsAnsweredAndTheThreeFindingsAreComplete() {
        JsonNode units = Run.in(folder, "unit", "list", "vi-du/Thach-Thanh-2020", "--json").json();
        for (JsonNode unit : units) {
            if (unit.get("name").asText().equals(UNIT)) {
                assertThat(unit.get("judged").asInt()).isEqualTo(38).isEqualTo(unit.get("leaves").asInt());
                assertThat(unit.get("findings").asInt()).isEqualTo(3);
                assertThat(unit.get("step").asText()).isEqualTo("INSPECTING");
            }
        }
    }

    @Test
    void everyFigureOfThePaperIsOneThatAnswerShowGives() {
        JsonNode item = Run.in(folder, "answer", "show", "vi-du/Thach-Thanh-2020", "--unit", UNIT, "--item", "II.1.d5",
                "--json").json();
        String words = pdf.replace('\u00a0', ' ');
        for (JsonNode part : item.get("parts")) {
            if (part.get("type").asText().equals("NUMBER")) {
                assertThat(words).contains(part.at("/verified/shown").asText().replace('\u00a0', ' '));
            }
        }
        String remark = item.get("remarkShown").asText().replace('\u00a0', ' ');
        assertThat(words).contains(remark);
        assertThat(remark).contains("28 hồ sơ").contains("2,42 %").contains("9 trường hợp");
        assertThat(item.at("/findings/0/textShown").asText()).isEqualTo(
                "Có 28 hồ sơ trả quá hạn; 19 trường hợp chưa thực hiện xin lỗi theo quy định.");
        assertThat(words).contains(item.at("/findings/0/textShown").asText());
    }

    /** Of mục II and III and the findings, where every figure comes from answers, biểu and findings. */
    @Test
    void noFigureOfThePaperComesFromElsewhere() {
        Set<String> given = new HashSet<>();
        for (OutlineDefinition.ItemDefinition item : new Outlines().find("thach-thanh-2020").allItems()) {
            String answer = Run.in(folder, "answer", "show", "vi-du/Thach-Thanh-2020", "--unit", UNIT, "--item", item
                    .code()).out();
            Stream.of(answer, item.content()).map(DemoTest::datesInFigures).flatMap(DemoTest::figures).forEach(
                    given::add);
        }
        assertThat(given).contains("1.131", "2,42");
        String body = pdf.substring(pdf.indexOf("II. NỘI DUNG LÀM VIỆC"), pdf.indexOf("IV. Ý KIẾN CỦA ĐƠN VỊ"));
        List<String> strange = figures(datesInFigures(body)).filter(figure -> !given.contains(figure)).toList();
        assertThat(strange).isEmpty();
    }

    /** A paper writes "ngày 16 tháng 10 năm 2020" where an answer has 16/10/2020. */
    private static String datesInFigures(String text) {
        return Pattern.compile("ngày\\s+(\\d+)\\s+tháng\\s+(\\d+)\\s+năm\\s+(\\d+)").matcher(text)
                .replaceAll("$1/$2/$3");
    }

    private static Stream<String> figures(String text) {
        return Pattern.compile("\\d+(?:[.,/]\\d+)*").matcher(text).results().map(MatchResult::group);
    }

    @Test
    void thePaperSaysThatItIsAnExampleAndQuotesNoBareCell() {
        assertThat(pdf).contains("Dữ liệu ví dụ").contains("BIÊN BẢN").contains("1.200").doesNotContain("{B");
    }

    @Test
    void theRulesFindTheClaimOfAllOnTime() {
        JsonNode found = Run.in(folder, "rules", "check", "vi-du/Thach-Thanh-2020", "--unit", UNIT, "--json").json();
        assertThat(found.findValuesAsText("rule")).contains("X12", "X5", "X8");
    }

    @Test
    void anotherInputGivesAnotherPaper() throws IOException {
        String json = new String(SampleData.class.getResourceAsStream("thach-cam.json").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("khac.json"), json.replace("Xã Thạch Cẩm", "Xã Thạch Sơn")
                .replace("\"12\": \"28\"", "\"12\": \"31\"").replace("Bùi Văn Thắng", "Lê Văn Bảy"));
        Run run = Run.in(folder, "demo", "khac", "--input", "khac.json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Bien-ban-Xa-Thach-Son.docx").contains("ms");

        String other = text(folder.resolve("khac/Bien-ban-Xa-Thach-Son.pdf")).replace('\u00a0', ' ');
        assertThat(other).contains("Lê Văn Bảy").contains("có 31 hồ sơ trả quá hạn").doesNotContain("Bùi Văn Thắng");
    }

    @Test
    void theSameFolderAgainIsRefusedAndNothingIsLost() {
        Run again = Run.in(folder, "demo", "vi-du", "--json");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).startsWith("SKT-DB-EXISTS: ");
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC)
                    .replaceAll("\\s*\\R\\s*", " ");
        }
    }
}
