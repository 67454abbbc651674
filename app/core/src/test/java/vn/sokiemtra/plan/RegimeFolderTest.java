package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.text.Problem;

class RegimeFolderTest {

    @TempDir
    Path folder;

    private final RegimeDefinition kienThuy = new Regimes().find("kien-thuy-2024");

    @Test
    void anOwnRegimeStandsBesideThoseOfTheProgram() {
        RegimeFolder own = new RegimeFolder(folder.resolve("quy-dinh"));
        own.save(kienThuy, "an-lao-2025", "An Lão 2025", false);
        Regimes regimes = new Regimes(own);
        assertThat(regimes.ids()).hasSize(7).endsWith("an-lao-2025");
        assertThat(regimes.find("an-lao-2025")).isEqualTo(kienThuy.renamed("an-lao-2025", "An Lão 2025"));
        assertThatThrownBy(() -> own.save(kienThuy, "an-lao-2025", "Khác", false))
                .satisfies(refused("SKT-REGIME-EXISTS"));
        own.save(kienThuy, "an-lao-2025", "Khác", true);
        assertThat(regimes.find("an-lao-2025").name()).isEqualTo("Khác");
    }

    @Test
    void theProgramsOwnIdsAndPathsAreNotTaken() {
        RegimeFolder own = new RegimeFolder(folder);
        for (String id : new String[]{"kien-thuy-2024", "../thoat", "Hoa", "", "a/b"}) {
            assertThatThrownBy(() -> own.save(kienThuy, id, "Tên", true)).satisfies(refused("SKT-REGIME-ID"));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatDoesNotHoldIsNamedAndLeftAndTheRestIsRead() throws IOException {
        RegimeFolder own = new RegimeFolder(folder);
        own.save(kienThuy, "tot", "Tốt", false);
        String good = Files.readString(folder.resolve("tot.json"));
        Files.writeString(folder.resolve("hong.json"), good.substring(0, 500));
        Files.writeString(folder.resolve("ten-khac.json"), good);
        Files.writeString(folder.resolve("ngay-sai.json"), good.replace("\"tot\"", "\"ngay-sai\"").replace(
                "2024-06-01", "2024-02-31"));
        Files.writeString(folder.resolve("nguoc.json"), good.replace("\"tot\"", "\"nguoc\"").replace("2024-06-01",
                "2025-06-01"));
        Files.writeString(folder.resolve("thieu.json"), good.replace("\"tot\"", "\"thieu\"").replace(
                "\"amount\" : 3,", ""));
        Files.writeString(folder.resolve("la.json"), good.replace("\"tot\"", "\"la\"").replaceFirst("\\{",
                "{\"la\": 1,"));
        Files.writeString(folder.resolve("sau.json"), "[".repeat(100_000));
        Files.write(folder.resolve("to.json"), new byte[2_000_001]);
        Files.createDirectory(folder.resolve("thu-muc.json"));
        RegimeFolder.Content content = own.read();
        assertThat(content.regimes()).extracting(RegimeDefinition::id).containsExactly("tot");
        assertThat(content.flawed()).hasSize(9).allSatisfy(flaw -> assertThat(flaw.code()).startsWith("SKT-"));
        assertThat(folder.toFile().list()).hasSize(10);
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        assertThat(new RegimeFolder(folder.resolve("khong-co")).read().regimes()).isEmpty();
        assertThat(new Definitions().write(kienThuy)).contains("“ít nhất 30%");
    }

    private static Consumer<Throwable> refused(String code) {
        return problem -> assertThat(((Problem) problem).code()).isEqualTo(code);
    }
}
