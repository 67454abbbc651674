package vn.sokiemtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import vn.sokiemtra.cli.DocumentExportCommand.DocumentFormat;
import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.docx.DocxWriter;
import vn.sokiemtra.document.minutes.ComposeMinutes;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Typefaces;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;

/** Writes a unit's Biên bản into a folder. */
record MinutesFiles(Session session) {

    private static final Texts TEXTS = Texts.beside(MinutesFiles.class);

    /** @return the files, in the order asked for */
    List<Path> write(PlanUnit unit, Path folder, Set<DocumentFormat> formats) {
        OfficialDocument document = new ComposeMinutes(session.ledger()).run(unit.inspectionId(),
                session.clock().instant());
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new Refused("SKT-CLI-FOLDER", TEXTS.get("SKT-CLI-FOLDER", folder));
        }
        Typefaces typefaces = new Typefaces();
        List<Path> files = new ArrayList<>();
        for (DocumentFormat format : formats) {
            Path file = folder.resolve(TEXTS.get("file.minutes", plain(unit.name())) + "." + format);
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

    /** {@code Xa-Thach-Cam}: a name that every file system and every mail program takes. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd')
                .replace('Đ', 'D').replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
