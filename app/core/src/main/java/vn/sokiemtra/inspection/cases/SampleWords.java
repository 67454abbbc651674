package vn.sokiemtra.inspection.cases;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A draw in sentences, for documents and findings. */
public final class SampleWords {

    private static final Texts TEXTS = Texts.beside(SampleWords.class);

    private SampleWords() {
    }

    /** What was drawn from what, when, and what it came to; then each late case in a line. */
    public static List<String> lines(CaseSample sample) {
        List<String> lines = new ArrayList<>();
        CaseCounts counts = sample.counts();
        lines.add(TEXTS.get("line", sample.title(), VietnameseFormat.number(counts.cases()), VietnameseFormat.number(
                sample.codes().size()), VietnameseFormat.dateTime(sample.drawnAt()), sample.seed(),
                VietnameseFormat
                        .number(counts.onTime()),
                VietnameseFormat.number(counts.late()), VietnameseFormat.number(counts
                        .apologised()),
                VietnameseFormat.number(counts.notApologised())));
        sample.cases().stream().filter(one -> one.state().late()).forEach(one -> lines.add(late(one)));
        return lines;
    }

    private static String late(SampledCase one) {
        return TEXTS.get("late." + one.state(), one.code(), one.field() == null
                ? ""
                : TEXTS.get("late.field", one
                        .field()),
                VietnameseFormat.date(one.dueOn()), VietnameseFormat.date(one.returnedOn()), VietnameseFormat
                        .number(one.daysLate()),
                apology(one.apology()));
    }

    /** {@code Có}, {@code Không}; empty while nobody said. */
    public static String apology(@Nullable Boolean apology) {
        return apology == null ? "" : TEXTS.get("apology." + apology);
    }

    /** {@code quá hạn 5 ngày làm việc}. */
    public static String state(SampledCase one) {
        return TEXTS.get("state." + one.state(), VietnameseFormat.number(one.daysLate()));
    }

    /** What a finding about late cases begins with; its figures are live. */
    public static String finding(CaseSample sample) {
        String row = figures(sample);
        return TEXTS.get("finding", sample.title(), row + "1}", row + "3}", row + "4}", row + "6}");
    }

    /** What the live figures of a draw begin with wherever they stand. */
    public static String figures(CaseSample sample) {
        return "{MHS[" + sample.key() + "].";
    }
}
