package vn.sokiemtra.desktop.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.desktop.figuretext.TextNotices;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.draft.LoadSections;
import vn.sokiemtra.document.draft.SectionNumbers;
import vn.sokiemtra.document.issue.DocumentGates;
import vn.sokiemtra.document.issue.DocumentJson;
import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.issue.IssueDocument;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.issue.PaperOrder;
import vn.sokiemtra.document.issue.PassGate;
import vn.sokiemtra.document.issue.PassedGate;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.LoadMinutes;
import vn.sokiemtra.document.minutes.Minutes;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Placement;
import vn.sokiemtra.document.pdf.Typefaces;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.section.SectionState;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.TypedNumber;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.OtherUnits;
import vn.sokiemtra.plan.PlanUnit;

/** Reads documents of every kind, away from the JavaFX thread. */
final class DocumentBook {

    private final Ledger ledger;
    private final DocumentJson json = new DocumentJson();
    /** The one that sections, conditions, standing and pages of a draft are composed by: it composes once for all of them. */
    private final ComposeDocument compose;
    private final Object lock = new Object();
    private @Nullable Typefaces typefaces;

    DocumentBook(Ledger ledger) {
        this.ledger = ledger;
        this.compose = new ComposeDocument(ledger);
    }

    /**
     * A draft as the screen shows it.
     *
     * @param minutes what the Biên bản records; null for every other kind
     * @param items codes of the checklist's items by id, for the way to them
     * @param issued the standing document of each kind, for the list of kinds
     * @param plan what the plan is called: "KH 50/KH-UBND"
     * @param notices what stands against sections that people wrote, by their ids
     */
    record Page(DraftOf draft, @Nullable Minutes minutes, List<DocumentSection> sections, List<Condition> conditions,
            Figures figures, Map<UUID, String> items, Standing standing, Map<DocumentKind, IssuedDocument> issued,
            String plan, Map<String, List<TextNotice>> notices) {
    }

    record Pdf(byte[] bytes, List<Placement> placements) {
    }

    Page load(DraftOf draft) {
        UUID inspection = draft.inspection();
        Map<UUID, String> items = new HashMap<>();
        if (inspection != null) {
            new LoadChecklist(ledger).of(inspection).everyLeaf().forEach(node -> items.put(node.itemId(), node.code()));
        }
        boolean meeting = draft.kind() == DocumentKind.BIEN_BAN;
        Minutes minutes = meeting
                ? new LoadMinutes(ledger, compose.minutes()).of(Objects.requireNonNull(
                        inspection))
                : null;
        List<DocumentSection> sections = minutes == null
                ? new LoadSections(ledger, compose).of(draft)
                : minutes.sections();
        return new Page(draft, minutes, sections,
                conditions(draft), inspection == null ? new Figures(List.of()) : new LoadFigures(ledger).of(inspection),
                items, standing(draft), issued(inspection), DataFiles.document(new LoadPlan(ledger).header()), notices(
                        draft, sections));
    }

    /** Which of a unit's other papers one wants to see first: the one that tells it what was found. */
    DocumentKind opening() {
        String telling = new LoadRegime(ledger).profile().papers().telling();
        return DocumentKind.of(telling).filter(DocumentScope.UNIT::offers).orElse(DocumentKind.BAO_CAO_KET_QUA);
    }

    private Map<String, List<TextNotice>> notices(DraftOf draft, List<DocumentSection> sections) {
        PlanUnit unit = unit(draft);
        List<DocumentSection> written = sections.stream().filter(section -> section.state() != SectionState.LIVE)
                .toList();
        if (unit == null || written.isEmpty()) {
            return Map.of();
        }
        OtherUnits others = OtherUnits.of(ledger, unit);
        Map<String, List<TypedNumber>> numbers = new SectionNumbers(ledger, compose).of(draft);
        Map<String, List<TextNotice>> notices = new HashMap<>();
        written.forEach(section -> notices.put(section.id(), TextNotices.of(section.text(), unit, others, numbers
                .getOrDefault(section.id(), List.of()))));
        return notices;
    }

    private List<Condition> conditions(DraftOf draft) {
        List<Gate> gates = new DocumentGates(ledger, compose).of(draft.kind(), unit(draft), draft.today());
        Map<Gate, PassedGate> passed = new PassGate(ledger).passed(draft.kind(), draft.inspection(), gates);
        var conditions = new ArrayList<Condition>();
        gates.forEach(gate -> conditions.add(new Condition(gate, passed.get(gate))));
        return conditions;
    }

    private Standing standing(DraftOf draft) {
        var load = new LoadIssued(ledger);
        FrozenDocument frozen = load.frozen(draft.kind(), draft.inspection());
        boolean current = frozen != null && json.text(frozen.document()).equals(json.text(load.toFreeze(draft
                .kind(), draft.inspection(), compose(draft, null))));
        IssuedDocument issued = load.standing(draft.kind(), draft.inspection());
        return new Standing(frozen, current, issued, issued == null ? List.of() : load.scans(issued), new PaperOrder(
                ledger).proposed(draft.kind(), draft.inspection(), draft.today()),
                new IssueDocument(ledger).mayIssue());
    }

    private Map<DocumentKind, IssuedDocument> issued(@Nullable UUID inspection) {
        Map<DocumentKind, IssuedDocument> issued = new EnumMap<>(DocumentKind.class);
        new LoadIssued(ledger).all().stream()
                .filter(one -> !one.superseded() && Objects.equals(one.inspection(), inspection))
                .forEach(one -> issued.put(one.kind(), one));
        return issued;
    }

    private @Nullable PlanUnit unit(DraftOf draft) {
        return draft.inspection() == null ? null : new LoadUnits(ledger).ofInspection(draft.inspection());
    }

    private OfficialDocument compose(DraftOf draft, @Nullable Instant made) {
        return compose.run(draft.kind(), unit(draft), draft.today(), made);
    }

    /**
     * The text to be shown, printed or exported.
     *
     * @param fixed what was frozen or issued, where something was; else the draft
     */
    OfficialDocument document(DraftOf draft, boolean fixed, @Nullable Instant made) {
        OfficialDocument text = fixed ? new LoadIssued(ledger).fixed(draft.kind(), draft.inspection()) : null;
        return text == null ? compose(draft, made) : text;
    }

    Pdf pages(DraftOf draft, boolean fixed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        List<Placement> placements = new PdfWriter(typefaces()).write(document(draft, fixed, null), out);
        return new Pdf(out.toByteArray(), placements);
    }

    /** Fonts are read once, with the first page. */
    Typefaces typefaces() {
        synchronized (lock) {
            Typefaces loaded = typefaces;
            if (loaded == null) {
                loaded = new Typefaces();
                typefaces = loaded;
            }
            return loaded;
        }
    }

    Ledger ledger() {
        return ledger;
    }

    static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, vn.sokiemtra.text.Texts.ZONE);
    }
}
