package vn.sokiemtra.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds a media type from the first bytes of a file, never from its name alone. */
final class MediaTypes {

    /** As many first bytes as the answer may depend on. */
    static final int LOOK = 4096;

    static final String UNKNOWN = "application/octet-stream";
    static final String TEXT = "text/plain";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String ODT = "application/vnd.oasis.opendocument.text";

    private record Magic(int at, String bytes, String type) {
    }

    private static final List<Magic> MAGICS = List.of(new Magic(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Magic(0, "\u0089PNG\r\n\u001a\n", "image/png"), new Magic(0, "GIF8", "image/gif"),
            new Magic(0, "II*\0", "image/tiff"), new Magic(0, "MM\0*", "image/tiff"),
            new Magic(8, "WEBP", "image/webp"), new Magic(0, "%PDF-", "application/pdf"),
            new Magic(4, "ftypheic", "image/heic"), new Magic(4, "ftypheix", "image/heic"),
            new Magic(4, "ftyphevc", "image/heic"), new Magic(4, "ftypmif1", "image/heif"),
            new Magic(4, "ftypmsf1", "image/heif"), new Magic(4, "ftypavif", "image/avif"),
            new Magic(4, "ftypqt", "video/quicktime"), new Magic(4, "ftyp3gp", "video/3gpp"),
            new Magic(4, "ftypM4A", "audio/mp4"), new Magic(4, "ftyp", "video/mp4"), new Magic(0, "ID3", "audio/mpeg"),
            new Magic(0, "OggS", "audio/ogg"), new Magic(8, "WAVE", "audio/wav"),
            new Magic(8, "AVI ", "video/x-msvideo"),
            new Magic(0, "{\\rtf", "application/rtf"), new Magic(0, "Rar!\u001a\u0007", "application/vnd.rar"),
            new Magic(0, "7z\u00bc\u00af\u0027\u001c", "application/x-7z-compressed"),
            new Magic(0, "BM", "image/bmp"));

    private MediaTypes() {
    }

    /**
     * @param head the first bytes, at most {@link #LOOK}
     * @param name decides only between kinds whose first bytes are the same
     */
    static String of(byte[] head, String name) {
        for (Magic magic : MAGICS) {
            if (has(head, magic.at(), magic.bytes())) {
                return magic.type();
            }
        }
        if (has(head, 0, "PK\u0003\u0004") || has(head, 0, "PK\u0005\u0006")) {
            return zipped(head, name);
        }
        if (has(head, 0, "\u00d0\u00cf\u0011\u00e0")) {
            return switch (ending(name)) {
                case "xls" -> "application/vnd.ms-excel";
                case "ppt" -> "application/vnd.ms-powerpoint";
                case "msg" -> "application/vnd.ms-outlook";
                default -> "application/msword";
            };
        }
        return text(head) ? TEXT : UNKNOWN;
    }

    private static String zipped(byte[] head, String name) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
            return ODT;
        }
        if (start.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
            return "application/vnd.oasis.opendocument.spreadsheet";
        }
        boolean office = start.contains("[Content_Types].xml") || start.contains("_rels/.rels");
        return switch (office ? ending(name) : "") {
            case "docx", "docm" -> DOCX;
            case "xlsx", "xlsm" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            default -> start.contains("word/") && office ? DOCX : "application/zip";
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean has(byte[] head, int at, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= at + bytes.length && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
    }

    /** UTF-8 without control characters but those of text; a character cut off by the end is forgiven. */
    private static boolean text(byte[] head) {
        if (head.length == 0) {
            return false;
        }
        for (byte b : head) {
            if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException cutOff) {
                if (head.length < LOOK) {
                    return false;
                }
            }
        }
        return false;
    }
}
