package vn.sokiemtra.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.text.Problem;

/** Makes a data file that joins the plan of a bundle. It gets its name only when the bundle is in it. */
public final class JoinPlan {

    private static final String ENDING = ".mv.db";

    private final InstantSource clock;
    private final Surroundings surroundings;

    public JoinPlan(InstantSource clock) {
        this(Surroundings.ofThisMachine(clock));
    }

    public JoinPlan(Surroundings surroundings) {
        this.clock = surroundings.clock();
        this.surroundings = surroundings;
    }

    /**
     * @param data with or without {@code .mv.db}
     * @param machine the name of the machine, as people call it
     * @return the open file
     * @throws Problem {@code SKT-DB-EXISTS}; {@code SKT-BUNDLE-JOIN} where the disk takes no new file; {@code SKT-BUNDLE-NOT-WHOLE} for a bundle that only continues another; any
     * flaw of the bundle; no file is left then
     */
    public DataFile run(Path data, Path bundle, String person, String machine, Passphrases passphrases,
            Progress progress) {
        Path target = withEnding(data.toAbsolutePath().normalize());
        if (Files.exists(target)) {
            return DataFile.create(target, NewDataFile.ofNewPlan(clock, person, machine), surroundings); // says that it exists
        }
        BundleHeader header = Scan.verify(BundleSource.of(bundle, passphrases), progress).header();
        if (!header.isWhole()) {
            throw Flaws.of("NOT-WHOLE", header.person());
        }
        Path draft = target.resolveSibling("." + target.getFileName() + ".new" + ENDING);
        removeAll(draft);
        try {
            fill(draft, header, bundle, person, machine, passphrases, progress);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw Flaws.of(failed, "JOIN", target);
        } catch (Problem failed) {
            // What the disk refused is the draft, of which the person knows nothing.
            throw DataFile.isRefusedByDisk(failed) ? Flaws.of(failed, "JOIN", target) : failed;
        } finally {
            removeAll(draft);
        }
        return DataFile.open(target, surroundings);
    }

    private void fill(Path draft, BundleHeader header, Path bundle, String person, String machine,
            Passphrases passphrases, Progress progress) {
        try (DataFile file = DataFile.create(draft, new NewDataFile(header.plan(), header.planCreatedAt(), person,
                machine), surroundings)) {
            ImportResult result = new ApplyImport(file.ledger(), clock, ApplyImport.CopyFirst.NOTHING).run(List.of(
                    bundle), person, passphrases, progress);
            Problem flaw = result.bundles().getFirst().flaw();
            if (flaw != null) {
                throw flaw;
            }
            // Who hands out the plan is who the new file trusts.
            new TrustMachine(file.ledger()).run(person, header.sender());
        }
    }

    private static Path withEnding(Path data) {
        String name = Objects.requireNonNull(data.getFileName()).toString();
        return name.endsWith(ENDING) ? data : data.resolveSibling(name + ENDING);
    }

    /** The draft and whatever stands beside it. */
    private static void removeAll(Path draft) {
        Path folder = Objects.requireNonNull(draft.getParent());
        String name = Objects.requireNonNull(draft.getFileName()).toString();
        String base = name.substring(0, name.length() - ENDING.length());
        try (var beside = Files.newDirectoryStream(folder, each -> String.valueOf(each.getFileName()).startsWith(
                base))) {
            for (Path each : beside) {
                Files.deleteIfExists(each);
            }
        } catch (IOException noFolderYet) {
            System.getLogger(JoinPlan.class.getName()).log(System.Logger.Level.DEBUG, "nothing removed", noFolderYet);
        }
    }
}
