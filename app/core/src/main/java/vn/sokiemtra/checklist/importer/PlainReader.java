package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads plain text: UTF-8, UTF-16 with its mark, or one byte a letter as old editors saved it. */
final class PlainReader {

    /** What text copied out of a marked-up page keeps: struck words in waves, stress in stars. */
    private static final Pattern STRUCK = Pattern.compile("~~([^~\n]+)~~");
    private static final Pattern STRESSED = Pattern
            .compile("(?<![*\\w])(\\*{1,2})(?=\\S)([^*]+?)(?<=\\S)\\1(?![*\\w])");

    private PlainReader() {
    }

    static List<SourceBlock> read(Path file, Letters letters) throws IOException {
        String text = letters.guessed(decoded(Files.readAllBytes(file)).replace("\r\n", "\n").replace('\r', '\n'));
        List<SourceBlock> blocks = new ArrayList<>();
        String plain = STRESSED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(2)));
        for (String line : plain.split("\n", -1)) {
            Matcher struck = STRUCK.matcher(line);
            blocks.add(SourceBlock.Line.plain(struck.replaceAll("")));
            STRUCK.matcher(line).results().forEach(found -> blocks.add(new SourceBlock.Aside(found.group(1))));
        }
        return TabTables.gather(blocks);
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException oneByteALetter) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
