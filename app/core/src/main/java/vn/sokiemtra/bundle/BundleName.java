package vn.sokiemtra.bundle;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
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
        String plan = plain(header.document(), "-");
        String person = plain(header.person(), "");
        return String.join("_", plan.isEmpty() ? header.plan().toString().substring(0, 8) : plan, person.isEmpty()
                ? header.sender().toString().substring(0, 8)
                : person, TIME.format(LocalDateTime.ofInstant(header.madeAt(), Texts.ZONE))) + ".skt";
    }

    private static String plain(String text, String between) {
        String ascii = Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD).replaceAll(
                "\\p{M}", "").replaceAll("[^0-9A-Za-z]+", " ").strip();
        String joined = Arrays.stream(ascii.split(" ")).filter(word -> !word.isEmpty()).map(word -> word.substring(0, 1)
                .toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining(between));
        return joined.length() <= LONGEST ? joined : joined.substring(0, LONGEST);
    }
}
