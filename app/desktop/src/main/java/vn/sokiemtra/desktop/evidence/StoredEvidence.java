package vn.sokiemtra.desktop.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import vn.sokiemtra.document.pdf.PageImages;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.OpenEvidence;
import vn.sokiemtra.evidence.Preview;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.evidence.RemoveEvidence;
import vn.sokiemtra.evidence.Thumbnail;
import vn.sokiemtra.finding.LinkEvidence;
import vn.sokiemtra.finding.UnlinkEvidence;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** {@link EvidenceWork} on an open data file. */
public final class StoredEvidence implements EvidenceWork {

    private static final Texts TEXTS = Texts.beside(StoredEvidence.class);
    private static final String PDF = "application/pdf";
    /** A PDF is drawn from memory; longer ones are opened outside. */
    private static final long DRAWN_UP_TO = 100L << 20;
    private static final double POINTS_PER_INCH = 72;
    private static final int SMALL = 180;

    private final Ledger ledger;
    private final Supplier<String> author;
    private final AddEvidence add;
    private final OpenEvidence open;
    private final Map<String, Boolean> checked = new ConcurrentHashMap<>();
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();

    /** @param author asked on any thread; in whose name small pictures are kept */
    public StoredEvidence(Ledger ledger, InstantSource clock, Supplier<String> author) {
        this.ledger = ledger;
        this.author = author;
        this.add = new AddEvidence(ledger, clock);
        this.open = new OpenEvidence(ledger);
    }

    @Override
    public Edited<UUID> add(String by, UUID inspection, UUID item, Path file, Progress progress) {
        return add.from(file, inspection, item, by, progress);
    }

    @Override
    public Edited<UUID> add(String by, UUID inspection, UUID item, String name, byte[] bytes, Progress progress) {
        return add.from(new ByteArrayInputStream(bytes), name, inspection, item, by, progress);
    }

    @Override
    public Edited<UUID> remove(String by, UUID evidence) {
        return new RemoveEvidence(ledger).run(by, evidence);
    }

    @Override
    public Edited<UUID> link(String by, UUID finding, UUID evidence) {
        return new LinkEvidence(ledger).run(by, finding, evidence);
    }

    @Override
    public Edited<UUID> unlink(String by, UUID finding, UUID evidence) {
        return new UnlinkEvidence(ledger).run(by, finding, evidence);
    }

    @Override
    public Preview thumbnail(Evidence evidence) {
        return evidence.mediaType().equals(PDF)
                ? firstPage(evidence, SMALL)
                : new Thumbnail(ledger, author.get()).of(evidence);
    }

    @Override
    public Preview preview(Evidence evidence, int width) {
        return evidence.mediaType().equals(PDF) ? firstPage(evidence, width) : thumbnail(evidence);
    }

    @Override
    public int pages(Evidence evidence) {
        return counted.getOrDefault(evidence.sha256(), 0);
    }

    private Preview firstPage(Evidence evidence, int width) {
        if (!evidence.present()) {
            return new Preview.None(TEXTS.get("preview.absent"));
        }
        if (evidence.size() > DRAWN_UP_TO) {
            return new Preview.None(TEXTS.get("preview.long"));
        }
        try (PageImages pages = PageImages.open(bytes(evidence))) {
            counted.put(evidence.sha256(), pages.pages());
            PageImages.Picture page = pages.draw(0, POINTS_PER_INCH * width / pages.size(0).width());
            return new Preview.Picture(png(page), page.width(), page.height());
        } catch (Problem storage) {
            return storage.code().startsWith("SKT-DB-")
                    ? new Preview.Later(TEXTS.get("preview.later"))
                    : new Preview.None(TEXTS.get("preview.unreadable"));
        } catch (IOException | RuntimeException unreadable) {
            // Whatever a foreign PDF does: the file is kept, and other programs may still open it.
            return new Preview.None(TEXTS.get("preview.unreadable"));
        }
    }

    private byte[] bytes(Evidence evidence) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) evidence.size());
        open.to(out, evidence.sha256());
        return out.toByteArray();
    }

    private static byte[] png(PageImages.Picture page) throws IOException {
        BufferedImage image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, page.width(), page.height(), page.argb(), 0, page.width());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // In memory: left to itself ImageIO writes to the disk on the way, which may be full.
        try (ImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", png)) {
                throw new IOException("no PNG writer");
            }
        }
        return out.toByteArray();
    }

    @Override
    public boolean intact(Evidence evidence) {
        return checked.computeIfAbsent(evidence.sha256(), this::check);
    }

    private boolean check(String sha256) {
        try {
            open.to(OutputStream.nullOutputStream(), sha256);
            return true;
        } catch (Problem damaged) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Path copyOut(Evidence evidence) {
        return open.copyTo(Path.of(System.getProperty("java.io.tmpdir"), "sokiemtra"), evidence.id());
    }
}
