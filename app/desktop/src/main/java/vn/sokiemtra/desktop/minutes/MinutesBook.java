package vn.sokiemtra.desktop.minutes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.docx.DocxWriter;
import vn.sokiemtra.document.minutes.ComposeMinutes;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.LoadMinutes;
import vn.sokiemtra.document.minutes.Minutes;
import vn.sokiemtra.document.minutes.MinutesGates;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Placement;
import vn.sokiemtra.document.pdf.Typefaces;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;

/** Reads and writes the Biên bản, away from the JavaFX thread. */
final class MinutesBook {

    private static final Texts TEXTS = Texts.beside(MinutesBook.class);

    private final Ledger ledger;
    private final Object lock = new Object();
    private @org.jspecify.annotations.Nullable Typefaces typefaces;

    MinutesBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param items codes of the checklist's items by id, for the way to them */
    record Page(Minutes minutes, List<Gate> gates, Figures figures, Map<UUID, String> items) {
    }

    record Pdf(byte[] bytes, List<Placement> placements) {
    }

    Page load(UUID inspection) {
        Map<UUID, String> items = new HashMap<>();
        new LoadChecklist(ledger).of(inspection).leaves().forEach((ChecklistNode node) -> items.put(node.itemId(), node
                .code()));
        return new Page(new LoadMinutes(ledger).of(inspection), new MinutesGates(ledger).of(inspection),
                new LoadFigures(ledger).of(inspection), items);
    }

    /** The draft as it would be printed now. */
    Pdf compose(UUID inspection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        List<Placement> placements = new PdfWriter(typefaces()).write(new ComposeMinutes(ledger).run(inspection, null),
                out);
        return new Pdf(out.toByteArray(), placements);
    }

    /** Fonts are read once, with the first page. */
    private Typefaces typefaces() {
        synchronized (lock) {
            Typefaces loaded = typefaces;
            if (loaded == null) {
                loaded = new Typefaces();
                typefaces = loaded;
            }
            return loaded;
        }
    }

    /** Both files, named after the unit and the day of the visit; an earlier export of the same day is replaced. */
    List<Path> export(UUID inspection, Path folder, Instant now) {
        OfficialDocument document = new ComposeMinutes(ledger).run(inspection, now);
        String name = name(inspection);
        Path docx = folder.resolve(name + ".docx");
        Path pdf = folder.resolve(name + ".pdf");
        new AtomicOutput().write(docx, out -> new DocxWriter(typefaces()).write(document, out));
        new AtomicOutput().write(pdf, out -> new PdfWriter(typefaces()).write(document, out));
        return List.of(docx, pdf);
    }

    /** A draft to print, in a folder of its own that the system clears. */
    Path print(UUID inspection, Instant now) throws IOException {
        OfficialDocument document = new ComposeMinutes(ledger).run(inspection, now);
        Path pdf = Files.createTempDirectory("sokiemtra").resolve(name(inspection) + ".pdf");
        new AtomicOutput().write(pdf, out -> new PdfWriter(typefaces()).write(document, out));
        return pdf;
    }

    private String name(UUID inspection) {
        PlanUnit unit = new LoadUnits(ledger).ofInspection(inspection);
        LocalDate day = unit.visitOn();
        String plain = Normalizer.normalize(unit.name(), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('\u0111',
                'd').replace('\u0110', 'D').replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return day == null
                ? TEXTS.get("file.undated", plain)
                : TEXTS.get("file", plain, Objects.requireNonNull(day).toString());
    }
}
