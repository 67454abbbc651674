package vn.sokiemtra.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokiemtra.schema.shared.tables.AnswerPart.ANSWER_PART;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import vn.sokiemtra.bundle.Laptops.Laptop;

/**
 * Over real data files and real bundles: laptops edit at random and exchange at random, whole or in part, in any order,
 * some bundles again and again. In the end all have the same state, and no value that was ever acknowledged is lost.
 */
class ExchangeProperties {

    private static final int ROWS = 4;

    /** A value that a laptop acknowledged. */
    private record Written(int row, String value) {
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void everybodyEndsWithTheSameAndNothingIsLost(@ForAll @IntRange(min = 3, max = 5) int laptops, @ForAll long seed) {
        new Story(laptops, 14, new Random(seed)).run();
    }

    @Tag("full")
    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void everybodyEndsWithTheSameAndNothingIsLostAtLength(@ForAll @IntRange(min = 3, max = 6) int laptops,
            @ForAll long seed) {
        new Story(laptops, 50, new Random(seed)).run();
    }

    private static final class Story {
        private final int count;
        private final int steps;
        private final Random random;
        private final List<Path> stick = new ArrayList<>();
        private final Set<Written> acknowledged = new HashSet<>();
        private int values;

        Story(int count, int steps, Random random) {
            this.count = count;
            this.steps = steps;
            this.random = random;
        }

        void run() {
            try (Laptops laptops = new Laptops()) {
                List<Laptop> all = new ArrayList<>();
                all.add(laptops.bare());
                Path handOut = all.getFirst().export();
                for (int i = 1; i < count; i++) {
                    all.add(laptops.join("Người " + i, handOut));
                }
                for (int i = 0; i < steps; i++) {
                    step(all.get(random.nextInt(count)));
                }
                finish(all);
                for (Laptop laptop : all) {
                    assertThat(laptop.digest()).isEqualTo(all.getFirst().digest());
                    assertThat(laptop.file.check().flaws()).isEmpty();
                }
                assertNothingLost(all.get(random.nextInt(count)));
            }
        }

        private void step(Laptop laptop) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> write(laptop);
                case 3 -> stick.add(laptop.export());
                case 4 -> {
                    if (!stick.isEmpty()) {
                        Path last = stick.get(random.nextInt(stick.size()));
                        stick.add(laptop.export(laptop.wish().since(last, null)));
                    }
                }
                default -> {
                    List<Path> some = new ArrayList<>(stick);
                    Collections.shuffle(some, random);
                    some = some.subList(0, Math.min(some.size(), random.nextInt(4)));
                    ImportResult result = laptop.take(some.toArray(Path[]::new));
                    assertThat(result.bundles()).noneMatch(b -> b.outcome() == PlannedBundle.Outcome.FLAWED);
                }
            }
        }

        private void write(Laptop laptop) {
            Written written = new Written(random.nextInt(ROWS), "giá trị " + ++values);
            laptop.write(written.row(), written.value());
            acknowledged.add(written);
        }

        /** A bundle of each goes to everybody, in an order of everybody's own. */
        private void finish(List<Laptop> all) {
            List<Path> last = new ArrayList<>();
            all.forEach(laptop -> last.add(laptop.export()));
            for (Laptop laptop : all) {
                Collections.shuffle(last, random);
                assertThat(laptop.take(last.toArray(Path[]::new)).complete()).isTrue();
            }
        }

        private void assertNothingLost(Laptop laptop) {
            Set<Written> found = new HashSet<>();
            for (int row = 0; row < ROWS; row++) {
                int number = row;
                laptop.ledger().history(ANSWER_PART.VERIFIED, laptop.row(row)).forEach(change -> found.add(new Written(
                        number, change.value())));
            }
            assertThat(found).isEqualTo(acknowledged);
        }
    }
}
