package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.PdfRules.Page;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.Regimes;

/** What another office suite makes of the DOCX. Needs LibreOffice: where it is missing this fails, it is not skipped. */
@Tag("full")
class OfficeSuiteTest {

    @TempDir
    Path folder;

    @Test
    void libreOfficeLaysTheDocxOutAsThePdfWriterDoes() throws IOException, InterruptedException {
        OfficialDocument document = SampleDocuments.minutes();
        Path docx = folder.resolve("bien-ban.docx");
        Files.write(docx, LayoutRulesTest.docx(document));
        byte[] converted = converted(docx);
        byte[] own = LayoutRulesTest.pdf(document);
        assertThat(pages(converted)).isEqualTo(pages(own));
        String text = WrittenText.pdf(converted, "Dữ liệu ví dụ");
        assertThat(WrittenText.docx(Files.readAllBytes(docx)).stream().filter(p -> p.length() > 60))
                .filteredOn(p -> !text.contains(p)).as("paragraphs broken by a page").hasSizeLessThan(pages(own));
        List<Page> laidOut = PdfRules.pages(converted);
        assertThat(PdfRules.flaws(laidOut, "Dữ liệu ví dụ")).doesNotContain("paper", "margin-left", "margin-right",
                "annex-landscape", "signatures-not-alone", "first-page-unnumbered", "numbered-apart",
                "header-rows-repeat");
    }

    /** Every kind of a filled inspection, and the plan of every regime: the same text in the same order on as many pages. */
    @Test
    void libreOfficeAndThePdfWriterAgreeOnEveryKind() throws IOException, InterruptedException {
        var documents = new LinkedHashMap<String, OfficialDocument>();
        try (TemporaryDataFile data = TemporaryDataFile.opened()) {
            ThachCam xa = ThachCam.filled(data);
            for (DocumentKind kind : DocumentKind.values()) {
                documents.put(kind.code(), new ComposeDocument(xa.ledger).run(kind, kind.ofUnit()
                        ? new LoadUnits(xa.ledger).ofInspection(xa.inspection)
                        : null, LocalDate.of(2020, 10, 30), null));
            }
        }
        for (String regime : new Regimes().ids()) {
            try (TemporaryDataFile data = TemporaryDataFile.opened()) {
                new CreatePlan(data.ledger()).from(regime, "Trần Thị Văn Thư");
                for (DocumentKind kind : List.of(DocumentKind.KE_HOACH, DocumentKind.QUYET_DINH_BAN_HANH)) {
                    documents.put(regime + "-" + kind.code(), new ComposeDocument(data.ledger()).run(kind, null,
                            LocalDate.of(2026, 11, 20), null));
                }
            }
        }
        for (var one : documents.entrySet()) {
            Files.write(folder.resolve(one.getKey() + ".docx"), LayoutRulesTest.docx(one.getValue()));
        }
        convert(documents.keySet().stream().map(name -> folder.resolve(name + ".docx")).toList());
        for (var one : documents.entrySet()) {
            byte[] office = Files.readAllBytes(folder.resolve("out").resolve(one.getKey() + ".pdf"));
            byte[] own = LayoutRulesTest.pdf(one.getValue());
            String marking = one.getValue().marking() == null ? "§" : one.getValue().marking();
            assertThat(pages(office)).as(one.getKey()).isEqualTo(pages(own));
            String theirs = WrittenText.pdf(office, marking);
            String ours = WrittenText.pdf(own, marking);
            assertThat(inOrder(one.getValue(), theirs)).as(one.getKey() + " by LibreOffice").isEmpty();
            assertThat(inOrder(one.getValue(), ours)).as(one.getKey() + " by the PDF writer").isEmpty();
        }
    }

    /** The paragraphs of the body that do not follow their predecessor; the end of a page may cut one in two. */
    private static List<String> inOrder(OfficialDocument document, String text) {
        var missing = new ArrayList<String>();
        int at = 0;
        for (Block block : document.body()) {
            if (block instanceof Block.Paragraph paragraph && !paragraph.text().isBlank()) {
                String words = WrittenText.packed(paragraph.text());
                int found = text.indexOf(words.substring(0, Math.min(24, words.length())), at);
                if (found < 0) {
                    missing.add(paragraph.text());
                } else {
                    at = found;
                }
            }
        }
        return missing;
    }

    private void convert(List<Path> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", "pdf", "--outdir", folder.resolve("out").toString()));
        files.forEach(file -> command.add(file.toString()));
        Process office = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log")
                .toFile()).start();
        assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
    }

    private byte[] converted(Path docx) throws IOException, InterruptedException {
        Process office = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", "pdf", "--outdir", folder.resolve("out").toString(), docx.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return Files.readAllBytes(folder.resolve("out").resolve("bien-ban.pdf"));
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
