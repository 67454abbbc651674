package vn.sokiemtra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.SetCell;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.PlanUnit;

/**
 * Times the contradiction rules of the unit that was edited: twenty communes with their five biểu on both sides, one cell
 * changed at a time. The figures are read from the data file each time, as after any edit. With a number, the plan has a
 * published list of so many procedures.
 */
public final class RulesBench {

    private static final String PERSON = "Bench";
    private static final int UNITS = 20;
    private static final int ROWS = 20;
    private static final int WARM_UP = 100;
    private static final int EDITS = 400;

    private RulesBench() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("rules");
        InstantSource clock = () -> Instant.ofEpochMilli(1_600_000_000_000L);
        try (DataFile file = DataFile.create(folder.resolve("rules"), NewDataFile.ofNewPlan(clock, PERSON, PERSON),
                clock)) {
            Ledger ledger = file.ledger();
            new CreatePlan(ledger).exampleFrom("thach-thanh-2020", PERSON);
            List<UUID> inspections = new LoadUnits(ledger).all().stream().limit(UNITS).map(PlanUnit::inspectionId)
                    .toList();
            inspections.forEach(inspection -> fill(ledger, inspection));
            int published = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
            new ChangePlan(ledger).texts(PlanSection.PUBLISHED_PROCEDURE, IntStream.range(0, published).mapToObj(
                    i -> "1.%06d Thủ tục %d".formatted(i, i)).toList(), PERSON);
            edits(ledger, inspections, WARM_UP, "first " + WARM_UP);
            edits(ledger, inspections, EDITS, "then " + EDITS);
            long start = System.nanoTime();
            int all = inspections.stream().mapToInt(each -> new LoadContradictions(ledger).of(each).size()).sum();
            System.out.printf("all %d units: %d contradictions, %.1f ms%n", inspections.size(), all, (System.nanoTime()
                    - start) / 1e6);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
            }
        }
    }

    private static void edits(Ledger ledger, List<UUID> inspections, int many, String name) {
        double[] wall = new double[many];
        double[] own = new double[many];
        int[] found = new int[1];
        for (int i = 0; i < many; i++) {
            UUID inspection = inspections.get(i % inspections.size());
            new SetCell(ledger).run(PERSON, inspection, "B3", "1", 12, Side.VERIFIED, String.valueOf(20 + i % 7));
            double[] both = Stopwatch.once(() -> {
                var now = new LoadContradictions(ledger).of(inspection);
                found[0] = now.size();
                return now;
            });
            wall[i] = both[0];
            own[i] = both[1];
        }
        Arrays.sort(wall);
        Arrays.sort(own);
        System.out.printf(
                "%s edits: rules of the unit (%d found) median %.1f ms (cpu %.1f), worst %.1f ms (cpu %.1f)%n",
                name, found[0], wall[many / 2], own[many / 2], wall[many - 1], own[many - 1]);
    }

    /** Twenty rows where a biểu grows, both sides; the team found other figures in some rows. */
    private static void fill(Ledger ledger, UUID inspection) {
        for (String form : List.of("B1", "B2", "B4")) {
            List<EnterCells.Entry> entries = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                add(entries, form, row);
            }
            new EnterCells(ledger).run(PERSON, inspection, form, entries);
        }
        enter(ledger, inspection, "B3",
                "01/01/2020 – 22/10/2020;32,5;Bàn;5;0;137;122;2.000;18;21;1.900;40;;Thiếu người;0;");
        enter(ledger, inspection, "B5", "1;137;122/137;thachcam.gov.vn;100;12;");
    }

    private static void add(List<EnterCells.Entry> entries, String form, int row) {
        String[] cells = switch (form) {
            case "B1" -> new String[]{"Thủ tục " + row, "1.000" + row, "Luật", "15", "10", "", "12/QĐ-UBND"};
            case "B2" -> new String[]{"Thủ tục " + row, "Đất đai", "yes"};
            default -> new String[]{"Lĩnh vực " + row, "5", "1", "100", "97", "95", "2", "2", "1", "1", "1"};
        };
        for (Side side : Side.values()) {
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    String other = side == Side.VERIFIED && form.equals("B4") && row % 5 == 0 && i == 4
                            ? "96"
                            : cells[i];
                    entries.add(new EnterCells.Entry("+" + row, i + 2, side, other));
                }
            }
        }
    }

    private static void enter(Ledger ledger, UUID inspection, String form, String line) {
        List<EnterCells.Entry> entries = new ArrayList<>();
        String[] cells = line.split(";", -1);
        for (Side side : Side.values()) {
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    entries.add(new EnterCells.Entry("1", i + 1, side, cells[i]));
                }
            }
        }
        new EnterCells(ledger).run(PERSON, inspection, form, entries);
    }
}
