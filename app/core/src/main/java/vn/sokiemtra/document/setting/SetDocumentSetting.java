package vn.sokiemtra.document.setting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.store.SettingStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Sets how the agency's documents are printed. Returns what is set; drafts follow at once, frozen documents do not. */
public final class SetDocumentSetting {

    /** A logo travels with every change of the plan: it is small. */
    private static final int LARGEST_LOGO = 100 * 1024;
    private static final int LONGEST_NAME = 60;

    private static final Texts TEXTS = Texts.beside(SetDocumentSetting.class);

    private final Ledger ledger;

    public SetDocumentSetting(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param kind null for every kind that has none of its own
     * @param name of a paragraph; blank for the rest
     * @param content lines; null or blank takes the setting back
     * @throws Problem {@code SKT-DOCSET-NAME} where a paragraph has no name or another setting has one
     */
    public Edited<DocumentSetting> text(String author, @Nullable DocumentKind kind, SettingCode code, String name,
            @Nullable String content) {
        String tidy = name.strip();
        if (code.named() == tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new Problem(TEXTS, "SKT-DOCSET-NAME", code.name());
        }
        String lines = content == null ? "" : content.strip().replace("\r\n", "\n");
        return ledger.edit(author, edit -> {
            SettingStore.set(edit, kind, code, tidy, lines.isEmpty() ? null : lines);
            return new DocumentSetting(kind, code, tidy, lines);
        });
    }

    /** @throws Problem {@code SKT-DOCSET-LOGO}: no PNG or JPEG, not readable, or larger than 100 KB */
    public Edited<DocumentSetting> logo(String author, @Nullable DocumentKind kind, Path picture) {
        try {
            byte[] bytes = Files.size(picture) > LARGEST_LOGO ? new byte[0] : Files.readAllBytes(picture);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            boolean known = bytes.length > 3 && (bytes[0] == (byte) 0x89 && bytes[1] == 'P' || bytes[0] == (byte) 0xFF
                    && bytes[1] == (byte) 0xD8);
            if (image == null || !known) {
                throw new Problem(TEXTS, "SKT-DOCSET-LOGO", picture.getFileName());
            }
            return text(author, kind, SettingCode.LOGO, "", Base64.getEncoder().encodeToString(bytes));
        } catch (IOException unreadable) {
            throw new Problem(unreadable, TEXTS, "SKT-DOCSET-LOGO", picture.getFileName());
        }
    }
}
