package vn.sokiemtra.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
import vn.sokiemtra.document.pdf.PageImages;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Typefaces;

/**
 * Times both writers on an eight-page document with a 16-column landscape annex, and the preview of its pages: the first
 * run (cold), then median and worst of the warm ones.
 */
public final class DocumentsBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 200;
    private static final int RUNS = 200;
    private static final String SENTENCE = "A sentence about as long as the ones that teams write down of a unit, with "
            + "1.200 cases received, 1.159 answered and 28 late (2,42 %), and what the unit is asked to do next. ";

    private DocumentsBench() {
    }

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        var typefaces = new Typefaces();
        System.out.printf("typefaces %.1f ms%n", millis(start));
        var pdf = new PdfWriter(typefaces);
        var docx = new DocxWriter(typefaces);
        OfficialDocument document = document();
        byte[] pages = timed("pdf", out -> pdf.write(document, out));
        timed("docx", out -> docx.write(document, out));
        try (PageImages images = PageImages.open(pages)) {
            System.out.println(images.pages() + " pages");
            timed("page picture 100 dpi", out -> out.write(images.draw(1, 100).argb().length));
        }
    }

    private static byte[] timed(String name, AtomicOutput.Content work) throws IOException {
        long start = System.nanoTime();
        var result = new ByteArrayOutputStream();
        work.write(result);
        double cold = millis(start);
        double[] warm = new double[RUNS];
        long processor = 0;
        for (int i = -WARM_UP; i < RUNS; i++) {
            start = System.nanoTime();
            // The processor's time tells the truth on a machine that others use too.
            long busy = THREADS.getCurrentThreadCpuTime();
            work.write(new ByteArrayOutputStream(1 << 17));
            if (i >= 0) {
                warm[i] = millis(start);
                processor += THREADS.getCurrentThreadCpuTime() - busy;
            }
        }
        Arrays.sort(warm);
        System.out.printf("%s: cold %.1f ms, warm median %.1f ms, 95th %.1f ms, processor %.1f ms, %,d bytes%n", name,
                cold, warm[RUNS / 2], warm[RUNS * 95 / 100], processor / 1e6 / RUNS, result.size());
        return result.toByteArray();
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static OfficialDocument document() {
        var body = new ArrayList<Block>();
        for (int i = 1; i <= 7; i++) {
            body.add(new Block.Heading("s" + i, Block.Level.ARABIC, i + ". A heading"));
            for (int j = 0; j < 6; j++) {
                body.add(Block.Paragraph.of("s" + i, SENTENCE.repeat(1 + (i + j) % 3)));
            }
        }
        body.add(Block.Paragraph.of("end", "The end./."));
        var columns = IntStream.range(0, 16).mapToObj(i -> new TableContent.Column(1, Align.RIGHT)).toList();
        var header = List.of(Row.of(IntStream.rangeClosed(1, 16).mapToObj(i -> "(" + i + ")").toArray(String[]::new)));
        var rows = IntStream.range(0, 40).mapToObj(
                r -> Row.of(IntStream.range(0, 16).mapToObj(c -> String.valueOf(r * c)).toArray(String[]::new)))
                .toList();
        var annex = new Annex("annex", "Annex", "A TABLE", null, true,
                List.of(new Block.Table("annex", new TableContent(columns, header, rows))));
        var signer = new Closing.Signer(List.of("SIGNER"), null, "A Name");
        return new OfficialDocument(new LetterHead("PARENT", "ISSUER", "No. 1", null), "TYPE", "subject", body,
                new Closing(List.of(signer, signer, signer), List.of("- File.")), List.of(annex), null, "bench", null);
    }
}
