package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import vn.sokiemtra.bundle.Laptops.Laptop;
import vn.sokiemtra.checklist.ArrangeItems;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.ledger.EditId;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Problem;

/**
 * What readers keep, while the file is open and from one start to the next, is what they would count from nothing: after any
 * edits, imports, undone edits, undone imports, starts and kills.
 */
class KeptCountsProperties {

    private static final LocalDate TODAY = LocalDate.of(2020, 10, 15);
    private static final int UNITS = 3;

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void whatIsKeptIsWhatWouldBeCounted(@ForAll long seed) {
        new Story(30, new Random(seed)).run();
    }

    @Tag("full")
    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void whatIsKeptIsWhatWouldBeCountedAtLength(@ForAll long seed) {
        new Story(100, new Random(seed)).run();
    }

    private static final class Story {
        private final int steps;
        private final Random random;
        private final List<EditId> edits = new ArrayList<>();
        private final Laptops laptops = new Laptops();
        private Laptop office;
        private Laptop team;
        private int copies;

        Story(int steps, Random random) {
            this.steps = steps;
            this.random = random;
        }

        void run() {
            try (laptops) {
                office = laptops.office();
                team = laptops.join("Hạnh", office.export());
                check();
                for (int i = 0; i < steps; i++) {
                    step();
                    if (random.nextInt(3) == 0) {
                        check();
                    }
                }
                check();
            }
        }

        private void step() {
            switch (random.nextInt(16)) {
                case 0 -> office.take(team.export());
                case 1 -> team.take(office.export());
                case 2 -> reopen(() -> office.file.close());
                case 3 -> kill();
                case 4 -> undoneImport();
                case 5 -> undo();
                case 6 -> many(team);
                case 7 -> retire();
                case 8, 9, 10, 11 -> edit(team);
                default -> edit(office);
            }
        }

        private void edit(Laptop at) {
            laptops.pass(1_000);
            Ledger ledger = at.ledger();
            UUID inspection = at.inspection(random.nextInt(UNITS));
            UUID item = item(ledger);
            EditId id = switch (random.nextInt(4)) {
                case 0 -> new RecordFinding(ledger).run(at.person, inspection, item, FindingDraft.of("Chậm " + random
                        .nextInt()), List.of()).id();
                case 1 -> new LoadFindings(ledger).of(inspection).stream().findAny().map(found -> new DeleteFinding(
                        ledger).run(at.person, found.id()).id()).orElse(null);
                case 2 -> new SetAnswer(ledger).run(at.person, inspection, new FindItem(ledger).byCode("II.1.d5"),
                        "overdue", Side.REPORTED, String.valueOf(random.nextInt(7) - 3)).id();
                default -> new SetVerdict(ledger).run(at.person, inspection, item, random.nextInt(4) == 0
                        ? null
                        : Verdict.values()[random.nextInt(Verdict.values().length)]).id();
            };
            if (id != null && at == office) {
                edits.add(id);
            }
        }

        /** So many that what is kept in the file is written anew. */
        private void many(Laptop at) {
            List<OutlineItem> items = new LoadOutline(at.ledger()).all().leaves();
            at.ledger().edit(at.person, edit -> {
                for (int unit = 0; unit < UNITS; unit++) {
                    UUID inspection = at.inspection(unit);
                    items.forEach(item -> AnswerStore.setVerdict(edit, inspection, item.id(), Verdict.values()[random
                            .nextInt(Verdict.values().length)]));
                }
                return items;
            });
        }

        private void retire() {
            try {
                new ArrangeItems(office.ledger()).remove(office.person, item(office.ledger()));
            } catch (Problem notThisOne) {
                edit(office);
            }
        }

        private UUID item(Ledger ledger) {
            List<OutlineItem> items = new LoadOutline(ledger).all().leaves();
            return items.get(random.nextInt(Math.min(items.size(), 12))).id();
        }

        private void undo() {
            if (!edits.isEmpty()) {
                try {
                    office.ledger().undo(office.person, edits.removeLast());
                } catch (Problem overwritten) {
                    edit(office);
                }
            }
        }

        private void undoneImport() {
            edit(team);
            ImportResult result = new ApplyImport(office.ledger(), laptops.clock, BeforeImport.copyOf(office.file)).run(
                    List.of(team.export()), office.person, Passphrases.NONE, Progress.NONE);
            if (result.complete() && UndoImport.isOffered(office.file)) {
                if (random.nextBoolean()) {
                    check();
                }
                laptops.forget(office);
                office = laptops.new Laptop(office.person, new UndoImport(here()).run(office.file));
                edits.clear();
            }
        }

        private void reopen(Runnable ending) {
            Path data = office.file.path();
            ending.run();
            laptops.forget(office);
            office = laptops.new Laptop(office.person, DataFile.open(data, here()));
        }

        /** What the disk holds at this moment is all that the next start finds. */
        private void kill() {
            Path data = office.file.path();
            Path killed = laptops.folder.resolve("kill-" + ++copies);
            try {
                Files.createDirectories(killed);
                Path copy = killed.resolve("noi-vu.mv.db");
                Path journal = killed.resolve("noi-vu.journal");
                Files.copy(data.resolveSibling("noi-vu.journal"), journal);
                Files.copy(data, copy);
                laptops.forget(office);
                office.file.close();
                office = laptops.new Laptop(office.person, DataFile.open(copy, here()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private Surroundings here() {
            return Surroundings.ofThisMachine(laptops.clock);
        }

        private void check() {
            same(office);
            same(team);
        }

        private static void same(Laptop at) {
            Ledger fresh = forgetful(at.ledger());
            assertThat(new LoadInspections(at.ledger()).all()).isEqualTo(new LoadInspections(fresh).all());
            assertThat(new LoadCourses(at.ledger()).asOf(TODAY)).isEqualTo(new LoadCourses(fresh).asOf(TODAY));
            assertThat(new LoadUnits(at.ledger()).all()).isEqualTo(new LoadUnits(fresh).all());
        }
    }

    /** The same ledger for readers that know nothing from before. */
    private static Ledger forgetful(Ledger ledger) {
        return (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[]{Ledger.class}, (proxy,
                method, arguments) -> switch (method.getName()) {
                    case "kept" -> maker(arguments[1]).apply((Ledger) proxy);
                    case "noted" -> Optional.empty();
                    case "note" -> null;
                    default -> {
                        try {
                            yield method.invoke(ledger, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private static Function<Ledger, Object> maker(Object given) {
        return (Function<Ledger, Object>) given;
    }
}
