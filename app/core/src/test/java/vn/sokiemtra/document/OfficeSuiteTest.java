package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.document.PdfRules.Page;

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
