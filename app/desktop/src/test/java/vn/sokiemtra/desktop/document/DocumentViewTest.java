package vn.sokiemtra.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.tables.InspectionWindow;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.document.minutes.AttendeeRole;
import vn.sokiemtra.document.minutes.LoadMinutes;
import vn.sokiemtra.document.minutes.Minutes;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.draft.RewriteSection;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.section.SectionState;
import vn.sokiemtra.document.pdf.PageImages;
import vn.sokiemtra.inspection.SetCell;

/** Screen 05 in the window, on a real data file, by keyboard. */
class DocumentViewTest extends InspectionWindow {

    @Test
    void everySizeIsLaidOut() {
        open.filled();
        openAt("minutes", "opening");
        until(() -> !lookup(".page").queryAll().isEmpty());
        until(this::drawn);
        assertLaidOutAtEverySize("minutes");
    }

    @Test
    void factsAndPeopleAreFilledByKeyboard() {
        openAt("minutes", "opening");
        until(() -> !sections().getItems().isEmpty());
        clickOn("#fact-STARTED_AT").write("22/10/2020 8:00").type(KeyCode.TAB).write("tru so UBND xa")
                .type(KeyCode.TAB);
        until(() -> "tru so UBND xa".equals(minutes().facts().place()));
        assertThat(minutes().facts().startedAt()).isEqualTo("2020-10-22T08:00:00");
        go("minutes", "unit");
        until(() -> lookup("#add-attendee").tryQuery().isPresent());
        clickOn("#add-attendee");
        until(() -> minutes().attendees().size() == 1 && lookup(".person").tryQuery().isPresent() && stage().getScene()
                .getFocusOwner() instanceof TextInputControl);
        write("Bui Van Thang").type(KeyCode.ENTER);
        until(() -> "Bui Van Thang".equals(minutes().attendees().getFirst().name()));
        assertThat(minutes().attendees().getFirst().role()).isEqualTo(AttendeeRole.MEMBER);
        until(this::drawn);
        picture("minutes-unit");
        assertLaidOut();
    }

    @Test
    void aLongFactIsWrittenAfterARestInTyping() {
        openAt("minutes", "opinion");
        until(() -> lookup("#fact-UNIT_OPINION").tryQuery().isPresent());
        clickOn("#fact-UNIT_OPINION").write("Nhat tri voi noi dung bien ban");
        // The field still has the focus.
        until(() -> "Nhat tri voi noi dung bien ban".equals(minutes().facts().unitOpinion()));
        assertThat(fx(() -> lookup("#fact-UNIT_OPINION").query().isFocused())).isTrue();
    }

    @Test
    void aTimeThatCannotBeReadIsToldUnderItsField() {
        openAt("minutes", "ending");
        until(() -> lookup("#fact-ENDED_AT").tryQuery().isPresent());
        clickOn("#fact-ENDED_AT").write("chieu nay").type(KeyCode.ENTER);
        until(() -> lookup(".field-error").queryLabeled().isVisible());
        picture("minutes-problem");
        assertThat(minutes().facts().endedAt()).isNull();
    }

    @Test
    void aNumberTypedInARewrittenSectionIsToldAndMendedByKeyboard() {
        open.filled();
        openAt("minutes", "opening");
        until(() -> !sections().getItems().isEmpty());
        DocumentSection work = section("work.II.1");
        String typed = work.text().replace("{B3[1].12}", "29");
        assertThat(typed).isNotEqualTo(work.text());
        new RewriteSection(open.ledger()).run(OpenInspection.PERSON,
                new DraftOf(DocumentKind.BIEN_BAN, open.inspection, LocalDate.of(2020, 10, 22)), work.id(), typed);
        go("minutes", work.id());
        until(() -> lookup(".text-notice").queryAllAs(javafx.scene.control.Label.class).stream().anyMatch(label -> label
                .getText().startsWith("29 khác số của")));
        until(this::drawn);
        assertLaidOutAtEverySize("minutes-number");
        // The link is reached from the text by Tab.
        fx(() -> {
            lookup(".section-body .figure-text").query().requestFocus();
            return true;
        });
        for (int i = 0; i < 8
                && !(fx(() -> lookup(".section-body").query().getScene().getFocusOwner()) instanceof Hyperlink link
                        && link.getText().startsWith("Thay bằng")); i++) {
            type(KeyCode.TAB);
        }
        type(KeyCode.ENTER);
        until(() -> section(work.id()).text().contains("{B3[1].12}"));
        until(() -> lookup(".text-notice").queryAllAs(javafx.scene.control.Label.class).stream().noneMatch(
                label -> label.getText().startsWith("29 khác")));
    }

