package vn.sokiemtra.inspection.cases;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.cases.store.SampleStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Draws hồ sơ at random from a list; list, seed, time and who drew are kept with the draw. */
public final class DrawSample {

    private static final Texts TEXTS = Texts.beside(DrawSample.class);

    private final Ledger ledger;
    private final InstantSource clock;
    private final RandomGenerator random;

    public DrawSample(Ledger ledger, InstantSource clock) {
        this(ledger, clock, new SecureRandom());
    }

    /** @param random where the seed comes from */
    public DrawSample(Ledger ledger, InstantSource clock, RandomGenerator random) {
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
    }

    /**
     * @param item where findings belong; null leaves it open
     * @param title what the list is: {@code Hồ sơ đất đai 6 tháng đầu năm}
     * @param amount how many, at least one and at most the whole list
     * @return the draw's id
     * @throws Problem {@code SKT-CASE-AMOUNT}; nothing is changed
     */
    public Edited<UUID> run(String author, UUID inspection, @Nullable UUID item, String title, CaseList list,
            int amount) {
        if (amount < 1 || amount > list.lines().size()) {
            throw new Problem(TEXTS, "SKT-CASE-AMOUNT", String.valueOf(amount), String.valueOf(list.lines().size()));
        }
        List<String> codes = list.lines().stream().map(CaseList.Line::code).toList();
        Map<String, CaseList.Line> lines = list.lines().stream().collect(Collectors.toMap(CaseList.Line::code, Function
                .identity()));
        String seed = FairDraw.seed(random);
        List<CaseList.Line> drawn = FairDraw.draw(seed, codes, amount).stream().map(code -> java.util.Objects
                .requireNonNull(lines.get(code))).toList();
        String name = title.isBlank() ? TEXTS.get("untitled") : title.strip();
        SampleStore.Sample sample = new SampleStore.Sample(inspection, item, name, String.join("\n", codes), amount,
                seed, LocalDateTime.ofInstant(clock.instant(), Texts.ZONE).withNano(0), author);
        return ledger.edit(author, edit -> SampleStore.add(edit, inspection, sample, drawn));
    }

    /** Where the findings of a draw belong; null leaves it open. */
    public Edited<UUID> belongs(String author, UUID sample, @Nullable UUID item) {
        return ledger.edit(author, edit -> {
            SampleStore.item(edit, sample, item);
            return sample;
        });
    }

    /** Deletes a draw with its cases; the history keeps that it was made. */
    public Edited<UUID> delete(String author, UUID sample) {
        return ledger.edit(author, edit -> {
            SampleStore.delete(edit, sample);
            return sample;
        });
    }
}
