package vn.sokiemtra.inspection;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Whose report a file is, by what stands above its contents: the agency in the letterhead, the title. A unit may still write
 * under the name of one that it came from.
 */
final class ReportSender {

    private static final Texts TEXTS = Texts.beside(ReportSender.class);
    /** Where the tone stands in a syllable differs from keyboard to keyboard: ủy and uỷ, hòa and hoà. */
    private static final Pattern TONE = Pattern.compile("([\u0300\u0301\u0303\u0309\u0323])([\\p{L}\\p{M}]*)");
    private static final Pattern SHORT_FORM = Pattern.compile("\\bubnd\\b");
    private static final int SHORTEST = 4;

    private final PlanUnit unit;
    /** Each name as it is compared, with the unit's name; the longer ones first, as they may hold the shorter. */
    private final Map<String, PlanUnit> names = new LinkedHashMap<>();
    private final List<UUID> family = new ArrayList<>();

    ReportSender(Ledger ledger, UUID inspection) {
        LoadUnits units = new LoadUnits(ledger);
        this.unit = units.ofInspection(inspection);
        Lineage lineage = new LoadLineage(ledger).lineage();
        family.add(unit.unitId());
        family.addAll(lineage.predecessors(unit.unitId()));
        family.addAll(lineage.successors(unit.unitId()));
        Map<String, PlanUnit> all = new LinkedHashMap<>();
        for (PlanUnit each : units.all()) {
            for (String name : Set.of(spelled(each.name()), spelled(each.agencyName()))) {
                if (name.length() >= SHORTEST && (family.contains(each.unitId()) || !all.containsKey(name))) {
                    all.put(name, each);
                }
            }
        }
        all.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).forEach(name -> names.put(name,
                all.getOrDefault(name, unit)));
    }

    /**
     * A doubt to be shown where no unit of the plan is named above the contents; none where nothing stands there.
     *
     * @throws Problem {@code SKT-REPORT-SENDER} where another unit is named and this one is not
     */
    Optional<Unusable> doubt(String head) {
        String rest = spelled(head);
        PlanUnit other = null;
        for (Map.Entry<String, PlanUnit> name : names.entrySet()) {
            Pattern words = Pattern.compile("(?<![\\p{L}\\p{M}\\d])" + Pattern.quote(name.getKey())
                    + "(?![\\p{L}\\p{M}\\d])");
            if (words.matcher(rest).find()) {
                if (family.contains(name.getValue().unitId())) {
                    return Optional.empty();
                }
                other = other == null ? name.getValue() : other;
                rest = words.matcher(rest).replaceAll(" ");
            }
        }
        if (other != null) {
            throw new Problem(TEXTS, "SKT-REPORT-SENDER", other.name(), unit.name());
        }
        return rest.isBlank()
                ? Optional.empty()
                : Optional.of(new Unusable(TEXTS.get("report.sender.place"), "", TEXTS.get("report.sender.unnamed",
                        unit.name())));
    }

    /** One spelling for all: small letters, single spaces, the short form of Ủy ban written out, tones at the end of the syllable. */
    private static String spelled(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Texts.VIETNAMESE), Normalizer.Form.NFD);
        String plain = SHORT_FORM.matcher(TONE.matcher(apart).replaceAll("$2$1")).replaceAll(committee());
        return plain.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private static String committee() {
        String apart = Normalizer.normalize(TEXTS.get("report.sender.committee"), Normalizer.Form.NFD);
        return TONE.matcher(apart).replaceAll("$2$1");
    }
}
