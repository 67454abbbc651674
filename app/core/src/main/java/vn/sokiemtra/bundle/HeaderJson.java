package vn.sokiemtra.bundle;

import java.io.IOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.sokiemtra.text.Problem;

/** {@code data/header.json}: one canonical text for one header; any other text is refused. */
final class HeaderJson {

    static final int FORMAT = 1;
    /** Changes as zlib segments of JSON lines; each chain's end signed with Ed25519. */
    static final List<String> CAPABILITIES = List.of("changes-1", "ed25519");
    /** Some thousand replicas. */
    static final int MOST_BYTES = 2 << 20;

    private static final int MOST_DEPTH = 6;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 40;
    private static final long MOST_SEQ = (1L << 40) - 1;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).maxStringLength(LONGEST_TEXT).maxNameLength(
                    LONGEST_NAME).maxNumberLength(20).build())
            .enable(
                    StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()).enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private HeaderJson() {
    }

    static byte[] write(BundleHeader header) {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", header.format());
        header.capabilities().forEach(json.putArray("capabilities")::add);
        json.put("plan", header.plan().toString());
        json.put("planCreatedAt", header.planCreatedAt().toString());
        json.put("title", header.title());
        json.put("document", header.document());
        json.put("kind", header.kind().name());
        json.put("sender", header.sender().toString());
        json.put("person", header.person());
        json.put("machine", header.machine());
        json.put("madeAt", header.madeAt().toString());
        json.put("evidence", header.evidence());
        header.units().forEach(unit -> units(json).add(unit.toString()));
        units(json);
        ArrayNode parts = json.putArray("parts");
        header.parts().forEach(part -> write(part, parts.addObject()));
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ArrayNode units(ObjectNode json) {
        return json.withArray("units");
    }

    private static void write(BundleHeader.Part part, ObjectNode json) {
        json.put("replica", part.replica().toString());
        json.put("person", part.person());
        json.put("machine", part.machine());
        json.put("key", Base64.getEncoder().encodeToString(part.key()));
        json.put("from", part.from());
        json.put("to", part.to());
        json.put("before", HexFormat.of().formatHex(part.before()));
        json.put("end", HexFormat.of().formatHex(part.end()));
        json.put("signature", Base64.getEncoder().encodeToString(part.signature()));
        json.put("after", part.after().toString());
    }

    /**
     * @throws Problem {@code SKT-BUNDLE-NEWER}, {@code SKT-BUNDLE-CAPABILITY}, {@code SKT-BUNDLE-HEADER}
     */
    static BundleHeader read(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.path("format").asInt() > FORMAT) {
                throw Flaws.of("NEWER", String.valueOf(json.path("format").asInt()));
            }
            for (JsonNode capability : json.path("capabilities")) {
                if (!CAPABILITIES.contains(capability.asText())) {
                    throw Flaws.of("CAPABILITY", capability.asText());
                }
            }
            BundleHeader header = header(json);
            if (!Arrays.equals(write(header), bytes) || !isSound(header)) {
                throw Flaws.of("HEADER");
            }
            return header;
        } catch (IOException | IllegalArgumentException | DateTimeException | NullPointerException malformed) {
            throw Flaws.of(malformed, "HEADER");
        }
    }

    private static BundleHeader header(JsonNode json) {
        List<String> capabilities = new ArrayList<>();
        json.required("capabilities").forEach(each -> capabilities.add(each.textValue()));
        List<UUID> units = new ArrayList<>();
        json.required("units").forEach(each -> units.add(UUID.fromString(each.textValue())));
        List<BundleHeader.Part> parts = new ArrayList<>();
        json.required("parts").forEach(each -> parts.add(part(each)));
        return new BundleHeader(json.required("format").intValue(), capabilities, UUID.fromString(text(json, "plan")),
                Instant.parse(text(json, "planCreatedAt")), text(json, "title"), text(json, "document"), BundleKind
                        .valueOf(text(json, "kind")),
                UUID.fromString(text(json, "sender")), text(json, "person"),
                text(json, "machine"), Instant.parse(text(json, "madeAt")), json.required("evidence").booleanValue(),
                units, parts);
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).textValue();
    }

    private static BundleHeader.Part part(JsonNode json) {
        return new BundleHeader.Part(UUID.fromString(text(json, "replica")), text(json, "person"), text(json,
                "machine"), Base64.getDecoder().decode(text(json, "key")), json.required("from").longValue(),
                json
                        .required("to").longValue(),
                HexFormat.of().parseHex(text(json, "before")), HexFormat.of()
                        .parseHex(text(json, "end")),
                Base64.getDecoder().decode(text(json, "signature")), Instant.parse(text(json, "after")));
    }

    /** What the form alone does not say. */
    private static boolean isSound(BundleHeader header) {
        Set<UUID> seen = new HashSet<>();
        boolean sound = header.format() == FORMAT && header.capabilities().equals(CAPABILITIES) && Normalizer
                .isNormalized(header.title() + header.document() + header.person() + header.machine(),
                        Normalizer.Form.NFC);
        BundleHeader.Part before = null;
        for (BundleHeader.Part part : header.parts()) {
            sound &= seen.add(part.replica()) && part.from() >= 0 && part.to() >= part.from() && part.to() > 0 && part
                    .to() <= MOST_SEQ && part.before().length == 32 && part.end().length == 32
                    && (before == null || ORDER.compare(before, part) < 0);
            before = part;
        }
        return sound && seen.contains(header.sender());
    }

    /** The order of parts: a reader that takes them by their first change then never goes back. */
    static final java.util.Comparator<BundleHeader.Part> ORDER = java.util.Comparator.comparingLong(
            BundleHeader.Part::from).thenComparing(part -> part.replica().toString());
}
