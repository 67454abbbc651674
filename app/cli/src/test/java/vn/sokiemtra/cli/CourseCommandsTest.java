package vn.sokiemtra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import picocli.CommandLine;
import vn.sokiemtra.inspection.course.NextAction;

/** Where inspections stand, and nonsense refused in words; the clock stands at 22/10/2020. */
class CourseCommandsTest {

    @TempDir
    Path folder;

    @Test
    void theStateNamesTheNextStepAndItsCommand() {
        done("new", "so", "--regime", "thach-thanh-2020");
        Run before = done("unit", "state", "so", "--unit", "Xã Thạch Cẩm", "--json");
        assertThat(before.json().get(0).get("state").asText()).isEqualTo("LISTED");
        assertThat(before.json().get(0).get("next").get("command").asText()).isEqualTo(
                "sokiemtra unit schedule DATA --unit UNIT --team TEAM");
        done("team", "add", "so", "--name", "Đoàn 1");
        done("team", "member", "so", "--team", "Đoàn 1", "--name", "Phạm Văn Long", "--role", "leader");
        assertThat(done("team", "list", "so").out()).contains("Đoàn 1: Phạm Văn Long");
        done("unit", "schedule", "so", "--unit", "Xã Thạch Cẩm", "--date", "2020-11-05", "--team", "đoàn 1");
        done("unit", "date", "so", "--unit", "Xã Thạch Cẩm", "NOTIFIED", "2020-10-01");
        assertThat(done("unit", "state", "so", "--unit", "Xã Thạch Cẩm").out()).contains(
                "Xã Thạch Cẩm: Đã thông báo. Tiếp theo: Nhận báo cáo của đơn vị, chậm nhất 31/10/2020.");
        done("unit", "report", "so", "--unit", "Xã Thạch Cẩm", "--number", "118", "--notation", "BC-UBND", "--date",
                "2020-10-14", "--received", "2020-10-15");
        assertThat(done("unit", "state", "so", "--unit", "Xã Thạch Cẩm").out()).contains(
                "Đã nhận báo cáo. Tiếp theo: Kiểm tra tại đơn vị, chậm nhất 05/11/2020.");
        done("unit", "halt", "so", "--unit", "Xã Thạch Cẩm", "postponed", "--date", "2020-10-15", "--reason",
                "Mưa lũ");
        assertThat(done("unit", "state", "so", "--unit", "Xã Thạch Cẩm").out()).contains("Tạm hoãn");
        done("unit", "resume", "so", "--unit", "Xã Thạch Cẩm");
        assertThat(done("unit", "state", "so").out().lines()).hasSize(25);
    }

    @ParameterizedTest
    @EnumSource(NextAction.class)
    void theCommandOfEveryNextStepExistsWithItsOptions(NextAction step) {
        CommandLine at = Commands.tree(new Program(Run.surroundings(folder), folder));
        for (String word : step.command().split(" ")) {
            if (word.startsWith("--")) {
                assertThat(at.getCommandSpec().findOption(word)).as(step.command()).isNotNull();
            } else if (word.equals(word.toLowerCase(Locale.ROOT)) && !at.getSubcommands().isEmpty()) {
                assertThat(at.getSubcommands()).as(step.command()).containsKey(word);
                at = at.getSubcommands().get(word);
            }
        }
        assertThat(at.getSubcommands()).as(step.command()).isEmpty();
    }

    @Test
    void unitsAreMergedAndTheirHistoryFollows() throws IOException {
        done("new", "so", "--regime", "so-noi-vu-2026");
        Files.writeString(folder.resolve("xa.txt"), "Xã Một\nXã Hai\nXã Mới\n");
        done("unit", "add", "so", "xa.txt", "--form", "PLANNED");
        done("unit", "merge", "so", "--unit", "Xã Một", "--unit", "Xã Hai", "--into", "Xã Mới", "--since",
                "2026-03-01", "--decision", "Nghị quyết 1/NQ-HĐND ngày 01/02/2026");
        assertThat(done("unit", "history", "so", "--unit", "Xã Mới").out()).contains("Kế thừa: Xã Một, Xã Hai",
                "Xã Một: Đơn vị đã sáp nhập, giải thể.");
        Run circle = run("unit", "merge", "so", "--unit", "Xã Mới", "--into", "Xã Một", "--since", "2026-03-01",
                "--decision", "x");
        assertThat(circle.exit()).isEqualTo(1);
        assertThat(circle.err()).startsWith("SKT-SUCCESSION-CYCLE: Xã Mới không thể nhập vào Xã Một");
    }

