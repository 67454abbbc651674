package vn.sokiemtra.document.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.document.minutes.MinutesData.Rewritten;
import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Ledger;

/** Reads the Biên bản of an inspection as a screen shows it. */
public final class LoadMinutes {

    private final LoadMinutesData load;
    private final MinutesStore store;

    public LoadMinutes(Ledger ledger) {
        this.load = new LoadMinutesData(ledger);
        this.store = new MinutesStore(ledger);
    }

    /** @throws vn.sokiemtra.text.Problem {@code SKT-INSPECTION-UNKNOWN} */
    public Minutes of(UUID inspection) {
        MinutesData data = load.of(inspection);
        return new Minutes(inspection, data.facts(), data.attendees(), sections(data, store.authors(inspection)));
    }

    static List<MinutesSection> sections(MinutesData data, Map<String, Field<String>> authors) {
        var sections = new ArrayList<MinutesSection>();
        for (MinutesOutline.Part part : MinutesOutline.of(data)) {
            sections.add(part.live() == null
                    ? MinutesSection.heading(part.id(), part.depth(), part.title())
                    : section(data, part, part.live(), authors.getOrDefault(part.id(), Field.empty())));
        }
        for (FormSheet form : data.forms()) {
            sections.add(MinutesSection.heading(MinutesOutline.annexId(form), 0, MinutesOutline.annexTitle(form)));
        }
        return sections;
    }

    private static MinutesSection section(MinutesData data, MinutesOutline.Part part, String live,
            Field<String> author) {
        String liveShown = data.quoting().shown(live);
        Rewritten rewritten = data.rewritten().get(part.id());
        if (rewritten == null) {
            return new MinutesSection(part.id(), part.depth(), part.title(), true, SectionState.LIVE, live, liveShown,
                    liveShown, List.of(), Field.empty());
        }
        List<SentenceChange> changes = MinutesSections.changes(rewritten, live, data.quoting());
        return new MinutesSection(part.id(), part.depth(), part.title(), true,
                changes.isEmpty() ? SectionState.REWRITTEN : SectionState.OUTDATED, rewritten.content(),
                data.quoting().shown(rewritten.content()), liveShown, changes, author);
    }
}
