package vn.sokiemtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.cli.DocumentExportCommand.DocumentFormat;
import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.docx.DocxWriter;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Typefaces;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;

/** Writes a document into a folder. */
record DocumentFiles(Session session) {

    private static final Texts TEXTS = Texts.beside(DocumentFiles.class);

    /**
     * @param unit null for the kinds of the plan
     * @return the files, in the order asked for
     */
    List<Path> write(DocumentKind kind, @Nullable PlanUnit unit, Path folder, Set<DocumentFormat> formats) {
        Instant now = session.clock().instant();
        OfficialDocument document = document(kind, unit, now);
        String name = kind.code().substring(0, 1).toUpperCase(Locale.ROOT) + kind.code().substring(1) + "-"
                + (unit == null
                        ? String.valueOf(new LoadPlan(session.ledger()).header().year())
                        : plain(unit.name()));
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new Refused("SKT-CLI-FOLDER", TEXTS.get("SKT-CLI-FOLDER", folder));
        }
        Typefaces typefaces = new Typefaces();
        List<Path> files = new ArrayList<>();
        for (DocumentFormat format : formats) {
            Path file = folder.resolve(name + "." + format);
            new AtomicOutput().write(file, out -> {
                switch (format) {
                    case DOCX -> new DocxWriter(typefaces).write(document, out);
                    case PDF -> new PdfWriter(typefaces).write(document, out);
                }
            });
            files.add(file);
        }
        return files;
    }

    /** As it was issued; the draft by today's data where it is not issued. */
    private OfficialDocument document(DocumentKind kind, @Nullable PlanUnit unit, Instant now) {
        LoadIssued issued = new LoadIssued(session.ledger());
        IssuedDocument standing = issued.standing(kind, unit == null ? null : unit.inspectionId());
        OfficialDocument frozen = standing == null ? null : issued.document(standing);
        return frozen != null
                ? frozen
                : new ComposeDocument(session.ledger()).run(kind, unit, LocalDate.ofInstant(now, Texts.ZONE), now);
    }

    /** {@code Xa-Thach-Cam}: a name that every file system and every mail program takes. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd')
                .replace('Đ', 'D').replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
