package vn.sokiemtra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import com.fasterxml.jackson.databind.JsonNode;

class CommandsTest {

    private static final String UNIT = "Xã Thạch Cẩm";

    @TempDir
    Path folder;

    @BeforeEach
    void aPlan() {
        done("new", "so", "--regime", "thach-thanh-2020", "--as", "Lê Thị Hạnh");
    }

    @Test
    void newMakesAPlanOnce() {
        assertThat(folder.resolve("so.mv.db")).exists();
        Run again = Run.in(folder, "new", "so.mv.db", "--regime", "thach-thanh-2020");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).startsWith("SKT-DB-EXISTS: ").hasLineCount(1);
    }

    @Test
    void anUnknownRegimeLeavesNoFile() {
        Run run = Run.in(folder, "new", "khac", "--regime", "khong-co");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("SKT-REGIME-UNKNOWN: ").hasLineCount(1);
        assertThat(folder.resolve("khac.mv.db")).doesNotExist();
    }

    @Test
    void theTwentyFiveUnitsAreListed() {
        JsonNode units = done("unit", "list", "so", "--json").json();
        assertThat(units).hasSize(25);
        assertThat(units.findValuesAsText("name")).contains(UNIT);
        assertThat(units.get(0).get("leaves").asInt()).isEqualTo(38);
    }

    @Test
    void anAnswerIsFoundAgainWithItsAuthorAndHistory() {
        done("answer", "set", "so", "--unit", UNIT, "--item", "II.1.d5", "--part", "received", "--side", "reported",
                "--value", "1.200");
        done("answer", "set", "so", "--unit", UNIT, "--item", "ii.1.D5", "--part", "received", "--side", "verified",
                "--value", "1200", "--as", "Trần Văn Dũng");
        done("answer", "verdict", "so", "not_met", "--unit", UNIT, "--item", "II.1.d5");

        JsonNode item = done("answer", "show", "so", "--unit", UNIT, "--item", "II.1.d5", "--json").json();

        assertThat(item.get("verdict").asText()).isEqualTo("not_met");
        JsonNode part = part(item, "received");
        assertThat(part.at("/reported/value").asText()).isEqualTo("1200");
        assertThat(part.at("/reported/shown").asText()).isEqualTo("1.200");
        assertThat(part.at("/verified/heads/0/author").asText()).isEqualTo("Trần Văn Dũng");
        assertThat(item.get("history")).isNotEmpty();
        done("answer", "set", "so", "--unit", UNIT, "--item", "I.3.a", "--part", "meetings", "--side", "verified",
                "--value", "3");
        JsonNode other = done("answer", "show", "so", "--unit", UNIT, "--item", "I.3.a", "--json").json();
        assertThat(other.get("history").findValuesAsText("field")).as("by the name of the part, not by its code")
                .singleElement().asString().startsWith(part(other, "meetings").get("label").asText());
    }

    @Test
    void theUnitMayBeNamedInNfdAndDdStandsForTheVietnameseLetter() {
        Run run = done("answer", "verdict", "so", "MET", "--unit", Normalizer.normalize(UNIT, Normalizer.Form.NFD),
                "--item", "I.2.dd", "--json");
        assertThat(run.json().get("item").asText()).isEqualTo("I.2.đ");
    }

    @Test
    void aBieuGrowsByItsNextRow() {
        for (int row = 1; row <= 3; row++) {
            done("table", "set", "so", "--unit", UNIT, "--form", "B4", "--row", "" + row, "--col", "8", "--side",
                    "verified", "--value", "" + row);
        }
        JsonNode item = done("answer", "show", "so", "--unit", UNIT, "--item", "I.2.e", "--json").json();
        assertThat(item.get("parts")).isNotEmpty();

        JsonNode cell = done("table", "set", "so", "--unit", UNIT, "--form", "b4", "--row", "2", "--col", "7", "--side",
                "verified", "--value", "84", "--json").json();
        assertThat(cell.get("row").asInt()).isEqualTo(2);
        assertThat(cell.get("verified").asText()).isEqualTo("84");

        Run beyond = Run.in(folder, "table", "set", "so", "--unit", UNIT, "--form", "B4", "--row", "9", "--col", "8",
                "--side", "verified", "--value", "1");
        assertThat(beyond.exit()).isEqualTo(1);
        assertThat(beyond.err()).startsWith("SKT-TABLE-NO-ROW: ");
    }

    @Test
    void aComputedCellIsNotTypedOnTheTeamsSide() {
        Run run = Run.in(folder, "table", "set", "so", "--unit", UNIT, "--form", "B3", "--row", "1", "--col", "13",
                "--side", "verified", "--value", "2,42");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("SKT-TABLE-COMPUTED: ").contains("(12)");
    }

    @Test
    void evidenceAndFindingBelongTogether() throws IOException {
        Path photo = Files.write(folder.resolve("ảnh niêm yết.png"), new byte[]{1, 2, 3});
        JsonNode added = done("evidence", "add", "so", "--unit", UNIT, "--item", "II.1.d5", photo.toString(), "--json")
                .json();
        String sha = added.get(0).get("sha256").asText();

        JsonNode finding = done("finding", "add", "so", "--unit", UNIT, "--item", "II.1.d5", "--text",
                "Có {B4[total].8} hồ sơ quá hạn", "--kind", "yeu-cau", "--due", "2020-11-20", "--evidence",
                sha.substring(0, 8), "--json").json();

        assertThat(finding.get("number").asInt()).isEqualTo(1);
        assertThat(finding.get("evidence")).hasSize(1);
    }

    @Test
    void theMinutesAreWrittenInBothFormats() {
        JsonNode files = done("document", "export", "so", "--kind", "bien-ban", "--unit", UNIT, "--out", "vb", "--json")
                .json().get("files");
        assertThat(files).hasSize(2);
        assertThat(folder.resolve("vb/Bien-ban-Xa-Thach-Cam.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("vb/Bien-ban-Xa-Thach-Cam.docx")).isNotEmptyFile();
    }

    @Test
    void aDocumentGoesItsWayFromDraftToReceipt() throws java.io.IOException {
        refused("SKT-ISSUE-NOT-FROZEN", "document", "issue", "so", "--kind", "ke-hoach", "--date", "2020-03-03");
        assertThat(done("document", "freeze", "so", "--kind", "ke-hoach", "--json").json().get("sha256").asText())
                .matches("[0-9a-f]{64}");
        assertThat(done("document", "issue", "so", "--kind", "ke-hoach", "--number", "50", "--date", "2020-03-03")
                .out()).contains("50/KH-UBND");
        refused("SKT-ISSUE-ALREADY", "document", "issue", "so", "--kind", "ke-hoach", "--date", "2020-03-03");
        assertThat(done("document", "deliver", "so", "--kind", "ke-hoach", "--date", "2020-03-04", "--received",
                "2020-03-05", "--json").json().get("received").asText()).isEqualTo("2020-03-05");
        refused("SKT-ISSUE-NOT-FROZEN", "document", "supersede", "so", "--kind", "ke-hoach", "--date", "2020-03-09");
        done("document", "export", "so", "--kind", "ke-hoach", "--format", "pdf", "--out", "vb");
        refused("SKT-ISSUE-SCAN", "document", "scan", "so", "--kind", "de-cuong", "so.mv.db");
        Files.writeString(folder.resolve("ke-hoach-da-ky.pdf"), "%PDF-1.7 đã ký");
        assertThat(done("document", "scan", "so", "--kind", "ke-hoach", "ke-hoach-da-ky.pdf", "--json").json().get(
                "name").asText()).isEqualTo("ke-hoach-da-ky.pdf");
        assertThat(done("document", "list", "so").out()).contains("Kế hoạch kiểm tra số 50/KH-UBND");
        assertThat(done("document", "history", "so", "--kind", "ke-hoach", "--json").json().findValuesAsText("step"))
                .containsExactlyInAnyOrder("FROZEN", "ISSUED", "DELIVERED", "RECEIVED", "SCANNED");
        JsonNode every = done("document", "export", "so", "--kind", "phieu-tham-tra", "--all", "--format", "docx",
                "--out", "vb/phieu", "--json").json();
        // Those that are inspected by their report alone.
        assertThat(every.get("files")).hasSize(15);
        assertThat(Path.of(every.get("manifest").asText())).exists();
        wrong("document", "export", "so", "--kind", "ke-hoach", "--all", "--out", "x");
        assertThat(folder.resolve("vb/Ke-hoach-2020.pdf")).isNotEmptyFile();
        assertThat(done("document", "gates", "so", "--kind", "bien-ban", "--unit", UNIT, "--json").json()
                .findValuesAsText("code")).contains("STARTED", "TEAM");
    }

    @Test
    void theDigestFollowsTheSharedState() {
        String before = done("digest", "so").out().strip();
        assertThat(done("digest", "so", "--json").json().get("digest").asText()).isEqualTo(before)
                .matches("[0-9a-f]{64}");
        done("answer", "verdict", "so", "met", "--unit", UNIT, "--item", "I.1.a");
        assertThat(done("digest", "so").out().strip()).isNotEqualTo(before);
    }

    @Test
    void aBackupIsRestoredToTheSameState() {
        done("answer", "verdict", "so", "met", "--unit", UNIT, "--item", "I.1.a");
        String units = done("unit", "list", "so", "--json").out();
        done("backup", "so", "--out", "sao-luu.mv.db");
        done("restore", "sao-luu.mv.db", "--out", "so-moi");

        assertThat(done("unit", "list", "so-moi", "--json").out()).isEqualTo(units);
        assertThat(done("check", "so-moi", "--json").json().get("clean").asBoolean()).isTrue();
        refused("SKT-DB-EXISTS", "restore", "sao-luu.mv.db", "--out", "so");
    }

    @Test
    void aDeadlineIsCountedWithItsExplanation() {
        JsonNode after = done("deadline", "--from", "2020-10-23", "--count", "20", "--unit", "working", "--direction",
                "after", "--explain", "--json").json();
        assertThat(after.get("date").asText()).isEqualTo("2020-11-20");
        assertThat(after.get("steps")).isNotEmpty();
        assertThat(done("deadline", "--from", "2020-10-22", "--count", "5", "--unit", "calendar", "--direction",
                "before").out()).startsWith("17/10/2020");
        wrong("deadline", "--from", "22/10/2020", "--count", "5", "--unit", "calendar", "--direction", "before");
    }

    @Test
    void wrongUseIsExitTwoWithOneSentence() {
        wrong("answer");
        wrong("khong-co-lenh");
        wrong("unit", "list");
        wrong("answer", "set", "so", "--unit", UNIT, "--item", "I.1.a", "--side", "giua", "--value", "1");
        wrong("answer", "verdict", "so", "tot", "--unit", UNIT, "--item", "I.1.a");
        wrong("document", "export", "so", "--kind", "bien-ban", "--out", "x");
        wrong("document", "export", "so", "--kind", "ke-hoach", "--unit", UNIT, "--out", "x");
        wrong("unit", "list", "so", "--nhanh");
    }

    @Test
    void aRefusalIsExitOneWithOneSentenceAndNothingOnTheOutput() {
        refused("SKT-DB-MISSING", "unit", "list", "khong-co", "--json");
        refused("SKT-UNIT-UNKNOWN", "answer", "show", "so", "--unit", "Xã Không Có", "--item", "I.1.a", "--json");
        refused("SKT-ANSWER-NO-ITEM", "answer", "show", "so", "--unit", UNIT, "--item", "X.9", "--json");
        refused("SKT-TEXT-NUMBER", "answer", "set", "so", "--unit", UNIT, "--item", "I.3.a", "--part", "meetings",
                "--side", "reported", "--value", "ba cuộc", "--json");
        refused("SKT-EVIDENCE-GONE", "evidence", "add", "so", "--unit", UNIT, "--item", "I.3.a", "khong-co.jpg");
        refused("SKT-CLI-NO-CONFLICT", "conflicts", "resolve", "so", "--unit", UNIT, "--item", "I.3.a", "--side",
                "verified", "--value", "2");
    }

    @Test
    void wrongUseNamesTheWordsThatWouldBeTaken() {
        assertThat(Run.in(folder, "answer", "verdict", "so", "tot", "--unit", UNIT, "--item", "I.1.a").err())
                .contains("“tot”", "met, partly_met, not_met, not_applicable");
        assertThat(Run.in(folder, "finding", "add", "so", "--unit", UNIT, "--item", "I.1.a", "--text", "Chậm", "--due",
                "2020-02-30").err()).contains("một ngày có thật, dạng 2020-11-20").doesNotContain("DATE");
    }

    @Test
    void aFindingWithoutWordsIsNotRecorded() {
        refused("SKT-CLI-CELL", "finding", "add", "so", "--unit", UNIT, "--item", "I.1.a", "--text",
                "Có {B4[99].12} trường hợp");
        refused("SKT-CLI-FINDING-TEXT", "finding", "add", "so", "--unit", UNIT, "--item", "I.1.a", "--text", "  ");
    }

    @Test
    void aWordInNfdAndALabelWithACommaAreUnderstood() {
        String nfd = java.text.Normalizer.normalize("có", java.text.Normalizer.Form.NFD);
        assertThat(Run.in(folder, "answer", "set", "so", "--unit", UNIT, "--item", "I.1.a", "--part", "done",
                "--side", "verified", "--value", nfd).exit()).isZero();
        assertThat(Run.in(folder, "answer", "set", "so", "--unit", UNIT, "--item", "I.4", "--part", "channels",
                "--side", "verified", "--value", "Đài truyền thanh xã, thị trấn; hoi-nghi, to-roi").exit()).isZero();
    }

    @Test
    void theHistoryNamesAVerdictInVietnamese() {
        Run.in(folder, "answer", "verdict", "so", "met", "--unit", UNIT, "--item", "I.1.a");
        assertThat(Run.in(folder, "answer", "show", "so", "--unit", UNIT, "--item", "I.1.a").out())
                .contains("Kết luận mục = Đạt").doesNotContain("MET");
    }

    @Test
    void everyCommandExplainsItselfInVietnamese() {
        explains(new Cli(new Program(Run.surroundings(folder), folder), new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter())).commands());
    }

    private void explains(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
        command.getSubcommands().values().forEach(this::explains);
    }

    @Test
    void everyOptionOfTheContractHasItsWords() {
        for (String[] command : new String[][]{{}, {"new"}, {"regime"}, {"regime", "list"}, {"regime", "show"},
                {"unit"}, {"unit", "list"}, {"answer", "set"}, {"answer", "verdict"}, {"answer", "show"},
                {"table", "set"}, {"finding", "add"}, {"evidence", "add"}, {"conflicts", "list"},
                {"conflicts", "resolve"}, {"document", "export"}, {"digest"}, {"check"}, {"backup"}, {"restore"},
                {"rules", "check"}, {"demo"}, {"deadline"}, {"search"}, {"archive"}}) {
            String[] args = java.util.Arrays.copyOf(command, command.length + 1);
            args[command.length] = "--help";
            Run run = Run.in(folder, args);
            assertThat(run.exit()).as(String.join(" ", args)).isZero();
            assertThat(run.out()).contains("Cách dùng:").doesNotContain("Usage").doesNotContain("[COMMAND]");
            assertThat(run.out().lines().filter(line -> line.strip().matches("(-\\w, )?--[a-z-]+(=[^|,\\s]+)?")))
                    .as("options without words in " + String.join(" ", args)).isEmpty();
        }
    }

    private void wrong(String... args) {
        Run run = Run.in(folder, args);
        assertThat(run.exit()).as(String.join(" ", args)).isEqualTo(2);
        assertThat(run.err()).as(String.join(" ", args)).matches("SKT-CLI-[A-Z-]+: .+\\R").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    private void refused(String code, String... args) {
        Run run = Run.in(folder, args);
        assertThat(run.err()).startsWith(code + ": ").hasLineCount(1);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    private Run done(String... args) {
        Run run = Run.in(folder, args);
        assertThat(run.err()).as(String.join(" ", args)).isEmpty();
        assertThat(run.exit()).isZero();
        return run;
    }

    private static JsonNode part(JsonNode item, String code) {
        for (JsonNode part : item.get("parts")) {
            if (part.get("part").asText().equals(code)) {
                return part;
            }
        }
        throw new AssertionError("no part " + code);
    }
}
