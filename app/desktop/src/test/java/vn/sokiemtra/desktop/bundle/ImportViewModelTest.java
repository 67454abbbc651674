package vn.sokiemtra.desktop.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.LoadMachines;
import vn.sokiemtra.bundle.Machine;
import vn.sokiemtra.bundle.PlannedBundle.Outcome;
import vn.sokiemtra.bundle.QuickSeal;
import vn.sokiemtra.bundle.Trust;
import vn.sokiemtra.desktop.bundle.ImportViewModel.Phase;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.inspection.LoadItem;
import vn.sokiemtra.inspection.SetRemark;

/** What importing would do is said first, then done; on real data files, without a window. */
class ImportViewModelTest {

    private final TwoLaptops laptops = new TwoLaptops();
    private ImportViewModel model;

    @BeforeEach
    void open() {
        model = new ImportViewModel(laptops.context, laptops);
        model.activate();
    }

    @AfterEach
    void close() {
        laptops.close();
    }

    @Test
    void nothingChangesUntilThePersonImports() {
        laptops.remark(laptops.member, TwoLaptops.MEMBER, "có 28 hồ sơ");
        laptops.remark(laptops.office, TwoLaptops.OFFICE, "có 26 hồ sơ");
        Path bundle = laptops.export(laptops.member, TwoLaptops.MEMBER);
        String before = laptops.office.ledger().digest();
        model.add(List.of(bundle));
        assertThat(model.phase().get()).isEqualTo(Phase.CHECKED);
        ImportRow row = model.rows().getFirst();
        assertThat(row.bundle().trust()).isEqualTo(Trust.NEW);
        assertThat(ImportWords.outcome(row).words()).contains("thay đổi").contains("1 chỗ trùng sửa");
        assertThat(model.plan().get().conflicts()).isEqualTo(1);
        assertThat(laptops.office.ledger().digest()).isEqualTo(before);

        model.importNow();
        assertThat(model.phase().get()).isEqualTo(Phase.DONE);
        assertThat(laptops.context.session().received().get()).isEqualTo(1);
        assertThat(new LoadConflicts(laptops.office.ledger()).count()).isEqualTo(1);
        assertThat(model.undoOffered().get()).isTrue();
        assertThat(laptops.context.session().offered().get().verb()).isEqualTo("Hoàn tác lần nhập");
        laptops.context.session().offered().get().action().run();
        assertThat(laptops.undone).isEqualTo(1);
    }

    @Test
    void whatIsTypedWhileABundleComesInStandsBesideWhatItBrings() {
        laptops.remark(laptops.member, TwoLaptops.MEMBER, "có 28 hồ sơ");
        model.add(List.of(laptops.export(laptops.member, TwoLaptops.MEMBER)));
        AppSession session = laptops.context.session();
        session.received().addListener((property, before, now) -> remark("có 26 hồ sơ"));
        model.importNow();
        assertThat(new LoadConflicts(laptops.office.ledger()).all()).singleElement().extracting(ConflictView::shown)
                .isEqualTo(List.of("có 26 hồ sơ", "có 28 hồ sơ"));

        remark("có 27 hồ sơ");
        assertThat(new LoadConflicts(laptops.office.ledger()).count()).isZero();
    }

    private void remark(String text) {
        laptops.context.session().edit("Ghi nhận xét", () -> new SetRemark(laptops.office.ledger()).run(
                TwoLaptops.OFFICE, laptops.inspection(), laptops.item(), text), written -> {
                });
    }

    @Test
    void theSameBundleAgainSaysThatNothingIsNew() {
        Path bundle = laptops.export(laptops.member, TwoLaptops.MEMBER);
        laptops.take(laptops.office, bundle);
        model.add(List.of(bundle));
        assertThat(model.rows().getFirst().bundle().outcome()).isEqualTo(Outcome.NOTHING_NEW);
        assertThat(ImportWords.outcome(model.rows().getFirst()).words()).isEqualTo("Đã có đủ, không có gì mới");
        assertThat(model.ticked()).isZero();
        model.importNow();
        assertThat(model.phase().get()).isEqualTo(Phase.CHECKED);
    }

