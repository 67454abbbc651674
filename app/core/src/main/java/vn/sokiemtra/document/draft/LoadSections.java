package vn.sokiemtra.document.draft;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.LoadMinutes;
import vn.sokiemtra.document.minutes.LoadMinutesData;
import vn.sokiemtra.document.minutes.MinutesData;
import vn.sokiemtra.document.minutes.MinutesDraft;
import vn.sokiemtra.document.section.DocumentParts;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.section.DocumentSection.Edits;
import vn.sokiemtra.document.section.Quoting;
import vn.sokiemtra.document.section.Rewritten;
import vn.sokiemtra.document.section.SectionPart;
import vn.sokiemtra.document.store.SectionStore;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;

/** Reads the sections of a draft of any kind. */
public final class LoadSections {

    private final LoadMinutesData minutes;
    private final ComposeDocument compose;
    private final LoadUnits units;
    private final LoadFigures figures;
    private final SectionStore store;

    public LoadSections(Ledger ledger) {
        this(ledger, new ComposeDocument(ledger));
    }

    /** @param compose what else reads the same draft composes by, so that it is composed once */
    public LoadSections(Ledger ledger, ComposeDocument compose) {
        this.minutes = compose.minutes();
        this.compose = compose;
        this.units = new LoadUnits(ledger);
        this.figures = new LoadFigures(ledger);
        this.store = new SectionStore(ledger);
    }

    /** A draft between the data and what people wrote. */
    record Source(List<SectionPart> parts, Map<String, Rewritten> rewritten, Quoting quoting) {
    }

    /**
     * From top to bottom. What a person wrote for a mục that the data no longer have stays in the data file and stands
     * again once they have it.
     *
     * @throws vn.sokiemtra.text.Problem {@code SKT-INSPECTION-UNKNOWN}, {@code SKT-PLAN-MISSING}
     */
    public List<DocumentSection> of(DraftOf draft) {
        Source source = source(draft);
        Map<String, Edits> edits = store.edits(draft.kind().code(), draft.inspection());
        return source.parts().stream().map(part -> part.section(source.rewritten().get(part.id()), source.quoting(),
                edits.getOrDefault(part.id(), Edits.NONE))).toList();
    }

    Source source(DraftOf draft) {
        DocumentKind kind = draft.kind();
        UUID inspection = draft.inspection();
        if (kind == DocumentKind.BIEN_BAN) {
            MinutesDraft minuted = minutes.draft(Objects.requireNonNull(inspection));
            MinutesData data = minuted.data();
            return new Source(LoadMinutes.parts(minuted), data.rewritten(), data.quoting());
        }
        PlanUnit unit = inspection == null ? null : units.ofInspection(inspection);
        return new Source(new DocumentParts(compose.live(kind, unit, draft.today(), null)).parts(),
                store.rewritten(kind.code(), inspection),
                inspection == null ? Quoting.NOTHING : Quoting.of(figures.of(inspection)));
    }
}
