package vn.sokiemtra.document.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.section.SectionPart;
import vn.sokiemtra.document.store.SectionStore;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.ledger.Ledger;

/** Reads the Biên bản of an inspection as a screen shows it. */
public final class LoadMinutes {

    private final LoadMinutesData load;
    private final SectionStore store;

    public LoadMinutes(Ledger ledger) {
        this.load = new LoadMinutesData(ledger);
        this.store = new SectionStore(ledger);
    }

    /** @throws vn.sokiemtra.text.Problem {@code SKT-INSPECTION-UNKNOWN} */
    public Minutes of(UUID inspection) {
        MinutesData data = load.of(inspection);
        return new Minutes(inspection, data.facts(), data.attendees(),
                sections(data, store.edits(LoadMinutesData.KIND, inspection)));
    }

    static List<DocumentSection> sections(MinutesData data, Map<String, DocumentSection.Edits> edits) {
        return parts(data).stream().map(part -> part.section(data.rewritten().get(part.id()), data.quoting(),
                edits.getOrDefault(part.id(), DocumentSection.Edits.NONE))).toList();
    }

    /** From top to bottom, annexes last. */
    public static List<SectionPart> parts(MinutesData data) {
        var parts = new ArrayList<SectionPart>();
        for (MinutesOutline.Part part : MinutesOutline.of(data)) {
            parts.add(new SectionPart(part.id(), part.id(), part.depth(), part.title(), part.live()));
        }
        for (FormSheet form : data.forms()) {
            String id = MinutesOutline.annexId(form);
            parts.add(new SectionPart(id, id, 0, MinutesOutline.annexTitle(form), null));
        }
        return parts;
    }
}
