package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.PdfRules.Page;
import vn.sokiemtra.document.PdfRules.Piece;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Cell;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.plan.LoadUnits;

/**
 * Texts that grow line by line over the end of a page: wherever it falls, the signatures stand below the last of the text
 * and a row that names the rows below it stands above one of them.
 */
class SignatureSweepTest {

    private static final int LINES = 44;
    private static final List<String> NAMES = List.of("Người Ký Thứ Nhất", "Người Ký Thứ Hai", "Người Ký Thứ Ba");
    private static final String GROUP = "Xã có tồn tại";
    private static final String MARKING = "Dữ liệu ví dụ";

    /** LibreOffice gives up silently when it is handed some hundred files at once. */
    private static final int CONVERTED_TOGETHER = 100;

    @TempDir
    Path folder;

    /** Documents that end as each kind ends, and with one to three signers, few recipients and many. */
    private static Map<String, OfficialDocument> endings() {
        var endings = new LinkedHashMap<String, OfficialDocument>();
        try (TemporaryDataFile data = TemporaryDataFile.opened()) {
            ThachCam xa = ThachCam.filled(data);
            var compose = new ComposeDocument(xa.ledger);
            for (DocumentKind kind : DocumentKind.values()) {
                OfficialDocument document = compose.run(kind, kind.ofUnit()
                        ? new LoadUnits(xa.ledger).ofInspection(xa.inspection)
                        : null, LocalDate.of(2020, 11, 16), null);
                if (!document.closing().signers().isEmpty()) {
                    endings.put(kind.code(), document);
                }
            }
        }
        for (int signers = 1; signers <= 3; signers++) {
            for (int recipients : new int[]{0, 4, 40}) {
                endings.put(signers + " signers, " + recipients + " recipients", SampleDocuments.document(
                        SampleDocuments.head(), "Kiểm tra", SampleDocuments.body(1), SampleDocuments.closing(signers,
                                recipients),
                        List.of()));
            }
        }
        return endings;
    }

    /** The end of a document below a paragraph of so many lines; its signers have names that are found. */
    private static OfficialDocument grown(OfficialDocument document, int lines) {
        List<Block> body = document.body();
        var grown = new ArrayList<Block>();
        grown.add(Block.Paragraph.of("grown", IntStream.rangeClosed(1, lines).mapToObj(i -> "Dòng " + i).collect(
                Collectors.joining("\n"))));
        grown.addAll(body.subList(Math.max(0, body.size() - 3), body.size()));
        List<Closing.Signer> signers = document.closing().signers();
        var named = IntStream.range(0, signers.size()).mapToObj(i -> new Closing.Signer(signers.get(i).authority(),
                signers.get(i).hint(), NAMES.get(i))).toList();
        return new OfficialDocument(document.head(), document.type(), document.subject(), grown, new Closing(named,
                document.closing().recipients()), List.of(), MARKING, document.author(), null);
    }

