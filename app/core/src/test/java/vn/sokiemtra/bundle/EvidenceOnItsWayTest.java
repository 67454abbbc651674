package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.schema.local.Tables.BLOB;
import static vn.sokiemtra.schema.local.Tables.BLOB_CHUNK;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.bundle.PlannedBundle.Outcome;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.evidence.OpenEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.text.Problem;

/** Evidence is stored while its bundle is verified: whatever becomes of the bundle, nothing half remains. */
class EvidenceOnItsWayTest {

    private static final String OLDER = "bản sao của lần nhập trước";

    private final Laptops laptops = new Laptops();
    private final byte[] photo = new byte[3_500_000];
    private final List<ApplyImport.Step> steps = new CopyOnWriteArrayList<>();
    private Laptop office;
    private Laptop hanh;
    private Path handOut;

    @BeforeEach
    void exchange() throws IOException {
        new Random(5).nextBytes(photo);
        office = laptops.office();
        handOut = office.export();
        hanh = laptops.join("Hạnh", handOut);
        Files.writeString(BeforeImport.place(office.file.path()), OLDER);
    }

    @AfterEach
    void close() {
        laptops.close();
    }

    private ImportResult take(Progress progress, Path... bundles) {
        return new ApplyImport(office.ledger(), laptops.clock, BeforeImport.copyOf(office.file), steps::add).run(List
                .of(bundles), "Dũng", Passphrases.NONE, progress);
    }

    private Path withPhoto(Laptop laptop) {
        laptop.attach(0, "anh.jpg", photo);
        return laptop.export(laptop.wish().since(handOut, null));
    }

    private static Path flipped(Path bundle, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[at < 0 ? bytes.length + at : at] ^= 1;
        return Files.write(bundle.resolveSibling("hong-" + bundle.getFileName()), bytes);
    }

    private int blobs() {
        return office.ledger().read(sql -> sql.fetchCount(BLOB));
    }

    private int chunks() {
        return office.ledger().read(sql -> sql.fetchCount(BLOB_CHUNK));
    }

    private void nothingRemains() throws IOException {
        assertThat(steps).as("it was on its way").contains(ApplyImport.Step.STAGED_PIECE);
        assertThat(blobs()).isZero();
        assertThat(chunks()).isZero();
        assertThat(Files.readString(BeforeImport.place(office.file.path()))).isEqualTo(OLDER);
        assertThat(laptops.folder.toFile().list()).noneMatch(name -> name.contains("part"));
    }

    private void thePhotoIsThereOnce() throws IOException {
        assertThat(blobs()).isOne();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var row = new LoadEvidence(office.ledger()).ofItem(office.inspection(0), Laptops.ITEM).getFirst();
        new OpenEvidence(office.ledger()).to(bytes, row.sha256());
        assertThat(bytes.toByteArray()).isEqualTo(photo);
    }

    @Test
    void ofABundleWhoseLastByteIsWrongNothingRemains() throws IOException {
        ImportResult result = take(Progress.NONE, flipped(withPhoto(hanh), -1));
        assertThat(result.bundles().getFirst().outcome()).isEqualTo(Outcome.FLAWED);
        nothingRemains();
    }

    @Test
    void ofAPictureThatIsNotWhatItsNameSaysNothingRemains() throws IOException {
        Path bundle = withPhoto(hanh);
        ImportResult result = take(Progress.NONE, flipped(bundle, (int) Files.size(bundle) - 40_000));
        Problem flaw = result.bundles().getFirst().flaw();
        assertThat(flaw.code()).isEqualTo("SKT-BUNDLE-HASH");
        assertThat(flaw.sentence()).containsPattern("“data/evidence/\\p{XDigit}{8}…”");
        assertThat(flaw.detail()).containsPattern("evidence/\\p{XDigit}{64}");
        nothingRemains();
    }

    @Test
    void whoStopsLeavesNothing() throws IOException {
        Path bundle = withPhoto(hanh);
        assertThatThrownBy(() -> take((done, total) -> {
            while (done > total - 300_000 && !steps.contains(ApplyImport.Step.STAGED_PIECE)) {
                Thread.onSpinWait();
            }
            return done <= total - 300_000;
        }, bundle)).isInstanceOf(CancellationException.class);
        nothingRemains();
    }

    @Test
    void theSamePictureInTwoBundlesIsStoredOnce() throws IOException {
        Laptop long_ = laptops.join("Long", handOut);
        assertThat(take(Progress.NONE, withPhoto(hanh), withPhoto(long_)).complete()).isTrue();
        thePhotoIsThereOnce();
        assertThat(chunks()).isLessThanOrEqualTo(18);
        assertThat(Files.size(BeforeImport.place(office.file.path()))).as("the copy of before").isLessThan(Files.size(
                office.file.path()) - photo.length);
    }

    @Test
    void aPictureThatOneBundleSpoilsIsTakenFromTheOther() throws IOException {
        Path spoilt = withPhoto(laptops.join("Long", handOut));
        Path broken = flipped(spoilt, (int) Files.size(spoilt) - 40_000);
        hanh.write(1, "một");
        Path first = hanh.export(hanh.wish().since(handOut, null));
        hanh.attach(0, "anh.jpg", photo);
        ImportResult result = take(Progress.NONE, broken, hanh.export(hanh.wish().since(first, null)), first);
        assertThat(result.bundles()).extracting(b -> b.outcome()).containsExactly(Outcome.FLAWED, Outcome.READY,
                Outcome.READY);
        thePhotoIsThereOnce();
    }

    @Test
    void aBundleThatBeginsBehindAnotherBringsItsPictures() throws IOException {
        hanh.write(1, "một");
        Path first = hanh.export(hanh.wish().since(handOut, null));
        hanh.attach(0, "anh.jpg", photo);
        Path second = hanh.export(hanh.wish().since(first, null));
        assertThat(take(Progress.NONE, second, first).complete()).isTrue();
        thePhotoIsThereOnce();
    }

    @Test
    void whatTheReceiverSentDoesNotTravelBack() {
        Path fromHanh = withPhoto(hanh);
        assertThat(take(Progress.NONE, fromHanh).complete()).isTrue();
        office.attach(1, "moi.txt", "mới".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ExportResult back = new ExportBundle(office.ledger(), laptops.clock).run(office.wish().since(fromHanh, null),
                Progress.NONE);
        assertThat(back.evidence()).as("the new file alone").isEqualTo(1);
        assertThat(back.absent()).isZero();
    }

    @Test
    void whatIsWrittenMeanwhileIsNotUndoneWithTheImport() {
        new ApplyImport(office.ledger(), laptops.clock, BeforeImport.copyOf(office.file), step -> {
            if (step == ApplyImport.Step.VERIFIED) {
                office.write(9, "ghi trong lúc nhập");
            }
        }).run(List.of(withPhoto(hanh)), "Dũng", Passphrases.NONE, Progress.NONE);
        assertThat(office.read(9)).isEqualTo("ghi trong lúc nhập");
        assertThat(UndoImport.isOffered(office.file)).isFalse();
    }

    @Test
    void aCopyThatCannotBeMadeIsNoFlawOfTheBundle() {
        Problem full = Flaws.of("NO-SPACE", "1 GB", laptops.folder);
        assertThatThrownBy(() -> new ApplyImport(office.ledger(), laptops.clock, () -> {
            throw full;
        }).run(List.of(withPhoto(hanh)), "Dũng", Passphrases.NONE, Progress.NONE)).isSameAs(full);
        assertThat(blobs()).isZero();
    }
}
