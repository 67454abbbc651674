package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;

import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.ReportEntries;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Reads a unit's report: the workbook that {@link ReportTemplate} wrote, filled, or a Word file written along the Đề
 * cương. Nothing is stored; every value comes with its place, and what cannot be read with the reason.
 */
public final class ReadReport {

    private static final Texts TEXTS = Texts.beside(ReadReport.class);

    private final Outline outline;

    public ReadReport(Outline outline) {
        this.outline = outline;
    }

    /** @throws Problem {@code SKT-IMPORT-…} as {@link ReadOutline}; {@code SKT-REPORT-…}: no report of this kind */
    public ReportEntries read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return switch (SourceFile.check(file)) {
                case XLSX -> new FilledSheets(outline, name).read(file);
                case DOCX -> new WordReport(outline).read(file);
                case TEXT -> throw new Problem(TEXTS, "SKT-REPORT-KIND", name);
            };
        } catch (IOException | OpenXML4JException | RuntimeException flawed) {
            if (flawed instanceof Problem problem) {
                throw problem;
            }
            throw new Problem(flawed, TEXTS, "SKT-IMPORT-UNREADABLE", name);
        }
    }
}