    @Test
    void aMissingBundleIsNamedAndTheMessageToItsSenderCopied() {
        laptops.remark(laptops.member, TwoLaptops.MEMBER, "một");
        Path first = laptops.export(laptops.member, TwoLaptops.MEMBER);
        laptops.remark(laptops.member, TwoLaptops.MEMBER, "hai");
        Path second = laptops.export(laptops.member, ExportWish.everything(laptops.folder.resolve("tiep.skt"),
                TwoLaptops.MEMBER).since(first, null));
        model.add(List.of(second));
        ImportRow row = model.rows().getFirst();
        assertThat(row.bundle().outcome()).isEqualTo(Outcome.MISSING);
        assertThat(ImportWords.missing(row).getFirst().sentence()).startsWith("Thiếu gói của Lê Thị Hạnh");
        model.copyRequest(row);
        assertThat(laptops.dialogs.copied).singleElement().asString().contains("tiep.skt").contains(
                "Thiếu gói của Lê Thị Hạnh");

        // Both in one go: the first is applied before the second, whatever the order they were chosen in.
        model.add(List.of(first));
        assertThat(model.ticked()).isEqualTo(2);
        model.importNow();
        assertThat(new LoadItem(laptops.office.ledger()).of(laptops.inspection(), laptops.item()).remark().value())
                .isEqualTo("hai");
    }

    @Test
    void aDamagedBundleSaysSoAndTheOthersAreImported() throws IOException {
        laptops.remark(laptops.member, TwoLaptops.MEMBER, "một");
        Path good = laptops.export(laptops.member, TwoLaptops.MEMBER);
        byte[] bytes = Files.readAllBytes(good);
        bytes[bytes.length / 2] ^= 1;
        Path bad = Files.write(laptops.folder.resolve("hong.skt"), bytes);
        model.add(List.of(bad, good));
        assertThat(ImportWords.flaw(model.rows().getFirst())).contains("Không có dòng nào của gói được nhập");
        model.copyFlaw(model.rows().getFirst());
        assertThat(laptops.dialogs.copied.getLast()).contains("SKT-BUNDLE-", "Không có dòng nào của gói được nhập");
        assertThat(model.ticked()).isEqualTo(1);
        model.importNow();
        assertThat(model.rows().getLast().done().outcome()).isEqualTo(Outcome.READY);
    }

    @Test
    void aSealedBundleAsksForItsPassphraseOnceAndAgainWhenAsked() {
        laptops.remark(laptops.member, TwoLaptops.MEMBER, "một");
        Path sealed = QuickSeal.of(laptops.export(laptops.member, TwoLaptops.MEMBER), "mật khẩu đúng".toCharArray());
        laptops.dialogs.passphrase = "mật khẩu sai".toCharArray();
        model.add(List.of(sealed));
        assertThat(model.rows().getFirst().locked()).isTrue();
        assertThat(laptops.dialogs.asked).hasSize(1);
        laptops.dialogs.passphrase = "mật khẩu đúng".toCharArray();
        model.unlock(model.rows().getFirst());
        assertThat(model.ticked()).isEqualTo(1);
        model.importNow();
        assertThat(model.phase().get()).isEqualTo(Phase.DONE);
    }

    @Test
    void aBundleLeftOutIsNotImported() {
        laptops.remark(laptops.member, TwoLaptops.MEMBER, "một");
        Path bundle = laptops.export(laptops.member, TwoLaptops.MEMBER);
        model.add(List.of(bundle));
        model.toggle(model.rows().getFirst());
        assertThat(model.ticked()).isZero();
        assertThat(model.plan().get().units()).isEmpty();
        model.importNow();
        assertThat(model.phase().get()).isEqualTo(Phase.CHECKED);
        model.toggle(model.rows().getFirst());
        assertThat(model.ticked()).isEqualTo(1);
    }

    @Test
    void aCodeConfirmedBeforeTheImportIsTrustedAfterIt() {
        model.add(List.of(laptops.export(laptops.member, TwoLaptops.MEMBER)));
        model.confirmCode(model.rows().getFirst());
        model.importNow();
        assertThat(new LoadMachines(laptops.office.ledger()).all().stream().filter(each -> !each.self()).map(
                Machine::trusted)).containsExactly(true);
    }

    @Test
    void bundlesThatWaitAreTakenUp() {
        laptops.incoming.add(List.of(laptops.export(laptops.member, TwoLaptops.MEMBER)));
        laptops.tasks.pass();
        assertThat(model.rows()).hasSize(1);
        assertThat(laptops.incoming.waiting()).isEmpty();
    }
}
