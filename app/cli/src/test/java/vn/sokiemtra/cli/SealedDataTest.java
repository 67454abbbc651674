package vn.sokiemtra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data file with a passphrase, from the command line. */
class SealedDataTest {

    private static final String TEXT = "Chưa niêm yết công khai tại bộ phận một cửa";

    @TempDir
    Path folder;

    @BeforeEach
    void passphrases() throws IOException {
        write("mk", "Mật khẩu của Đoàn\r\ndòng hai không tính\r\n");
        write("sai", "mat khau khac");
        write("trong", "\nmật khẩu\n");
        write("goi", "Mật khẩu của gói\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run done(String... args) {
        Run run = Run.in(folder, args);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run;
    }

    private void refused(String code, String... args) {
        Run run = Run.in(folder, args);
        assertThat(run.err()).startsWith(code + ": ").hasLineCount(1);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void everyCommandOnASealedFileTakesItsPassphraseAndNoneWorksWithout() throws IOException {
        Run made = done("new", "so", "--regime", "thach-thanh-2020", "--passphrase-file", "mk");
        assertThat(made.out()).contains("Quên mật khẩu");
        refused("SKT-DB-PASSPHRASE-NEEDED", "digest", "so");
        assertThat(Run.in(folder, "digest", "so").err()).contains("--data-passphrase-file");
        refused("SKT-DB-PASSPHRASE-WRONG", "digest", "so", "--data-passphrase-file", "sai");
        refused("SKT-CLI-PASSPHRASE-EMPTY", "digest", "so", "--data-passphrase-file", "trong");
        done("finding", "add", "so", "--unit", "Xã Thạch Cẩm", "--item", "II.1.d5", "--text", TEXT,
                "--data-passphrase-file", "mk");
        assertThat(done("check", "so", "--data-passphrase-file", "mk").out()).contains("nguyên vẹn");
        String digest = done("digest", "so", "--data-passphrase-file", "mk").out();
        done("backup", "so", "--out", "sao-luu", "--data-passphrase-file", "mk");
        refused("SKT-DB-PASSPHRASE-NEEDED", "restore", "sao-luu", "--out", "lai");
        assertThat(folder.resolve("lai.mv.db")).doesNotExist();
        done("restore", "sao-luu", "--out", "lai", "--data-passphrase-file", "mk");
        refused("SKT-DB-PASSPHRASE-NEEDED", "unit", "list", "lai");
        assertThat(digest).isNotBlank();
        assertThat(show("lai")).contains(TEXT);
        nothingTells();
    }

    private String show(String data) {
        return done("answer", "show", data, "--unit", "Xã Thạch Cẩm", "--item", "II.1.d5", "--data-passphrase-file",
                "mk").out();
    }

    private void nothingTells() throws IOException {
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).noneMatch(file -> {
                try {
                    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                    return bytes.contains(new String(TEXT.getBytes(StandardCharsets.UTF_8),
                            StandardCharsets.ISO_8859_1));
                } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                }
            });
        }
    }

    /** With a bundle, --passphrase-file is the bundle's, and the data file has an option of its own. */
    @Test
    void aFileThatJoinsAPlanHasItsOwnPassphrase() {
        done("new", "noi-vu", "--regime", "thach-thanh-2020");
        done("bundle", "export", "noi-vu", "--out", "giao.skt", "--passphrase-file", "goi");
        Run joined = done("new", "doan", "--from", "giao.skt", "--passphrase-file", "goi", "--data-passphrase-file",
                "mk", "--json");
        assertThat(joined.json().get("sealed").asBoolean()).isTrue();
        refused("SKT-DB-PASSPHRASE-NEEDED", "unit", "list", "doan");
        refused("SKT-DB-PASSPHRASE-WRONG", "unit", "list", "doan", "--data-passphrase-file", "goi");
        assertThat(done("unit", "list", "doan", "--data-passphrase-file", "mk", "--json").json()).hasSize(25);
        done("bundle", "import", "doan", "giao.skt", "--passphrase-file", "goi", "--data-passphrase-file", "mk");
        Run open = done("new", "doan-2", "--from", "giao.skt", "--passphrase-file", "goi", "--json");
        assertThat(open.json().get("sealed").asBoolean()).isFalse();
        assertThat(done("unit", "list", "doan-2", "--json").json()).hasSize(25);
    }

    @Test
    void theVariableNamesTheFileForAWholeSession() {
        assertThat(inSession("mk", "new", "so", "--regime", "thach-thanh-2020")).isZero();
        refused("SKT-DB-PASSPHRASE-NEEDED", "digest", "so");
        assertThat(inSession("mk", "digest", "so")).isZero();
        assertThat(inSession("sai", "digest", "so")).isEqualTo(1);
        assertThat(inSession("sai", "digest", "so", "--data-passphrase-file", "mk")).isZero();
    }

    private int inSession(String file, String... args) {
        Program program = new Program(Run.surroundings(folder), folder, Map.of(DataSubcommand.VARIABLE, file));
        return new Cli(program, new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter())).run(args);
    }

    @Test
    void wrongUseMakesNothing() {
        Run both = Run.in(folder, "new", "so", "--regime", "thach-thanh-2020", "--passphrase-file", "mk",
                "--data-passphrase-file", "goi");
        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err()).startsWith("SKT-CLI-PASSPHRASE-TWICE: ");
        Run none = Run.in(folder, "new", "so", "--regime", "thach-thanh-2020", "--passphrase-file", "khong-co");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).startsWith("SKT-CLI-PASSPHRASE-FILE: ");
        refused("SKT-CLI-PASSPHRASE-EMPTY", "new", "so", "--regime", "thach-thanh-2020", "--passphrase-file", "trong");
        assertThat(folder.resolve("so.mv.db")).doesNotExist();
    }
}
