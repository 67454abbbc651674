package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.schema.local.tables.Blob.BLOB;
import static vn.sokiemtra.schema.shared.tables.Evidence.EVIDENCE;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Outgoing;
import vn.sokiemtra.text.Problem;

/** What cannot be written is refused before it starts, and what happens meanwhile does not disturb an export. */
class ExportLimitsTest {

    private final Laptops laptops = new Laptops();

    @AfterEach
    void close() {
        laptops.close();
    }

    private static Laptop withEvidence(Laptop laptop, long size) {
        String sha256 = "ab".repeat(32);
        laptop.ledger().edit("Dũng", edit -> {
            edit.set(EVIDENCE.SHA256, laptop.row(1), sha256);
            return edit.sql().insertInto(BLOB).values(7L, sha256, size, LocalDateTime.of(2020, 10, 15, 8, 0)).execute();
        });
        return laptop;
    }

    private List<String> stick(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void moreThanAFat32StickHoldsInOneFileIsRefusedBeforeItIsWritten() throws IOException {
        Laptop office = withEvidence(laptops.bare(), 4L << 30);
        Path stick = Files.createDirectory(laptops.folder.resolve("usb"));
        Path target = stick.resolve("goi.skt");
        Files.writeString(target, "gói cũ");
        ExportBundle export = new ExportBundle(office.ledger(), laptops.clock, step -> {
        }, folder -> Long.MAX_VALUE);
        assertThatThrownBy(() -> export.run(ExportWish.everything(target, "Dũng"), (done, total) -> {
            throw new AssertionError("it was begun");
        })).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo("SKT-BUNDLE-TOO-BIG");
            assertThat(refused.sentence()).contains("4 GB", "FAT32", "Chưa ghi gì", "chọn ít đơn vị hơn");
        });
        assertThat(stick(stick)).containsExactly("goi.skt");
        assertThat(target).hasContent("gói cũ");
        assertThat(export.run(ExportWish.everything(target, "Dũng").withoutEvidence(), Progress.NONE).evidence())
                .isZero();
    }

    @Test
    void aStickWithoutEnoughSpaceIsRefusedBeforeItIsWritten() throws IOException {
        Laptop office = withEvidence(laptops.bare(), 900_000_000);
        Path stick = Files.createDirectory(laptops.folder.resolve("usb"));
        ExportBundle export = new ExportBundle(office.ledger(), laptops.clock, step -> {
        }, folder -> 800_000_000);
        assertThatThrownBy(() -> export.run(ExportWish.everything(stick.resolve("goi.skt"), "Dũng"), Progress.NONE))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.code()).isEqualTo("SKT-BUNDLE-NO-SPACE");
                    assertThat(refused.sentence()).contains(stick.toString());
                });
        assertThat(stick(stick)).isEmpty();
    }

    @Test
    void anImportThatGoesByBetweenChangesAndSignaturesBelongsIntoTheBundle() {
        Laptop office = laptops.bare();
        Laptop member = laptops.join("Lê Thị Hạnh", office.export());
        member.write(1, "một");
        office.take(member.export());
        member.write(2, "hai");
        Path meanwhile = member.export();
        AtomicBoolean once = new AtomicBoolean(true);
        Ledger busy = (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[]{Ledger.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("exportTogether") && once.getAndSet(false)) {
                        @SuppressWarnings("unchecked")
                        Consumer<List<Outgoing>> receiver = (Consumer<List<Outgoing>>) arguments[1];
                        arguments[1] = (Consumer<List<Outgoing>>) outgoing -> {
                            office.take(meanwhile);
                            receiver.accept(outgoing);
                        };
                    }
                    try {
                        return method.invoke(office.ledger(), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        Path bundle = new ExportBundle(busy, laptops.clock).run(office.wish(), Progress.NONE).file();
        Laptop fresh = laptops.join("Vân", bundle);
        assertThat(once).isFalse();
        assertThat(fresh.read(2)).isEqualTo("hai");
    }
}
