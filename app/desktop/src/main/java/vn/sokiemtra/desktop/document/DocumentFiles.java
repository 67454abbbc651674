package vn.sokiemtra.desktop.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.sokiemtra.desktop.task.Progress;
import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.docx.DocxWriter;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Writes documents as DOCX and PDF. */
final class DocumentFiles {

    private static final Texts TEXTS = Texts.beside(DocumentFiles.class);

    private final DocumentBook book;

    DocumentFiles(DocumentBook book) {
        this.book = book;
    }

    /** Both files, named after kind, unit and day of the visit; an earlier export of the same day is replaced. */
    List<Path> export(DraftOf draft, boolean fixed, Path folder, Instant now) {
        OfficialDocument document = book.document(draft, fixed, now);
        String name = name(draft);
        Path docx = folder.resolve(name + ".docx");
        Path pdf = folder.resolve(name + ".pdf");
        new AtomicOutput().write(docx, out -> new DocxWriter(book.typefaces()).write(document, out));
        new AtomicOutput().write(pdf, out -> new PdfWriter(book.typefaces()).write(document, out));
        return List.of(docx, pdf);
    }

    /**
     * The same for every unit of the plan, one after another; what was written stays where it is stopped.
     *
     * @return the files, in the order of the units
     */
    List<Path> exportAll(DocumentKind kind, Path folder, Instant now, Progress progress) {
        var files = new ArrayList<Path>();
        List<PlanUnit> units = new LoadUnits(book.ledger()).all();
        for (int i = 0; i < units.size(); i++) {
            progress.throwIfStopped();
            progress.at((double) i / units.size());
            files.addAll(export(new DraftOf(kind, units.get(i).inspectionId(), DocumentBook.day(now)), true, folder,
                    now));
        }
        return files;
    }

    /** A PDF to print, in a folder of its own that the system clears. */
    Path print(DraftOf draft, boolean fixed, Instant now) throws IOException {
        OfficialDocument document = book.document(draft, fixed, now);
        Path pdf = Files.createTempDirectory("sokiemtra").resolve(name(draft) + ".pdf");
        new AtomicOutput().write(pdf, out -> new PdfWriter(book.typefaces()).write(document, out));
        return pdf;
    }

    /** The text of an issued document as it was issued, to be looked at. */
    Path issued(IssuedDocument issued) throws IOException {
        OfficialDocument text = new LoadIssued(book.ledger()).document(issued);
        if (text == null) {
            throw new Problem(TEXTS, "SKT-DOCUMENT-TEXT", DocumentWords.cited(issued));
        }
        Path pdf = Files.createTempDirectory("sokiemtra").resolve(name(new DraftOf(issued.kind(), issued.inspection(),
                issued.issuedOn())) + ".pdf");
        new AtomicOutput().write(pdf, out -> new PdfWriter(book.typefaces()).write(text, out));
        return pdf;
    }

    private String name(DraftOf draft) {
        String code = draft.kind().code();
        String kind = code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
        if (draft.inspection() == null) {
            return TEXTS.get("file", kind, String.valueOf(new LoadPlan(book.ledger()).header().year()));
        }
        PlanUnit unit = new LoadUnits(book.ledger()).ofInspection(draft.inspection());
        LocalDate day = unit.visitOn();
        return day == null
                ? TEXTS.get("file", kind, plain(unit.name()))
                : TEXTS.get("file.dated", kind, plain(unit.name()), day.toString());
    }

    /** {@code Xa-Thach-Cam}: a name that every file system and every mail program takes. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('\u0111', 'd')
                .replace('\u0110', 'D').replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
