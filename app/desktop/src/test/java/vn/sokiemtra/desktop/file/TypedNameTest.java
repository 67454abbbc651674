package vn.sokiemtra.desktop.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** What a person types as the name of a data file becomes one file in the folder that was chosen. */
class TypedNameTest {

    private static final Path FOLDER = Path.of("Sổ Kiểm Tra");

    @Test
    void aNumberWithASlashMakesNoFolder() {
        assertThat(ProposedFile.typed(FOLDER, "KH 50/KH-UBND")).isEqualTo(FOLDER.resolve("KH 50-KH-UBND.mv.db"));
        assertThat(ProposedFile.typed(FOLDER, "..\\..\\ngoài")).hasParentRaw(FOLDER);
        assertThat(ProposedFile.typed(FOLDER, "/nơi khác/ngoài")).hasParentRaw(FOLDER);
    }

    @Test
    void aProposedNameKeepsTheCapitalsOfAnOfficialNumber() {
        assertThat(ProposedFile.proposed(FOLDER, "50/KH-UBND", "Lê Thị Đoan")).isEqualTo(FOLDER.resolve(
                "50-KH-UBND-Le-Thi-Doan.mv.db"));
        assertThat(ProposedFile.proposedAfter(FOLDER, Path.of("50-KH-UBND 2026.mv.db"), null)).isEqualTo(FOLDER.resolve(
                "50-KH-UBND-2027.mv.db"));
    }

    @Test
    void whatWindowsRefusesIsReplaced() {
        assertThat(ProposedFile.typed(FOLDER, " Kiểm tra: \"2020\"?\t*<1>|\u0000 ")).isEqualTo(FOLDER
                .resolve("Kiểm tra- -2020-----1---.mv.db"));
    }

    @Test
    void lettersWithMarksAndSpacesStay() {
        assertThat(ProposedFile.typed(FOLDER, "Xã Thạch Cẩm (bản 2)")).isEqualTo(FOLDER
                .resolve("Xã Thạch Cẩm (bản 2).mv.db"));
    }
}
