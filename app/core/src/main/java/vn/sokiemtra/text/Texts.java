package vn.sokiemtra.text;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The sentences of one room: {@code texts.properties} (UTF-8, NFC) beside its classes. No other place in the code holds
 * words that a person reads.
 */
public final class Texts {

    /** The one language and country of the program; also what numbers in {@link MessageFormat} patterns follow. */
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");

    /**
     * The one time zone of the program: that of Việt Nam, which has been seven hours ahead since 1975. Not asked for by its
     * name: for the first of those Java opens every library, in case one brings time zones of its own.
     */
    public static final ZoneId ZONE = ZoneOffset.ofHours(7);

    private final ResourceBundle bundle;

    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts beside {@code neighbour}, a class of the room. */
    public static Texts beside(Class<?> neighbour) {
        return new Texts(ResourceBundle.getBundle(neighbour.getPackageName() + ".texts", VIETNAMESE,
                neighbour.getClassLoader(), new OneLanguage()));
    }

    /**
     * The sentence under {@code key}; {@code {0}}, {@code {1}} … are replaced as {@link MessageFormat} does it. Give
     * numbers and dates already formatted.
     *
     * @throws MissingResourceException when the key is not in the bundle: a mistake in the program
     */
    public String get(String key, Object... arguments) {
        Sentence sentence = sentences.get(key);
        if (sentence == null) {
            sentence = Sentence.of(bundle.getString(key));
            sentences.put(key, sentence);
        }
        return arguments.length == 0 ? sentence.words() : sentence.with(arguments);
    }

    /** There is one file a room; looking for others first would open every library at the start, and find none. */
    private static final class OneLanguage extends ResourceBundle.Control {

        @Override
        public List<String> getFormats(String name) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String name, Locale wanted) {
            return List.of(Locale.ROOT);
        }

        @Override
        public @Nullable Locale getFallbackLocale(String name, Locale wanted) {
            return null;
        }
    }

    /** The sentence under {@code key}, or {@code other} where the bundle has none: for names that data brings along. */
    public String getOr(String key, String other) {
        return bundle.containsKey(key) ? get(key) : other;
    }
}
