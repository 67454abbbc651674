package vn.sokiemtra.desktop.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.task.Progress;
import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.export.ExportDocuments;
import vn.sokiemtra.document.export.ExportDocuments.Exported;
import vn.sokiemtra.document.export.ExportDocuments.Format;
import vn.sokiemtra.document.export.UnitsOfKind;
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

    /** Both files and their manifest; an earlier export is replaced. */
    Exported export(DraftOf draft, boolean fixed, Path folder, Instant now) {
        var export = new ExportDocuments(book.ledger(), book.typefaces());
        PlanUnit unit = unit(draft);
        return fixed
                ? export.one(draft.kind(), unit, folder, EnumSet.allOf(Format.class), now)
                : export.draft(draft.kind(), unit, folder, EnumSet.allOf(Format.class), now);
    }

    /** The same for every unit of the plan that has such a document; what was written stays where it is stopped. */
    Exported exportAll(DocumentKind kind, Path folder, Instant now, Progress progress) {
        return new ExportDocuments(book.ledger(), book.typefaces()).all(kind, new UnitsOfKind(book.ledger()).of(
                kind), folder, EnumSet.allOf(Format.class), now, (done, total, name) -> {
                    progress.at(total == 0 ? 1 : (double) done / total);
                    return !progress.isStopped();
                });
    }

    private @Nullable PlanUnit unit(DraftOf draft) {
        return draft.inspection() == null ? null : new LoadUnits(book.ledger()).ofInspection(draft.inspection());
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
        PlanUnit unit = unit(draft);
        return TEXTS.get("file", draft.kind().code(), unit == null
                ? String.valueOf(new LoadPlan(book.ledger()).header().year())
                : ExportDocuments.plain(unit.name()));
    }
}
