package vn.sokiemtra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** A plan gets another Đề cương from a file, and no answer is lost by it. */
class OutlineImportTest {

    private static final String UNIT = "Xã Thạch Cẩm";

    @TempDir
    Path folder;

    @BeforeEach
    void aPlanAndAnOutline() throws IOException {
        done("new", "so", "--regime", "thach-thanh-2020", "--as", "Lê Thị Hạnh");
        Files.writeString(folder.resolve("moi.txt"),
                """
                ĐỀ CƯƠNG BÁO CÁO
                Năm 2021

                I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH
                1. Việc ban hành các văn bản chỉ đạo, điều hành về cải cách hành chính
                - Xây dựng Kế hoạch cải cách hành chính năm;
                2. Số cuộc họp giao ban
                II. KIẾN NGHỊ
                """);
    }

    @Test
    void withoutAPlaceToGoNothingIsChanged() {
        String before = done("digest", "so").out();
        JsonNode seen = done("outline", "import", "moi.txt", "--json").json();
        assertThat(seen.get("title").asText()).isEqualTo("ĐỀ CƯƠNG BÁO CÁO");
        assertThat(codes(seen)).containsExactly("I", "I.1", "I.1.a", "I.2", "II");
        assertThat(done("digest", "so").out()).isEqualTo(before);
    }

    @Test
    void anAnswerStaysWithItsItemAndARetiredItemKeepsItsOwn() {
        done("answer", "set", "so", "--unit", UNIT, "--item", "I.1.a", "--part", "text", "--side", "reported",
                "--value", "Đã ban hành");
        done("answer", "set", "so", "--unit", UNIT, "--item", "I.4", "--part", "items", "--side", "verified",
                "--value", "12");

        JsonNode stored = done("outline", "import", "moi.txt", "--into", "so", "--json").json();

        assertThat(stored.get("retired").asInt()).isEqualTo(1);
        assertThat(done("answer", "show", "so", "--unit", UNIT, "--item", "I.1.a", "--json").out()).contains(
                "Đã ban hành");
        JsonNode units = done("unit", "list", "so", "--json").json();
        assertThat(units.get(0).get("leaves").asInt()).isEqualTo(3);
        assertThat(done("check", "so").exit()).isZero();
    }

    @Test
    void theSameOutlineTwiceChangesNothingTheSecondTime() {
        done("outline", "import", "moi.txt", "--into", "so");
        String once = done("digest", "so").out();
        JsonNode again = done("outline", "import", "moi.txt", "--into", "so", "--json").json();
        assertThat(again.get("added").asInt()).isZero();
        assertThat(done("digest", "so").out()).isEqualTo(once);
    }

    @Test
    void aBieuWithFiguresIsNotTakenAway() throws IOException {
        done("table", "set", "so", "--unit", UNIT, "--form", "B3", "--row", "1", "--col", "8", "--side", "reported",
                "--value", "120");
        Files.writeString(folder.resolve("khac.txt"), """
                                                      ĐỀ CƯƠNG
                                                      I. NỘI DUNG (có biểu số 03 kèm theo)
                                                      Biểu số 03
                                                      MỘT BIỂU KHÁC HẲN
                                                      STT\tTên\tGhi chú
                                                      (1)\t(2)\t(3)
                                                      """);
        Run refused = Run.in(folder, "outline", "import", "khac.txt", "--into", "so");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).startsWith("SKT-OUTLINE-FILLED: ").contains("03");
    }

    private static List<String> codes(JsonNode outline) {
        List<String> codes = new ArrayList<>();
        outline.get("items").forEach(item -> codes.add(item.get("code").asText()));
        return codes;
    }

    private Run done(String... args) {
        Run run = Run.in(folder, args);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run;
    }
}
