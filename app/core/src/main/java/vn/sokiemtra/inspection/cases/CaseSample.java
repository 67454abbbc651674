package vn.sokiemtra.inspection.cases;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A draw of hồ sơ with everything that shows it was fair.
 *
 * @param key names it in a sentence: {@code {MHS[key].3}}
 * @param item where its findings belong; null while nobody chose
 * @param codes the list drawn from
 * @param seed with the codes it gives the same draw again, see {@link FairDraw}
 * @param drawnAt local time in Vietnam
 * @param drawnBy who drew
 * @param genuine whether the cases are those that codes and seed give
 */
public record CaseSample(UUID id, String key, @Nullable UUID item, String title, List<String> codes, int amount,
        String seed, @Nullable LocalDateTime drawnAt, String drawnBy, boolean genuine, List<SampledCase> cases,
        CaseCounts counts) {

    public CaseSample {
        codes = List.copyOf(codes);
        cases = List.copyOf(cases);
    }
}
