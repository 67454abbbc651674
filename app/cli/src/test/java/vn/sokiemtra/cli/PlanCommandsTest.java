package vn.sokiemtra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kien-thuy-2024", "vinh-long-2021", "can-tho-2023", "van-phong-ubnd-2024",
            "so-noi-vu-2026"})
    void aPlanOfEveryRegimeAnswers(String regime) {
        done("new", "so", "--regime", regime);
        assertThat(done("regime", "show", regime).out()).contains("Lưu ý");
        done("unit", "list", "so");
        done("unit", "coverage", "so");
        assertThat(done("deadline", "list", "so", "--json").json()).isEmpty();
        assertThat(done("check", "so").exit()).isZero();
    }

    @Test
    void whatIsDueIsListedAndGoesIntoACalendar() throws IOException {
        done("new", "so", "--regime", "thach-thanh-2020");
        done("unit", "schedule", "so", "--unit", "Xã Thạch Cẩm", "--date", "2020-10-22");
        Run list = done("deadline", "list", "so", "--ics", "viec.ics", "--json");
        assertThat(list.json()).hasSize(16);
        assertThat(list.json().get(0).get("due").asText()).isEqualTo("2020-10-17");
        assertThat(Files.readString(folder.resolve("viec.ics"))).contains("BEGIN:VEVENT");
        assertThat(done("deadline", "list", "so").out()).contains("19/10/2020  quá 3 ngày làm việc  Xã Thành Tiến");
        assertThat(run("deadline", "--from", "2020-10-22", "--count", "3", "--unit", "working").exit()).isEqualTo(2);
    }

    @Test
    void unitsComeFromAListAndAPlanBecomesARegime() throws IOException {
        done("new", "so", "--regime", "van-phong-ubnd-2024");
        Files.writeString(folder.resolve("phong.txt"),
                "1. Phòng Nội chính\n2. Ban Tiếp công dân\n2. Ban Tiếp công dân\n");
        Run added = done("unit", "add", "so", "phong.txt", "--form", "PLANNED");
        assertThat(added.out()).contains("Ban Tiếp công dân: đã có, bỏ qua.", "Đã thêm 2 đơn vị.");
        done("calendar", "set", "so", "2024-11-22", "off", "--source", "Thông báo nội bộ", "--unconfirmed");
        assertThat(done("calendar", "list", "so").out()).contains("22/11/2024: nghỉ", "Chưa xác nhận");
        done("regime", "save", "so", "--id", "van-phong-2025", "--name", "Văn phòng 2025");
        assertThat(done("regime", "list").out()).contains("van-phong-2025  Văn phòng 2025");
        done("new", "nam-sau", "--regime", "van-phong-2025");
        assertThat(done("unit", "list", "nam-sau", "--json").json()).hasSize(2);
        assertThat(run("regime", "save", "so", "--id", "kien-thuy-2024", "--name", "x").err()).startsWith(
                "SKT-REGIME-ID: ");
    }

    @Test
    void howTheAgencysDocumentsArePrintedIsSetListedAndTakenBack() throws IOException {
        done("new", "so", "--regime", "thach-thanh-2020");
        done("document", "setting", "so", "--code", "RECIPIENTS", "--text", "Chủ tịch UBND huyện\\nLưu: VT, NV");
        Run own = done("document", "setting", "so", "--kind", "thong-bao-ket-luan", "--code", "PARAGRAPH_END", "--name",
                "Khiếu nại", "--text", "Mọi kiến nghị gửi về Phòng Nội vụ.", "--json");
        assertThat(own.json().get("kind").asText()).isEqualTo("thong-bao-ket-luan");
        Run all = done("document", "settings", "so", "--json");
        assertThat(all.json()).hasSize(2);
        assertThat(done("document", "settings", "so").out()).contains("Chủ tịch UBND huyện | Lưu: VT, NV",
                "PARAGRAPH_END Khiếu nại");
        done("document", "export", "so", "--kind", "thong-bao-ket-luan", "--unit", "Xã Thạch Cẩm", "--format", "pdf",
                "--out", "xuat");
        assertThat(folder.resolve("xuat/Thong-bao-ket-luan-Xa-Thach-Cam.pdf")).exists();
        assertThat(Files.readString(folder.resolve("xuat")
                .resolve(Files.list(folder.resolve("xuat")).filter(file -> file
                        .toString().endsWith(".json")).findFirst().orElseThrow().getFileName())))
                .contains(
                        "Chủ tịch UBND huyện; Lưu: VT, NV");
        assertThat(run("document", "setting", "so", "--code", "PARAGRAPH_TOP", "--text", "x").err()).startsWith(
                "SKT-DOCSET-NAME: ");
        Files.writeString(folder.resolve("anh.png"), "không phải ảnh");
        assertThat(run("document", "setting", "so", "--code", "LOGO", "--picture", "anh.png").err()).startsWith(
                "SKT-DOCSET-LOGO: ");
        assertThat(run("document", "setting", "so", "--text", "x").exit()).isEqualTo(2);
        done("document", "setting", "so", "--code", "RECIPIENTS");
        assertThat(done("document", "settings", "so", "--json").json()).hasSize(1);
    }

    private Run done(String... args) {
        Run run = run(args);
        assertThat(run.exit()).as(String.join(" ", args) + ": " + run.err()).isZero();
        return run;
    }

    private Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Program program = new Program(Run.surroundings(folder), folder, Map.of("XDG_CONFIG_HOME", folder.resolve("cfg")
                .toString(), "APPDATA", folder.resolve("cfg").toString()));
        return new Run(new Cli(program, new PrintWriter(out), new PrintWriter(err)).run(args), out.toString(), err
                .toString());
    }
}