    @Test
    void aSurpriseIsIntendedHereAndBegunThere() throws IOException {
        done("new", "so", "--regime", "kien-thuy-2024");
        Files.writeString(folder.resolve("phong.txt"), "Phòng Y tế\n");
        done("unit", "add", "so", "phong.txt");
        done("surprise", "plan", "so", "--unit", "Phòng Y tế", "--date", "2024-09-17");
        assertThat(done("surprise", "list", "so").out()).contains("Phòng Y tế · dự kiến 17/09/2024");
        assertThat(done("unit", "list", "so", "--json").json()).isEmpty();
        done("surprise", "begin", "so", "--unit", "Phòng Y tế");
        assertThat(done("unit", "state", "so").out()).contains("Phòng Y tế: Đang kiểm tra.");
        assertThat(done("surprise", "list", "so").out()).isBlank();
        assertThat(run("surprise", "begin", "so", "--unit", "Phòng Y tế", "--form", "PLANNED").err()).startsWith(
                "SKT-SURPRISE-FORM: ");
        done("new", "khac", "--regime", "thach-thanh-2020");
        assertThat(run("surprise", "begin", "khac", "--unit", "Xã Thạch Cẩm").err()).startsWith("SKT-CLI-SURPRISE: ");
    }

    @Test
    void aRegimeIsCopiedToBeEdited() throws IOException {
        Run copied = done("regime", "copy", "kien-thuy-2024", "--id", "rieng-2025", "--name", "Riêng 2025", "--json");
        Path file = Path.of(copied.json().get("file").asText());
        Files.writeString(file, Files.readString(file).replace("\"ratio\" : 0.3", "\"ratio\" : 0.4"));
        assertThat(done("regime", "list").out()).contains("rieng-2025  Riêng 2025");
        assertThat(done("regime", "show", "rieng-2025", "--json").json().get("coverage").get(0).get("ratio")
                .asDouble()).isEqualTo(0.4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "regime window so --form ON_SITE --from 2020-09-30 --to 2020-06-01|1|SKT-PLAN-WINDOW: ",
            "unit date so --unit Xã~Thạch~Cẩm NOTIFIED 2020-10-23|1|SKT-COURSE-VISIT: ",
            "unit schedule so --unit Xã~Thạch~Sơn --date 2020-09-30|1|SKT-SCHEDULE-NOTICE: ",
            "unit date so --unit Xã~Thạch~Cẩm CONCLUSION_RECEIVED 2020-11-01|1|SKT-COURSE-ORDER: ",
            "unit report so --unit Xã~Thạch~Cẩm --date 2020-10-16 --received 2020-10-15|1|SKT-REPORT-ORDER: ",
            "unit schedule so --unit Xã~Thạch~Cẩm --date 2020-02-31|2|SKT-CLI-VALUE: ",
            "unit schedule so --unit Xã~Thạch~Cẩm --date 31/02/2020|2|SKT-CLI-VALUE: ",
            "deadline --from 2020-02-31 --count 3 --unit working --direction after|2|SKT-CLI-VALUE: ",
            "unit merge so --unit Xã~Thạch~Cẩm --into Xã~Thạch~Cẩm --since 2020-10-01 --decision x|1|SKT-SUCCESSION-SELF: ",
            "unit halt so --unit Xã~Thạch~Cẩm cancelled --date 2020-10-01 --reason ~|1|SKT-COURSE-REASON: ",
            "unit schedule so --unit Xã~Thạch~Cẩm|2|SKT-CLI-SCHEDULE: ",
            "unit schedule so --unit Xã~Thạch~Cẩm --team Đoàn~9|1|SKT-TEAM-NAMED: "})
    void nonsenseIsRefusedInWordsAndNothingChanges(String line, int exit, String code) {
        done("new", "so", "--regime", "thach-thanh-2020");
        done("unit", "schedule", "so", "--unit", "Xã Thạch Cẩm", "--date", "2020-10-22");
        done("unit", "date", "so", "--unit", "Xã Thạch Cẩm", "CONCLUDED", "2020-11-02");
        done("unit", "date", "so", "--unit", "Xã Thạch Sơn", "NOTIFIED", "2020-10-05");
        String before = done("digest", "so").out();
        String[] words = line.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace('~', ' ');
        }
        Run run = run(words);
        assertThat(run.err()).startsWith(code).doesNotContain("Exception");
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(done("digest", "so").out()).isEqualTo(before);
    }

    @Test
    void aUnitThatIsThereAlreadyIsNotListedTwice() throws IOException {
        done("new", "so", "--regime", "thach-thanh-2020");
        String before = done("digest", "so").out();
        Files.writeString(folder.resolve("xa.txt"), "Xã Thạch Cẩm\nxã thạch cẩm\n");
        Run twice = run("unit", "add", "so", "xa.txt", "--form", "ON_SITE");
        assertThat(twice.exit()).isEqualTo(1);
        assertThat(twice.err()).startsWith("SKT-UNITS-").doesNotContain("Exception");
        assertThat(done("digest", "so").out()).isEqualTo(before);
        Files.writeString(folder.resolve("xa.txt"), "Xã Thạch Cẩm\nXã Mới Lập\nxã mới lập\n");
        assertThat(done("unit", "add", "so", "xa.txt", "--form", "ON_SITE").out()).contains(
                "Xã Thạch Cẩm: đã có, bỏ qua.", "xã mới lập: đã có, bỏ qua.");
        assertThat(done("unit", "list", "so", "--json").json()).hasSize(26);
    }

    @Test
    void aCountAsksTheDataFileForItsDaysOff() {
        done("new", "so", "--regime", "thach-thanh-2020");
        done("calendar", "set", "so", "2024-11-22", "off", "--source", "Thông báo nội bộ");
        String[] count = {"deadline", "--from", "2024-11-21", "--count", "1", "--unit", "working", "--direction",
                "after"};
        assertThat(done(count).out().strip()).isEqualTo("22/11/2024");
        String[] withFile = Arrays.copyOf(count, count.length + 2);
        withFile[count.length] = "--data";
        withFile[count.length + 1] = "so";
        assertThat(done(withFile).out()).startsWith("25/11/2024");
    }

    @Test
    void aPlanIsMadeAfterLastYears() {
        done("new", "so", "--regime", "thach-thanh-2020");
        done("team", "add", "so", "--name", "Đoàn 1");
        assertThat(done("new", "sau", "--after", "so").out()).contains("2021", "25 đơn vị, 1 Đoàn",
                "còn ghi năm 2020");
        assertThat(done("unit", "state", "sau").out().lines()).hasSize(25);
        assertThat(run("new", "truoc", "--after", "so", "--year", "2020").err()).startsWith("SKT-CLI-YEAR: ");
        assertThat(Files.exists(folder.resolve("truoc.mv.db"))).isFalse();
        assertThat(run("new", "hai", "--after", "so", "--regime", "can-tho-2023").err()).startsWith(
                "SKT-CLI-NEW-ONE: ");
    }

    @Test
    void aRegimeIsTakenForTheYearThatIsAskedFor() {
        assertThat(done("new", "so", "--regime", "so-noi-vu-2026", "--year", "2027").out()).contains("năm 2027",
                "Thời gian kiểm tra: năm 2026");
        assertThat(done("new", "cu", "--regime", "so-noi-vu-2026", "--year", "2026").out()).contains("năm 2026")
                .doesNotContain("xem lại");
        assertThat(run("new", "ba", "--regime", "so-noi-vu-2026", "--year", "27").err()).startsWith(
                "SKT-CLI-YEAR-RANGE: ");
        assertThat(run("new", "ba", "--from", "goi.skt", "--year", "2027").err()).startsWith("SKT-CLI-NEW-YEAR: ");
    }

    @Test
    void aUnitListedTwiceIsLeftOutAndSaid() throws IOException {
        done("new", "so", "--regime", "kien-thuy-2024");
        Files.writeString(folder.resolve("a.txt"), "Xã Tân Trào\nUBND xã Tân Trào\n");
        assertThat(done("unit", "add", "so", "a.txt", "--form", "PLANNED").out()).contains("đã có, bỏ qua",
                "Đã thêm 1 đơn vị.");
        assertThat(run("unit", "add", "so", "a.txt", "--form", "PLANNED").err()).startsWith("SKT-UNITS-NONE: ");
        assertThat(run("unit", "add", "so", "a.txt", "--form", "SURPRISE").exit()).isEqualTo(1);
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
