package vn.sokiemtra.document.docx;

import java.io.IOException;
import java.io.OutputStream;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLOutputFactory;

import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.pdf.Typefaces;

/**
 * Writes the neutral model as DOCX (ECMA-376, as Word 2013 and later reads it). The parts are written as a stream in
 * the order of the schema: quicker than building an object tree, bounded in memory for reports of hundreds of pages,
 * and the same document gives the same bytes.
 */
public final class DocxWriter {

    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Typefaces typefaces;
    private final Wording wording = new Wording();
    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

    /** @param typefaces only measured; the file names Times New Roman */
    public DocxWriter(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** The file is complete when this returns; the stream is left open. Safe to call from several threads. */
    public void write(OfficialDocument document, OutputStream out) throws IOException {
        var parts = new Parts(this::xml);
        boolean marked = document.marking() != null;
        var zip = new ZipOutputStream(out);
        put(zip, "[Content_Types].xml", parts.contentTypes(marked));
        put(zip, "_rels/.rels", parts.packageRelations());
        put(zip, "docProps/core.xml", parts.properties(document));
        put(zip, "word/document.xml", new Body(xml(), typefaces, wording, document).write());
        put(zip, "word/_rels/document.xml.rels", parts.documentRelations(marked));
        put(zip, "word/styles.xml", parts.styles());
        put(zip, "word/settings.xml", parts.settings());
        put(zip, "word/header1.xml", parts.pageNumber());
        if (document.marking() != null) {
            put(zip, "word/footer1.xml", parts.marking(document.marking()));
        }
        zip.finish();
        out.flush();
    }

    private Xml xml() {
        return new Xml(factory);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** W3CDTF, as core properties want it. */
    static String w3c(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }
}
