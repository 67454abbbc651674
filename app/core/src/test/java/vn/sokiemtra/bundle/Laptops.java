package vn.sokiemtra.bundle;

import static vn.sokiemtra.schema.shared.tables.AnswerPart.ANSWER_PART;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;

/** Some laptops with real data files of one plan, and a stick for their bundles. */
final class Laptops implements AutoCloseable {

    static final Instant START = Instant.parse("2020-10-15T01:00:00Z");
    static final UUID ITEM = new UUID(0x0190_0000_0000_7002L, 0x8000_0000_0000_0000L);

    final Path folder;
    final InstantSource clock = this::now;
    private final List<Laptop> all = new ArrayList<>();
    private long millis = START.toEpochMilli();
    private int bundles;

    Laptops() {
        try {
            folder = Files.createTempDirectory("bundles");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Instant now() {
        return Instant.ofEpochMilli(millis);
    }

    void pass(long more) {
        millis += more;
    }

    /** One person's data file. */
    final class Laptop {
        final String person;
        final DataFile file;

        Laptop(String person, DataFile file) {
            this.person = person;
            this.file = file;
            all.add(this);
        }

        Ledger ledger() {
            return file.ledger();
        }

        UUID id() {
            return ledger().replica();
        }

        String digest() {
            return ledger().digest();
        }

        UUID inspection(int which) {
            return new LoadUnits(ledger()).all().get(which).inspectionId();
        }

        UUID row(int number) {
            return new UUID(ITEM.getMostSignificantBits(), ITEM.getLeastSignificantBits() + number);
        }

        /** Writes the answer part with a number. */
        void write(int number, String value) {
            pass(60_000);
            ledger().edit(person, edit -> write(edit, number, value));
        }

        Edit write(Edit edit, int number, String value) {
            edit.set(ANSWER_PART.VERIFIED, row(number), value);
            return edit;
        }

        String read(int number) {
            return ledger().read(sql -> sql.select(ANSWER_PART.VERIFIED).from(ANSWER_PART).where(ANSWER_PART.ID.eq(row(
                    number))).fetchOne(ANSWER_PART.VERIFIED));
        }

        UUID attach(int inspection, String name, byte[] content) {
            return new AddEvidence(ledger(), clock)
                    .from(new ByteArrayInputStream(content), name, inspection(inspection),
                            ITEM, person, Progress.NONE)
                    .value();
        }

        ExportWish wish() {
            return ExportWish.everything(folder.resolve("goi-" + ++bundles + ".skt"), person);
        }

        Path export() {
            return export(wish());
        }

        Path export(ExportWish wish) {
            pass(60_000);
            return new ExportBundle(ledger(), clock).run(wish, Progress.NONE).file();
        }

        ImportResult take(Path... files) {
            pass(60_000);
            return new ApplyImport(ledger(), clock, ApplyImport.CopyFirst.NOTHING).run(Arrays.asList(files), person,
                    Passphrases.NONE, Progress.NONE);
        }

        ImportPlan plan(Path... files) {
            return new PlanImport(ledger()).of(Arrays.asList(files), Passphrases.NONE, Progress.NONE);
        }
    }

    /** The one that makes the plan. */
    Laptop office() {
        DataFile file = DataFile.create(folder.resolve("noi-vu"), NewDataFile.ofNewPlan(clock, "Trần Văn Dũng",
                "PC-NOIVU"), clock);
        new CreatePlan(file.ledger()).from("thach-thanh-2020", "Trần Văn Dũng");
        return new Laptop("Trần Văn Dũng", file);
    }

    /** The same without any content: quick. */
    Laptop bare() {
        return new Laptop("Trần Văn Dũng", DataFile.create(folder.resolve("noi-vu"), NewDataFile.ofNewPlan(clock,
                "Trần Văn Dũng", "PC-NOIVU"), clock));
    }

    /** Lets go of a laptop whose file was closed. */
    void forget(Laptop laptop) {
        all.remove(laptop);
    }

    Laptop join(String person, Path bundle) {
        return new Laptop(person, new JoinPlan(clock).run(folder.resolve("may-" + all.size()), bundle, person, "LT-"
                + all.size(), Passphrases.NONE, Progress.NONE));
    }

    @Override
    public void close() {
        all.forEach(laptop -> laptop.file.close());
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
