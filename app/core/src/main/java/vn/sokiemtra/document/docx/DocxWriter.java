package vn.sokiemtra.document.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

import vn.sokiemtra.document.DocumentMetadata;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.WritingProgress;
import vn.sokiemtra.document.pdf.Typefaces;

/**
 * Writes the neutral model as DOCX (ECMA-376, as Word 2013 and later reads it) with Apache POI. Package, header, footer,
 * styles and properties are POI's; paragraphs and tables are its schema beans, filled in the order of the schema: the
 * convenient methods of XWPF leave out what Word insists on (a table's grid) and write run properties in the order of
 * the calls.
 */
public final class DocxWriter {

    private final Typefaces typefaces;
    private final Wording wording = new Wording();

    /** @param typefaces only measured; the file names Times New Roman */
    public DocxWriter(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** The file is complete when this returns; the stream is left open. Safe to call from several threads. */
    public void write(OfficialDocument document, OutputStream out) throws IOException {
        write(document, out, WritingProgress.NONE);
    }

    /** The same, told block by block. @throws java.util.concurrent.CancellationException where it was stopped */
    public void write(OfficialDocument document, OutputStream out, WritingProgress progress) throws IOException {
        write(document, DocumentMetadata.of(document), out, progress);
    }

    /** The same. @param fields of Phụ lục VI by their names, for the file's properties */
    public void write(OfficialDocument document, Map<String, String> fields, OutputStream out,
            WritingProgress progress) throws IOException {
        try (var file = new XWPFDocument()) {
            var parts = new Parts(file);
            parts.properties(document, fields);
            var styles = new Styles();
            parts.styles(styles);
            parts.settings();
            Sections sections = parts.sections(document.marking(), styles);
            new Body(file, typefaces, wording, document, sections, styles, progress).write();
            file.write(new UndatedZip(out));
            out.flush();
        }
    }
}
