package vn.sokiemtra.bundle;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.sokiemtra.text.Texts;

/** The usual name of a bundle: plan, sender and time, in letters that every system and every stick takes. */
public final class BundleName {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final int LONGEST = 40;

    private BundleName() {
    }

    /** {@code 50-KH-UBND_LeThiHanh_20201022-1412.skt}. */
    public static String of(BundleHeader header) {
        return of(header.document(), header.plan(), header.person(), header.sender(), header.madeAt());
    }

    /**
     * The same before there is a bundle, for a person to agree to.
     *
     * @param document number and notation of the plan; empty where it has none
     */
    public static String of(String document, UUID plan, String person, UUID sender, Instant at) {
        String title = plain(document, "-");
        String who = plain(person, "");
        return String.join("_", title.isEmpty() ? plan.toString().substring(0, 8) : title, who.isEmpty()
                ? sender.toString().substring(0, 8)
                : who, TIME.format(LocalDateTime.ofInstant(at, Texts.ZONE))) + ".skt";
    }

    private static String plain(String text, String between) {
        String ascii = Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD).replaceAll(
                "\\p{M}", "").replaceAll("[^0-9A-Za-z]+", " ").strip();
        String joined = Arrays.stream(ascii.split(" ")).filter(word -> !word.isEmpty()).map(word -> word.substring(0, 1)
                .toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining(between));
        return joined.length() <= LONGEST ? joined : joined.substring(0, LONGEST);
    }
}
