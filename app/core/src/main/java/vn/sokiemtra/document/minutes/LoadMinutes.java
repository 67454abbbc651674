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
        this(ledger, new LoadMinutesData(ledger));
    }

    /** @param load what else reads the same draft */
    public LoadMinutes(Ledger ledger, LoadMinutesData load) {
        this.load = load;
        this.store = new SectionStore(ledger);
    }

    /** @throws vn.sokiemtra.text.Problem {@code SKT-INSPECTION-UNKNOWN} */
    public Minutes of(UUID inspection) {
        MinutesDraft draft = load.draft(inspection);
        MinutesData data = draft.data();
        return new Minutes(inspection, data.facts(), data.attendees(),
                sections(draft, store.edits(LoadMinutesData.KIND, inspection)));
    }

    static List<DocumentSection> sections(MinutesDraft draft, Map<String, DocumentSection.Edits> edits) {
        MinutesData data = draft.data();
        return parts(draft).stream().map(part -> part.section(data.rewritten().get(part.id()), data.quoting(),
                edits.getOrDefault(part.id(), DocumentSection.Edits.NONE))).toList();
    }

    /** From top to bottom, annexes last. */
    public static List<SectionPart> parts(MinutesDraft draft) {
        var parts = new ArrayList<SectionPart>();
        for (MinutesOutline.Part part : draft.parts()) {
            parts.add(new SectionPart(part.id(), part.id(), part.depth(), part.title(), part.live()));
        }
        for (FormSheet form : draft.data().forms()) {
            String id = MinutesOutline.annexId(form);
            parts.add(new SectionPart(id, id, 0, MinutesOutline.annexTitle(form), null));
        }
        return parts;
    }
}
