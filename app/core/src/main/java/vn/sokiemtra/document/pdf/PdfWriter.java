package vn.sokiemtra.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.DocumentMetadata;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Paper;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.WritingProgress;
import vn.sokiemtra.text.Texts;

/**
 * Writes the neutral model as PDF with Liberation Serif embedded. Lines and pages are set here, because NĐ 30's wishes
 * (no widow, signatures never alone, header rows repeated, annexes counted apart) are not all to be had from the
 * library's own flow; the library draws, embeds and writes. The same document gives the same bytes.
 */
public final class PdfWriter {

    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+07''00'''")
            .withZone(Texts.ZONE);

    private final Typefaces typefaces;
    private final Wording wording = new Wording();

    public PdfWriter(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** The file is complete when this returns; the stream is left open. Safe to call from several threads. */
    public List<Placement> write(OfficialDocument document, OutputStream out) throws IOException {
        return write(document, DocumentMetadata.of(document), true, out, WritingProgress.NONE);
    }

    /** The same, told page by page. @throws java.util.concurrent.CancellationException where it was stopped */
    public List<Placement> write(OfficialDocument document, OutputStream out, WritingProgress progress)
            throws IOException {
        return write(document, DocumentMetadata.of(document), true, out, progress);
    }

    /** The same. @param fields of Phụ lục VI by their names, for the file's properties; the number of pages is added */
    public List<Placement> write(OfficialDocument document, Map<String, String> fields, OutputStream out,
            WritingProgress progress) throws IOException {
        return write(document, fields, true, out, progress);
    }

    /** The annexes alone, as one prints a single biểu. */
    public List<Placement> writeAnnexes(OfficialDocument document, OutputStream out) throws IOException {
        return write(document, DocumentMetadata.of(document), false, out, WritingProgress.NONE);
    }

    private List<Placement> write(OfficialDocument document, Map<String, String> fields, boolean whole,
            OutputStream out,
            WritingProgress progress) throws IOException {
        var bytes = new ByteArrayOutputStream(1 << 16);
        List<Placement> placements;
        // A font keeps its place in its file while it is being embedded.
        synchronized (typefaces) {
            placements = new Sheets(document, fields, bytes, progress).write(whole);
        }
        out.write(withFixedFontTags(bytes.toByteArray()));
        return placements;
    }

    /** The library marks embedded subsets with six random letters; fixed ones keep the file reproducible. */
    private static byte[] withFixedFontTags(byte[] pdf) {
        byte[] name = "+LiberationSerif".getBytes(StandardCharsets.US_ASCII);
        for (int i = 6; i + name.length <= pdf.length; i++) {
            if (pdf[i] == '+' && java.util.Arrays.equals(pdf, i, i + name.length, name, 0, name.length)) {
                System.arraycopy("SOKTRA".getBytes(StandardCharsets.US_ASCII), 0, pdf, i - 6, 6);
            }
        }
        return pdf;
    }

    /** Pages that are numbered together. */
    private record Sheet(List<List<Pages.Placed>> pages, boolean landscape) {
    }

    /** The pages of one file while it is written. */
    private final class Sheets {

        private final OfficialDocument document;
        private final Document file;
        private final org.openpdf.text.pdf.PdfWriter writer;
        private final List<Placement> placements = new ArrayList<>();
        /** Bookmarks that are open, by level; the root first. */
        private final Deque<Map.Entry<Integer, PdfOutline>> outline = new ArrayDeque<>();
        private final WritingProgress progress;
        private final Map<String, String> fields;
        private int pages;

        Sheets(OfficialDocument document, Map<String, String> fields, OutputStream out, WritingProgress progress) {
            this.fields = fields;
            this.progress = progress;
            this.document = document;
            this.file = new Document(size(false), 0, 0, 0, 0);
            this.writer = org.openpdf.text.pdf.PdfWriter.getInstance(file, out);
        }

        List<Placement> write(boolean whole) {
            if (!whole && !document.annexes().isEmpty()) {
                // The first page takes its size when the file is opened.
                file.setPageSize(size(document.annexes().getFirst().landscape()));
            }
            file.open();
            properties();
            List<Sheet> sheets = sheets(whole);
            int total = sheets.stream().mapToInt(sheet -> sheet.pages().size()).sum();
            for (Sheet sheet : sheets) {
                lay(sheet, total);
            }
            writer.getInfo().put(new PdfName("PageAmount"), new PdfString(String.valueOf(pages)));
            file.close();
            return List.copyOf(placements);
        }

        private void properties() {
            file.addTitle(document.title());
            file.addAuthor(document.author());
            PdfDictionary info = writer.getInfo();
            info.remove(PdfName.CREATIONDATE);
            info.remove(PdfName.MODDATE);
            Instant made = document.made();
            if (made != null) {
                info.put(PdfName.CREATIONDATE, new PdfString(PDF_DATE.format(made)));
            }
            fields.forEach((name, value) -> info.put(new PdfName(name),
                    new PdfString(value, PdfObject.TEXT_UNICODE)));
            byte[] id = UUID.nameUUIDFromBytes((document.title() + made).getBytes(StandardCharsets.UTF_8)).toString()
                    .substring(0, 16).getBytes(StandardCharsets.US_ASCII);
            info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi-VN"));
            writer.setViewerPreferences(org.openpdf.text.pdf.PdfWriter.DisplayDocTitle);
        }

        private List<Strip> body() {
            double width = Paper.textWidth(false);
            var ends = new HeadSetter(typefaces, wording, width);
            var setter = new Setter(typefaces, width);
            ends.head(document.head()).forEach(setter::add);
            setter.title(document);
            setter.blocks(document.body());
            setter.keepLast();
            setter.gapAfterLast(12);
            ends.closing(document.closing()).forEach(setter::add);
            return setter.strips();
        }

        /** Body and annexes, each on pages of its own. */
        private List<Sheet> sheets(boolean whole) {
            var sheets = new ArrayList<Sheet>();
            if (whole) {
                sheets.add(new Sheet(Pages.of(body(), Paper.textHeight(false)), false));
            }
            for (Annex annex : document.annexes()) {
                var setter = new Setter(typefaces, Paper.textWidth(annex.landscape()));
                setter.annexHeading(annex);
                setter.blocks(annex.blocks());
                sheets.add(new Sheet(Pages.of(setter.strips(), Paper.textHeight(annex.landscape())), annex
                        .landscape()));
            }
            return sheets;
        }

        private void lay(Sheet sheet, int total) {
            int number = 0;
            for (List<Pages.Placed> page : sheet.pages()) {
                file.setPageSize(size(sheet.landscape()));
                if (pages > 0) {
                    file.newPage();
                }
                writer.setPageEmpty(false);
                number++;
                paint(page, sheet.landscape(), number);
                pages++;
                progress.tell(pages, total);
            }
        }

        private void paint(List<Pages.Placed> page, boolean landscape, int number) {
            double high = landscape ? Paper.WIDTH : Paper.HEIGHT;
            double wide = Paper.textWidth(landscape);
            var canvas = new Canvas(writer.getDirectContent(), typefaces, high);
            if (number > 1) {
                centred(canvas, Run.plain(String.valueOf(number)), Paper.PAGE_NUMBER, Paper.HEADER, wide);
            }
            if (document.marking() != null) {
                double top = high - Paper.HEADER - Paper.cellLeading(Paper.MARKING);
                centred(canvas, Run.italic(document.marking()), Paper.MARKING, top, wide);
            }
            for (Pages.Placed placed : page) {
                double top = Paper.TOP + placed.top();
                placed.strip().painter().paint(canvas, Paper.LEFT, top);
                bookmark(placed.strip().bookmark(), high - top);
                remember(placed.strip(), top, wide);
            }
        }

        /** Below the last bookmark of a higher level. @param y from the lower edge */
        private void bookmark(Strip.@Nullable Bookmark mark, double y) {
            if (mark == null) {
                return;
            }
            while (!outline.isEmpty() && outline.peek().getKey() >= mark.level()) {
                outline.pop();
            }
            PdfOutline parent = outline.isEmpty() ? writer.getRootOutline() : outline.peek().getValue();
            var place = new PdfDestination(PdfDestination.XYZ, (float) Paper.LEFT, (float) y, 0);
            outline.push(Map.entry(mark.level(), new PdfOutline(parent, place, mark.title())));
        }

        private void centred(Canvas canvas, Run run, double size, double top, double wide) {
            Line line = LineBreaker.lines(typefaces, List.of(run), size, wide, 0).getFirst();
            canvas.line(line, size, Paper.cellLeading(size), Paper.LEFT + (wide - line.width()) / 2, top, 0);
        }

        private void remember(Strip strip, double top, double wide) {
            Placement last = placements.isEmpty() ? null : placements.getLast();
            if (last != null && last.page() == pages && last.section().equals(strip.section())) {
                placements.set(placements.size() - 1, new Placement(strip.section(), pages, Paper.LEFT, last.top(),
                        wide, top + strip.height() - last.top()));
            } else {
                placements.add(new Placement(strip.section(), pages, Paper.LEFT, top, wide, strip.height()));
            }
        }

        private static Rectangle size(boolean landscape) {
            return landscape
                    ? new Rectangle((float) Paper.HEIGHT, (float) Paper.WIDTH)
                    : new Rectangle((float) Paper.WIDTH, (float) Paper.HEIGHT);
        }
    }
}
