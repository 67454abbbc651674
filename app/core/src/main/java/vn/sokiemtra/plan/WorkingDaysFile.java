package vn.sokiemtra.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.plan.WorkingCalendar.ExtraDay;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Days off and days worked instead, as a file that one office gives to another: a JSON list whose entries have the fields
 * of {@link ExtraDay}.
 */
public final class WorkingDaysFile {

    private static final Texts TEXTS = Texts.beside(WorkingDaysFile.class);
    private static final int LARGEST = 1_000_000;
    private static final int MOST = 2_000;
    private static final int LONGEST = 500;

    private final Definitions definitions = new Definitions();

    /** @throws Problem {@code SKT-CALENDAR-FILE-WRITE} */
    public void write(Path file, List<ExtraDay> days) {
        try {
            Files.write(file, (definitions.write(days) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new Problem(unwritable, TEXTS, "SKT-CALENDAR-FILE-WRITE", file);
        }
    }

    /**
     * In the order of the file.
     *
     * @throws Problem {@code SKT-CALENDAR-FILE-READ}; {@code SKT-CALENDAR-FILE-LARGE}; {@code SKT-DEFINITION-WRONG} for
     * another kind of file; {@code SKT-CALENDAR-FILE-DAY} for a day twice, outside 2015 to 2050 or without a source
     */
    public List<ExtraDay> read(Path file) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                throw new Problem(TEXTS, "SKT-CALENDAR-FILE-LARGE", name);
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Problem(unreadable, TEXTS, "SKT-CALENDAR-FILE-READ", name);
        }
        List<ExtraDay> days = Arrays.asList(definitions.read(new ByteArrayInputStream(bytes), name, ExtraDay[].class));
        if (days.size() > MOST) {
            throw new Problem(TEXTS, "SKT-CALENDAR-FILE-LARGE", name);
        }
        Set<LocalDate> seen = new HashSet<>();
        for (ExtraDay day : days) {
            boolean given = day != null && day.day() != null && day.source() != null && !day.source().isBlank();
            if (!given || day.source().length() > LONGEST || !WorkingCalendar.covers(day.day()) || !seen.add(day
                    .day())) {
                throw new Problem(TEXTS, "SKT-CALENDAR-FILE-DAY", name, given
                        ? VietnameseFormat.date(day.day())
                        : VietnameseFormat.UNDEFINED);
            }
        }
        return days.stream().map(day -> new ExtraDay(day.day(), day.off(), Normalizer.normalize(day.source().strip(),
                Normalizer.Form.NFC), day.confirmed())).toList();
    }
}
