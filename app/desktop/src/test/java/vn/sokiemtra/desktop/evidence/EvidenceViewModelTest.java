package vn.sokiemtra.desktop.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.evidence.EvidenceViewModel.Integrity;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.Preview;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.inspection.ItemPoints;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.ledger.Field;

class EvidenceViewModelTest {

    private static final UUID ITEM = new UUID(1, 2);
    private final FakeEvidenceWork work = new FakeEvidenceWork();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final AppSession session = new AppSession(Path.of("x.mv.db"), null, tasks,
            InstantSource.fixed(Instant.parse("2020-10-22T02:41:00Z")), "Lê Thị Hạnh");
    private final EvidenceViewModel model = new EvidenceViewModel(work, session, tasks, dialogs);
    private final Evidence photo = file(1, "So-theo-doi.jpg", "image/jpeg", 2_936_013,
            LocalDateTime.of(2020, 10, 22, 9, 12));
    private final Evidence report = file(2, "118-BC-UBND.pdf", "application/pdf", 1_153_434, null);
    private final Finding finding = new Finding(new UUID(3, 1), ITEM, ITEM, "II.1.d5", 2, "x", null, null, null, null,
            null, List.of(photo.id()), Map.of());

    @Test
    void aFileIsDescribedInWords() {
        model.show(item(List.of(finding), photo, report));
        assertThat(model.lines().getFirst().details()).isEqualTo("Ảnh · 2,8\u00a0MB · chụp 09:12, 22/10");
        assertThat(model.lines().getFirst().findings()).containsExactly(2);
        assertThat(model.lines().get(1).details()).isEqualTo("PDF · 14 trang · 1,1\u00a0MB");
        assertThat(model.addedBy().get()).isEqualTo("Thêm bởi Lê Thị Hạnh, 09:14 ngày 22/10/2020");
    }

    @Test
    void damagedBytesAreSaidToBeSo() {
        work.intact = false;
        model.show(item(List.of(), photo));
        assertThat(model.integrity().get()).isEqualTo(Integrity.BROKEN);
    }

    @Test
    void aPictureTheDiskDidNotGiveIsAskedForAgain() {
        work.picture = new Preview.Later("chưa đọc được");
        model.show(item(List.of(), photo));
        assertThat(model.preview().get()).isEqualTo(work.picture);
        work.picture = new Preview.Picture(new byte[0], 4, 3);
        model.show(item(List.of(), photo));
        assertThat(model.preview().get()).isEqualTo(work.picture);
        assertThat(model.thumbnails()).containsValue(work.picture);
    }

    @Test
    void aPictureThatHadNotComeWhenThePageWasLeftIsAskedForAtTheNextVisit() {
        Preview picture = work.picture;
        work.picture = null;
        model.show(item(List.of(), photo));
        model.stop();
        work.picture = picture;
        model.show(item(List.of(), photo));
        assertThat(model.preview().get()).isEqualTo(picture);
    }

    @Test
    void aRefusedFileIsToldAndTheOthersAreTakenIn() {
        model.show(item(List.of()));
        model.add(List.of(Path.of("mot.jpg"), Path.of("bad.jpg"), Path.of("stop.jpg"), Path.of("hai.pdf")));
        assertThat(work.done).containsExactly("add mot.jpg", "add hai.pdf");
        assertThat(model.refused()).hasSize(1).first().asString().startsWith("bad.jpg: ").endsWith(
                "(SKT-EVIDENCE-EMPTY)");
        assertThat(model.adding()).isEmpty();
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void chosenFilesAreAdded() {
        model.show(item(List.of()));
        dialogs.files.add(Path.of("mot.jpg"));
        model.choose();
        assertThat(work.done).containsExactly("add mot.jpg");
    }

    @Test
    void aPastedPictureIsNamedAfterTheTime() {
        model.show(item(List.of()));
        model.addPicture(() -> new byte[7]);
        assertThat(work.done).containsExactly("add anh-dan-20201022-094100.png 7");
    }

    @Test
    void theNumberOfAFindingLinksAndUnlinks() {
        model.show(item(List.of(finding), photo, report));
        model.toggleLinkByNumber(2);
        model.selected().set(model.lines().get(1));
        model.toggleLinkByNumber(2);
        model.toggleLinkByNumber(7);
        assertThat(work.done).containsExactly("unlink", "link");
    }

    @Test
    void aRemovedFileIsOfferedBack() {
        model.show(item(List.of(), photo));
        model.remove();
        assertThat(work.done).containsExactly("remove");
        assertThat(session.offered().get().what()).isEqualTo("Bỏ minh chứng So-theo-doi.jpg");
    }

    @Test
    void whatWasJustAddedComesIntoView() {
        model.show(item(List.of(), photo));
        model.addPicture(() -> new byte[7]);
        Evidence pasted = new Evidence(new UUID(5, 1), ITEM, ITEM, "77", "anh-dan.png", "image/png", 7, null,
                LocalDateTime.of(2020, 10, 22, 9, 41), "Lê Thị Hạnh", null, true);
        model.show(item(List.of(), photo, pasted));
        assertThat(model.selected().get().evidence()).isEqualTo(pasted);
        model.selected().set(model.lines().getFirst());
        model.show(item(List.of(finding), photo, pasted));
        assertThat(model.selected().get().evidence()).isEqualTo(photo);
    }

    @Test
    void theSelectionStaysWhenTheSameItemIsReadAgain() {
        model.show(item(List.of(), photo, report));
        model.selected().set(model.lines().get(1));
        model.show(item(List.of(finding), photo, report));
        assertThat(model.selected().get().evidence()).isEqualTo(report);
    }

    @Test
    void aFileIsOpenedAsACopy() {
        model.show(item(List.of(), report));
        model.openOutside();
        assertThat(dialogs.opened).containsExactly(Path.of("ban-sao", "118-BC-UBND.pdf"));
    }

    private static Evidence file(int number, String name, String type, long size, LocalDateTime taken) {
        return new Evidence(new UUID(2, number), ITEM, ITEM, "9f3c17e2000000000000a40" + number, name, type, size,
                taken, LocalDateTime.of(2020, 10, 22, 9, 14), "Lê Thị Hạnh", null, true);
    }

    private static ItemView item(List<Finding> findings, Evidence... evidence) {
        return new ItemView(new UUID(1, 1), ITEM, "II.1.d5", List.of(), "+", "Kết quả", "Kết quả", null, true,
                "ANSWERS", false, "", List.of(), null, Field.empty(), Field.empty(), Field.empty(), findings,
                List.of(evidence), null, null, ItemUse.USED, null, ItemPoints.NONE);
    }
}
