package vn.sokiemtra.desktop.bundle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.BundleHeader;
import vn.sokiemtra.bundle.ImportResult;
import vn.sokiemtra.bundle.Missing;
import vn.sokiemtra.bundle.PlannedBundle;
import vn.sokiemtra.bundle.Trust;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What the import page says of a bundle. */
final class ImportWords {

    private static final Texts TEXTS = Texts.beside(ImportWords.class);

    /** A short statement with its icon and colour. */
    record Said(Tone tone, Glyph glyph, String words) {
    }

    private ImportWords() {
    }

    static String time(Instant at) {
        return VietnameseFormat.dateTime(LocalDateTime.ofInstant(at, Texts.ZONE));
    }

    static String clock(Instant at) {
        return VietnameseFormat.clock(LocalDateTime.ofInstant(at, Texts.ZONE).toLocalTime());
    }

    static String count(long number) {
        return VietnameseFormat.number(number);
    }

    /** {@code gói trả về · 22/10/2020 14:12 · 38 MB}. */
    static String about(ImportRow row) {
        PlannedBundle bundle = row.bundle();
        BundleHeader header = row.header();
        if (bundle == null) {
            return TEXTS.get("row.checking");
        } else if (header == null) {
            return VietnameseFormat.size(bundle.size());
        }
        return TEXTS.get("row.about", TEXTS.get("kind." + header.kind()), time(header.madeAt()), VietnameseFormat.size(
                bundle.size()));
    }

    static Said trust(Trust trust) {
        return switch (trust) {
            case KNOWN -> new Said(Tone.SUCCESS, Glyph.SHIELD, TEXTS.get("trust.KNOWN"));
            case NEW -> new Said(Tone.ATTENTION, Glyph.USER_PLUS, TEXTS.get("trust.NEW"));
            case KEY_CHANGED -> new Said(Tone.DANGER, Glyph.OVERDUE, TEXTS.get("trust.KEY_CHANGED"));
            case REVOKED -> new Said(Tone.DANGER, Glyph.NOT_APPLICABLE, TEXTS.get("trust.REVOKED"));
        };
    }

    static Said outcome(ImportRow row) {
        ImportResult.Imported done = row.done();
        PlannedBundle bundle = row.bundle();
        if (done != null) {
            return done(done);
        } else if (bundle == null) {
            return new Said(Tone.NEUTRAL, Glyph.REFRESH, TEXTS.get("outcome.checking"));
        }
        return switch (bundle.outcome()) {
            case READY -> new Said(Tone.SUCCESS, Glyph.MET, TEXTS.get("outcome.READY", brings(bundle.changes(), bundle
                    .evidence(), bundle.conflicts())));
            case NOTHING_NEW -> new Said(Tone.NEUTRAL, Glyph.CHECK, TEXTS.get("outcome.NOTHING_NEW"));
            case MISSING -> new Said(Tone.ATTENTION, Glyph.CLOCK, TEXTS.get("outcome.MISSING"));
            case FLAWED -> row.locked()
                    ? new Said(Tone.ATTENTION, Glyph.LOCK, TEXTS.get("outcome.LOCKED"))
                    : new Said(Tone.DANGER, Glyph.NOT_MET, TEXTS.get("outcome.FLAWED"));
        };
    }

    private static Said done(ImportResult.Imported done) {
        return switch (done.outcome()) {
            case READY -> new Said(Tone.SUCCESS, Glyph.MET, TEXTS.get("done.READY", brings(done.changes(), done
                    .evidence(), done.conflicts())));
            case NOTHING_NEW -> new Said(Tone.NEUTRAL, Glyph.CHECK, TEXTS.get("outcome.NOTHING_NEW"));
            case MISSING -> new Said(Tone.ATTENTION, Glyph.CLOCK, TEXTS.get("outcome.MISSING"));
            case FLAWED -> new Said(Tone.DANGER, Glyph.NOT_MET, TEXTS.get("outcome.FLAWED"));
        };
    }

    /** {@code 41 thay đổi, 9 minh chứng, 2 chỗ trùng sửa}; what there is none of is left out. */
    static String brings(long changes, int evidence, long conflicts) {
        List<String> parts = new ArrayList<>();
        add(parts, "brings.changes", changes);
        add(parts, "brings.evidence", evidence);
        add(parts, "brings.conflicts", conflicts);
        return parts.isEmpty() ? TEXTS.get("brings.nothing") : String.join(", ", parts);
    }

    private static void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(TEXTS.get(key, count(count)));
        }
    }

    /** Why it cannot be imported; empty when it can. */
    static String flaw(ImportRow row) {
        Problem flaw = problem(row);
        return flaw == null ? "" : flaw.sentence();
    }

    static @Nullable Problem problem(ImportRow row) {
        return row.done() != null ? row.done().flaw() : row.bundle() == null ? null : row.bundle().flaw();
    }

    static List<Missing> missing(ImportRow row) {
        return row.done() != null
                ? row.done().missing()
                : row.bundle() == null ? List.of() : row.bundle().missing();
    }

    /** What one sends to whoever has the missing bundles. */
    static String request(ImportRow row) {
        BundleHeader header = row.header();
        return TEXTS.get("request", row.name(), header == null ? "" : header.person(), missing(row).stream().map(
                Missing::sentence).collect(Collectors.joining(" ")));
    }

    /** The sender's own run of changes; null where the bundle holds none. */
    static BundleHeader.@Nullable Part own(BundleHeader header) {
        return header.parts().stream().filter(part -> part.replica().equals(header.sender()) && part.changes() > 0)
                .findFirst().orElse(null);
    }
}
