package vn.sokiemtra.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;

/** What a camera wrote into a picture. A picture without, or with damaged notes, is no error. */
final class Exif {

    private static final DateTimeFormatter CAMERA = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final long MOST_BYTES = 64L << 20;

    private Exif() {
    }

    /** When the picture was taken, in the camera's local time; null when not written. */
    static @Nullable LocalDateTime takenAt(InputStream picture) {
        Metadata notes = read(picture);
        ExifSubIFDDirectory exif = notes.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String text = exif == null ? null : exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        try {
            return text == null ? null : LocalDateTime.parse(text.strip(), CAMERA);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** 1 to 8 as EXIF counts; 1 where nothing is written. */
    static int orientation(InputStream picture) {
        ExifIFD0Directory first = read(picture).getFirstDirectoryOfType(ExifIFD0Directory.class);
        try {
            int value = first == null || !first.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? 1
                    : first.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return value >= 1 && value <= 8 ? value : 1;
        } catch (MetadataException unreadable) {
            return 1;
        }
    }

    private static Metadata read(InputStream picture) {
        try (InputStream bounded = new Bounded(picture, MOST_BYTES)) {
            return ImageMetadataReader.readMetadata(bounded);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return new Metadata();
        }
    }
}
