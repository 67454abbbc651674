package vn.sokiemtra.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.LetterHead;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.document.docx.DocxWriter;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Placement;
import vn.sokiemtra.document.pdf.Typefaces;

/**
 * Times both writers, each from a standing start, on a report of some 450 pages: findings by content and an annex of 2,000
 * rows. Run it with {@code -Xmx256m}: it fails where memory is not bounded.
 */
public final class LargeReportBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int UNITS = 125;
    private static final int FINDINGS = 10;
    private static final String SENTENCE = "A finding about as long as the ones that teams write down of a unit, with "
            + "1.200 cases received, 1.159 answered and 28 late (2,42 %), and what the unit is asked to do next. ";

    private LargeReportBench() {
    }

    public static void main(String[] arguments) throws IOException {
        var typefaces = new Typefaces();
        OfficialDocument document = document();
        int[] pages = new int[1];
        for (int run = 0; run < 2; run++) {
            timed("docx", out -> new DocxWriter(typefaces).write(document, out));
            timed("pdf", out -> pages[0] = new PdfWriter(typefaces).write(document, out).stream().mapToInt(
                    Placement::page).max().orElse(0) + 1);
        }
        System.out.println(pages[0] + " pages");
    }

    private static void timed(String name, AtomicOutput.Content work) throws IOException {
        Path file = Files.createTempFile("report", "." + name);
        long start = System.nanoTime();
        // The processor's time tells the truth on a machine that others use too.
        long busy = THREADS.getCurrentThreadCpuTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            work.write(out);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (THREADS.getCurrentThreadCpuTime() - busy) / 1e9;
        Runtime java = Runtime.getRuntime();
        System.out.printf("%s: %.1f s, processor %.1f s, %,d bytes, heap %d MB of %d%n", name, seconds, processor,
                Files.size(file), (java
                        .totalMemory() - java.freeMemory()) >> 20,
                java.maxMemory() >> 20);
        Files.delete(file);
    }

    private static OfficialDocument document() {
        var body = new ArrayList<Block>();
        var rows = new ArrayList<Row>();
        for (int unit = 1; unit <= UNITS; unit++) {
            body.add(new Block.Heading("s" + unit, Block.Level.ARABIC, unit + ". A unit"));
            for (int i = 1; i <= FINDINGS; i++) {
                body.add(Block.Paragraph.of("s" + unit, SENTENCE.repeat(1 + i % 4)));
                rows.add(Row.of(String.valueOf(i), "II.1.d5", SENTENCE, SENTENCE, "Who", "20/11/2020", "open"));
            }
        }
        body.add(Block.Paragraph.of("end", "The end./."));
        var columns = List.of(new TableContent.Column(1, Align.CENTRE), new TableContent.Column(1.8, Align.CENTRE),
                new TableContent.Column(7, Align.LEFT), new TableContent.Column(6, Align.LEFT),
                new TableContent.Column(4, Align.LEFT), new TableContent.Column(2.6, Align.CENTRE),
                new TableContent.Column(2.6, Align.CENTRE));
        var header = List.of(Row.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"));
        var annex = new Annex("annex", "Annex", "A TABLE", null, true,
                List.of(new Block.Table("annex", new TableContent(columns, header, rows))));
        return new OfficialDocument(new LetterHead("PARENT", "ISSUER", "No. 1", null), "TYPE", "subject", body,
                new Closing(List.of(new Closing.Signer(List.of("SIGNER"), null, "A Name")), List.of("- File.")), List
                        .of(annex),
                null, "bench", null);
    }
}