    @TestFactory
    Stream<DynamicTest> inThePdfTheSignaturesNeverStandAlone() {
        return endings().entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
            int turned = 0;
            for (int lines = 1; lines <= LINES; lines += one.getKey().contains("signers") ? 1 : 3) {
                OfficialDocument document = grown(one.getValue(), lines);
                List<Page> pages = PdfRules.pages(LayoutRulesTest.pdf(document));
                assertThat(alone(document, pages)).as(lines + " lines").isEmpty();
                turned += pages.size() > 1 ? 1 : 0;
            }
            assertThat(turned).as("the end of the page was crossed").isBetween(1, LINES);
        }));
    }

    /** What is wrong: signers who are on no page with the end of the text. */
    private static List<String> alone(OfficialDocument document, List<Page> pages) {
        var wrong = new ArrayList<String>();
        for (Closing.Signer signer : document.closing().signers()) {
            List<Page> signed = pages.stream().filter(page -> page.pieces().stream().anyMatch(piece -> names(piece,
                    signer))).toList();
            if (signed.size() != 1) {
                wrong.add(signer.name() + " on " + signed.size() + " pages");
            } else if (!above(signed.getFirst(), signer).contains(tail(document.body().getLast()))) {
                wrong.add(signer.name() + " below " + above(signed.getFirst(), signer));
            }
        }
        return wrong;
    }

    private static boolean names(Piece piece, Closing.Signer signer) {
        return piece.text().contains(String.valueOf(signer.name()));
    }

    private static String above(Page page, Closing.Signer signer) {
        double place = page.pieces().stream().filter(piece -> names(piece, signer)).findFirst().orElseThrow().y();
        return page.pieces().stream().filter(piece -> piece.y() < place).map(Piece::text).map(
                SignatureSweepTest::packed).collect(Collectors.joining());
    }

    /** The last words of a block. */
    private static String tail(Block block) {
        String words = switch (block) {
            case Block.Paragraph paragraph -> packed(paragraph.text());
            case Block.Heading heading -> packed(heading.text());
            case Block.Table table -> packed(table.content().rows().getLast().cells().stream().map(Cell::text).filter(
                    text -> !text.isBlank()).findFirst().orElse("").lines().findFirst().orElse("").split(" ")[0]);
            case Block.DottedLines dotted -> "....";
            case Block.Chart chart -> "";
            case Block.Signatures signatures -> "";
        };
        return words.substring(Math.max(0, words.length() - 8));
    }

    private static String packed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    @Test
    void belowABieuTheSignaturesStandWithItsLastRow() {
        for (int signers = 1; signers <= 3; signers++) {
            boolean turned = false;
            for (int rows = 1; rows <= 30; rows++) {
                OfficialDocument document = annexed(rows, signers);
                List<Page> pages = PdfRules.pages(LayoutRulesTest.pdf(document));
                for (Closing.Signer signer : named(signers)) {
                    Page page = pages.stream().filter(each -> each.pieces().stream().anyMatch(piece -> names(piece,
                            signer))).findFirst().orElseThrow();
                    assertThat(above(page, signer)).contains("việc" + rows + "xong");
                    turned |= page.equals(pages.get(2 < pages.size() ? 2 : 1)) && pages.size() > 2;
                }
            }
            assertThat(turned).as("the end of the page was crossed").isTrue();
        }
    }

    private static List<Closing.Signer> named(int signers) {
        return NAMES.subList(0, signers).stream().map(name -> new Closing.Signer(List.of("NGƯỜI LẬP"),
                "(Ký, ghi rõ họ tên)", name)).toList();
    }

    private static OfficialDocument annexed(int rows, int signers) {
        var annex = new Annex("annex", "Phụ lục", "BIỂU", null, true, List.of(new Block.Table("annex", list(
                IntStream.rangeClosed(1, rows).mapToObj(i -> Row.of("", "việc " + i + " xong")).toList())),
                new Block.Signatures("annex", named(signers))));
        return SampleDocuments.document(SampleDocuments.head(), "Kiểm tra", SampleDocuments.body(1), SampleDocuments
                .closing(1, 2), List.of(annex));
    }

    private static TableContent list(List<Row> rows) {
        return new TableContent(List.of(new Column(1, Align.CENTRE), new Column(9, Align.LEFT)), List.of(Row.of("TT",
                "Nội dung")), rows);
    }

    /** A table in which two rows stand below each row that names them, after a paragraph of so many lines. */
    private static OfficialDocument grouped(int lines) {
        var rows = new ArrayList<Row>();
        for (int group = 1; group <= 12; group++) {
            rows.add(new Row(List.of(new Cell(GROUP + " " + group, 2, 1)), true));
            rows.add(Row.of("1", "việc " + group));
            rows.add(Row.of("2", "việc khác " + group));
        }
        List<Block> body = List.of(Block.Paragraph.of("grown", IntStream.rangeClosed(1, lines).mapToObj(i -> "Dòng "
                + i).collect(Collectors.joining("\n"))), new Block.Table("t", list(rows)), Block.Paragraph.of("end",
                        "Hết./."));
        return SampleDocuments.document(SampleDocuments.head(), "Kiểm tra", body, SampleDocuments.closing(1, 2), List
                .of());
    }

    @Test
    void aRowThatNamesTheRowsBelowItNeverEndsAPage() {
        for (int lines = 1; lines <= LINES; lines++) {
            assertThat(ends(PdfRules.pages(LayoutRulesTest.pdf(grouped(lines))))).as(lines + " lines").noneMatch(
                    text -> text.startsWith(GROUP));
        }
        Element body = (Element) DocxRules.parsed(DocxRules.parts(LayoutRulesTest.docx(grouped(1))).get(
                "word/document.xml")).getElementsByTagName("w:body").item(0);
        List<Element> rows = DocxRules.all(body, "w:tr");
        for (int i = 0; i < rows.size(); i++) {
            boolean group = rows.get(i).getTextContent().startsWith(GROUP);
            boolean header = !DocxRules.all(rows.get(i), "w:tblHeader").isEmpty();
            boolean plain = rows.get(i).getTextContent().contains("việc");
            assertThat(kept(rows.get(i))).as(rows.get(i).getTextContent()).isEqualTo(group || header
                    || kept(rows.get(i)) && !plain);
        }
    }

    /** The lowest text of every page but the last. */
    private static List<String> ends(List<Page> pages) {
        return pages.subList(0, pages.size() - 1).stream().map(page -> page.pieces().stream().max(
                java.util.Comparator.comparingDouble(Piece::y)).orElseThrow().text()).toList();
    }

    /** The end of the text, the distance below it and every row but the last stand with what follows them. */
    @TestFactory
    Stream<DynamicTest> inTheDocxTheSignaturesAreTiedToTheText() {
        return endings().entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
            Element body = (Element) DocxRules.parsed(DocxRules.parts(LayoutRulesTest.docx(grown(one.getValue(), 3)))
                    .get("word/document.xml")).getElementsByTagName("w:body").item(0);
            Element signatures = DocxRules.all(body, "w:tbl").stream().filter(table -> table.getTextContent().contains(
                    NAMES.getFirst())).findFirst().orElseThrow();
            List<Element> rows = DocxRules.all(signatures, "w:tr");
            assertThat(rows).allMatch(row -> !DocxRules.all(row, "w:cantSplit").isEmpty());
            assertThat(rows.subList(0, rows.size() - 1)).allMatch(SignatureSweepTest::kept);
            Element gap = before(signatures);
            assertThat(DocxRules.text(gap)).isEmpty();
            assertThat(kept(gap)).isTrue();
            Element last = before(gap);
            while (last.getTagName().equals("w:p") && DocxRules.text(last).isEmpty() && DocxRules.all(last, "w:tab")
                    .isEmpty()) {
                assertThat(kept(last)).isTrue();
                last = before(last);
            }
            assertThat(kept(last.getTagName().equals("w:tbl") ? DocxRules.all(last, "w:tr").getLast() : last))
                    .as(last.getTextContent()).isTrue();
        }));
    }

    private static Element before(Element element) {
        Node node = element.getPreviousSibling();
        while (!(node instanceof Element)) {
            node = node.getPreviousSibling();
        }
        return (Element) node;
    }

    /** Every paragraph in it is kept with the next one. */
    private static boolean kept(Element element) {
        List<Element> paragraphs = element.getTagName().equals("w:p")
                ? List.of(element)
                : DocxRules.all(element,
                        "w:p");
        return paragraphs.stream().allMatch(paragraph -> !DocxRules.all(paragraph, "w:keepNext").isEmpty());
    }

    @Test
    @Tag("full")
    void inLibreOfficeTheyNeverStandAloneEither() throws IOException, InterruptedException {
        var documents = new LinkedHashMap<String, OfficialDocument>();
        endings().forEach((name, document) -> {
            for (int lines = 1; lines <= LINES; lines += name.contains("signers") ? 1 : 4) {
                documents.put("d" + documents.size(), grown(document, lines));
            }
        });
        for (int lines = 1; lines <= LINES; lines++) {
            documents.put("g" + lines, grouped(lines));
        }
        List<Path> files = new ArrayList<>();
        for (var one : documents.entrySet()) {
            files.add(Files.write(folder.resolve(one.getKey() + ".docx"), LayoutRulesTest.docx(one.getValue())));
        }
        for (int from = 0; from < files.size(); from += CONVERTED_TOGETHER) {
            convert(files.subList(from, Math.min(files.size(), from + CONVERTED_TOGETHER)));
        }
        for (var one : documents.entrySet()) {
            List<Page> pages = PdfRules.pages(Files.readAllBytes(folder.resolve("out").resolve(one.getKey() + ".pdf")));
            if (one.getKey().startsWith("g")) {
                assertThat(ends(pages)).as(one.getKey()).noneMatch(text -> text.startsWith(GROUP));
            } else {
                assertThat(alone(one.getValue(), pages)).as(one.getKey() + " of " + one.getValue().title()).isEmpty();
            }
        }
    }

    private void convert(List<Path> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", "pdf", "--outdir", folder.resolve("out").toString()));
        files.forEach(file -> command.add(file.toString()));
        Process office = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log")
                .toFile()).start();
        assertThat(office.waitFor(10, TimeUnit.MINUTES)).isTrue();
    }
}
