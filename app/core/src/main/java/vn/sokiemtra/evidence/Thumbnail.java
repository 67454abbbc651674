package vn.sokiemtra.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.store.BlobStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Small upright pictures of evidence, made once and kept on this machine. */
public final class Thumbnail {

    /** Longest edge in pixels: enough for the evidence pane at 200 %. */
    public static final int EDGE = 640;

    private static final Texts TEXTS = Texts.beside(Thumbnail.class);
    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_PIXELS = 400_000_000L;

    private final BlobStore blobs;
    private final String author;

    /** @param author in whose name the picture is kept; it is local and travels nowhere */
    public Thumbnail(Ledger ledger, String author) {
        this.blobs = new BlobStore(ledger);
        this.author = author;
    }

    /** The picture of {@code evidence}, or in words why there is none. Never fails on a file, however broken. */
    public Preview of(Evidence evidence) {
        if (!evidence.picture()) {
            return new Preview.None(TEXTS.get("preview.not-a-picture"));
        }
        try {
            byte[] kept = blobs.thumbnail(evidence.sha256());
            BufferedImage picture = kept == null
                    ? make(evidence)
                    : ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(kept)));
            if (picture == null) {
                return none(evidence);
            }
            byte[] png = kept == null ? png(picture) : kept;
            if (kept == null) {
                keep(evidence, png, picture);
            }
            return new Preview.Picture(png, picture.getWidth(), picture.getHeight());
        } catch (Problem storage) {
            return new Preview.Later(TEXTS.get("preview.later"));
        } catch (IOException | RuntimeException broken) {
            return none(evidence);
        }
    }

    /** A picture that finds no room to be kept is made again the next time, and shown all the same. */
    private void keep(Evidence evidence, byte[] png, BufferedImage picture) {
        try {
            blobs.keepThumbnail(author, evidence.sha256(), png, picture.getWidth(), picture.getHeight());
        } catch (Problem noRoom) {
            System.getLogger(Thumbnail.class.getName()).log(System.Logger.Level.DEBUG, "not kept", noRoom);
        }
    }

    private static Preview none(Evidence evidence) {
        boolean apple = evidence.mediaType().equals("image/heic") || evidence.mediaType().equals("image/heif");
        return new Preview.None(TEXTS.get(!evidence.present()
                ? "preview.absent"
                : apple ? "preview.heic" : "preview.unreadable"));
    }

    private @Nullable BufferedImage make(Evidence evidence) throws IOException {
        InputStream bytes = blobs.open(evidence.sha256());
        if (bytes == null || evidence.size() > MOST_BYTES) {
            return null;
        }
        BufferedImage small = decode(bytes);
        InputStream again = blobs.open(evidence.sha256());
        return small == null || again == null ? small : upright(small, Exif.orientation(again));
    }

    /** Reads every n-th pixel only, so that a picture of 100 million of them needs no more memory than a small one. */
    private static @Nullable BufferedImage decode(InputStream bytes) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new Bounded(bytes, MOST_BYTES))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, false);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    return null;
                }
                int step = Math.max(1, Math.max(width, height) / (2 * EDGE));
                ImageReadParam every = reader.getDefaultReadParam();
                every.setSourceSubsampling(step, step, 0, 0);
                return scaled(reader.read(0, every));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double scale = Math.min(1.0, (double) EDGE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    /** EXIF orientation 1 to 8: turned and mirrored as the camera was held. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        boolean sideways = orientation >= 5;
        BufferedImage turned = new BufferedImage(sideways ? h : w, sideways ? w : h, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return turned;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: left to itself ImageIO writes to the disk on the way, which may be full.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        }
        return bytes.toByteArray();
    }
}
