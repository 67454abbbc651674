package vn.sokiemtra.desktop.remediation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import vn.sokiemtra.desktop.task.Progress;
import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.docx.DocxWriter;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.pdf.Typefaces;
import vn.sokiemtra.finding.remediation.LetterDue;
import vn.sokiemtra.finding.remediation.Letters;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Texts;

/** Writes drafts of letters as DOCX, a file for each; one that is there already stays, somebody may have worked on it. */
final class LetterFiles {

    private final Ledger ledger;
    private final InstantSource clock;

    LetterFiles(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void write(List<LetterDue> letters, Path folder, Progress progress) {
        ComposeDocument compose = new ComposeDocument(ledger);
        LoadUnits units = new LoadUnits(ledger);
        DocxWriter writer = new DocxWriter(new Typefaces());
        int done = 0;
        for (LetterDue letter : letters) {
            progress.throwIfStopped();
            progress.at((double) done++ / letters.size());
            DocumentKind kind = letter.occasion() == Letters.Occasion.PROPOSAL
                    ? DocumentKind.DE_XUAT_XU_LY
                    : DocumentKind.DON_DOC;
            OfficialDocument document = compose.run(kind, units.ofInspection(letter.inspection()), LocalDate.ofInstant(
                    clock.instant(), Texts.ZONE), clock.instant());
            new AtomicOutput().write(free(folder, kind.code() + "-" + plain(letter.unitName())), out -> writer.write(
                    document, out));
        }
    }

    private static Path free(Path folder, String name) {
        Path file = folder.resolve(name + ".docx");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".docx");
        }
        return file;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd')
                .replace('Đ', 'D').replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