    @Test
    void aSectionIsRewrittenChangedByTheDataAndMended() {
        open.filled();
        openAt("minutes", "opening");
        until(() -> !sections().getItems().isEmpty());
        DocumentSection work = section("work.II.1");
        new RewriteSection(open.ledger()).run(OpenInspection.PERSON,
                new DraftOf(DocumentKind.BIEN_BAN, open.inspection, LocalDate.of(2020, 10, 22)), work.id(), work.shown()
                        + "\nĐoàn đã xem sổ theo dõi hồ sơ và bảng niêm yết.");
        new SetCell(open.ledger()).run(OpenInspection.PERSON, open.inspection, "B4", "3", 8, Side.VERIFIED, "17");
        new SetCell(open.ledger()).run(OpenInspection.PERSON, open.inspection, "B3", "1", 12, Side.VERIFIED, "26");
        go("minutes", work.id());
        until(() -> lookup(".card.attention").tryQuery().isPresent());
        until(this::drawn);
        picture("minutes-changed");
        assertLaidOut();
        int offered = section(work.id()).changes().size();
        press(KeyCode.ALT).type(KeyCode.Y).release(KeyCode.ALT);
        until(() -> section(work.id()).changes().size() == offered - 1);
        until(() -> offered > 1 || lookup(".card.attention").tryQuery().isEmpty());
        clickOn("#section-return");
        until(() -> section(work.id()).state() == SectionState.LIVE);
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> section(work.id()).state() != SectionState.LIVE);
    }

    @Test
    void aLiveSectionIsEditedInPlace() {
        open.filled();
        openAt("minutes", "opinion");
        until(() -> lookup("#section-rewrite").tryQuery().isPresent());
        clickOn("#section-rewrite");
        settle();
        write("Don vi thong nhat. ");
        go("minutes", "ending");
        until(() -> section("opinion").state() == SectionState.REWRITTEN);
        assertThat(section("opinion").text()).contains("Don vi thong nhat.");
    }

    @Test
    void bothFilesAreExportedAndOpenAgain() throws IOException {
        open.filled();
        openAt("minutes", "opening");
        until(() -> !sections().getItems().isEmpty());
        Path folder = Files.createDirectory(open.folder.resolve("xuat"));
        open.dialogs.folders.add(folder);
        clickOn("#export");
        until(() -> lookup("Mở thư mục").tryQuery().isPresent());
        picture("minutes-exported");
        assertLaidOut();
        // Three files lie there: the manifest with the metadata is told of too.
        assertThat(lookup("Sieu-du-lieu-bien-ban.json").tryQuery()).isPresent();
        assertThat(Files.list(folder)).hasSize(3);
        clickOn("Mở thư mục");
        until(() -> open.dialogs.opened.equals(List.of(folder)));
        try (PageImages pdf = PageImages
                .open(Files.readAllBytes(folder.resolve("Bien-ban-Xa-Thach-Cam.pdf")));
                XWPFDocument docx = new XWPFDocument(Files.newInputStream(folder.resolve(
                        "Bien-ban-Xa-Thach-Cam.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
            assertThat(pdf.pages()).isGreaterThan(5);
            assertThat(text.getText()).contains("BIÊN BẢN", "1.159");
        }
    }

    private boolean drawn() {
        return lookup("#pages").query().lookupAll(".page").stream().filter(Node::isVisible)
                .anyMatch(page -> ((ImageView) page
                        .lookup("ImageView")).getImage() != null);
    }

    @SuppressWarnings("unchecked")
    private ListView<DocumentSection> sections() {
        return (ListView<DocumentSection>) lookup("#sections").query();
    }

    private Minutes minutes() {
        return new LoadMinutes(open.ledger()).of(open.inspection);
    }

    private DocumentSection section(String id) {
        return minutes().sections().stream().filter(section -> section.id().equals(id)).findFirst().orElseThrow();
    }
}
