package vn.sokiemtra.document.issue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;

/** The neutral model as text, always the same for the same document, and the hash that such a text is known by. */
public final class DocumentJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({@JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
            @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
            @JsonSubTypes.Type(value = Block.DottedLines.class, name = "dotted"),
            @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
            @JsonSubTypes.Type(value = Block.Chart.class, name = "chart"),
            @JsonSubTypes.Type(value = Block.Signatures.class, name = "signatures")})
    private interface Named {
    }

    private final JsonMapper json = JsonMapper.builder().addMixIn(Block.class, Named.class).build();

    /** Without the time of its making: a text is the same whenever it is frozen. */
    public String text(OfficialDocument document) {
        return written(new OfficialDocument(document.head(), document.type(), document.subject(), document.body(),
                document.closing(), document.annexes(), document.marking(), document.author(), null));
    }

    public OfficialDocument document(String text) {
        return read(text, new TypeReference<OfficialDocument>() {
        });
    }

    public String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    /** The first half of the hash with the marks of a UUID of one's own making (version 8). */
    static UUID id(String sha256) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(sha256), 0, 16);
        long high = bytes.getLong() & ~0xF000L | 0x8000L;
        long low = bytes.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                sha.update(bytes);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
