package vn.sokiemtra.contradiction;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The procedures of the published list, to hold names against. To make one takes as long as the list is; whoever has the
 * list keeps it. Safe from any thread.
 */
public final class PublishedNames {

    /** {@code 1.001193 } or {@code 12. } before the name of a procedure. */
    private static final Pattern CODE = Pattern.compile("^\\d[\\d.]*[.)]?\\s*[-–:]?\\s+");

    private static final Pattern MARK = Pattern.compile("[.;,]$");

    /** Where nobody wrote a list down. */
    public static final PublishedNames NONE = of(Set.of());

    private final Set<String> names;

    private PublishedNames(Set<String> names) {
        this.names = names;
    }

    /** @param list names as they were written down, with or without their codes */
    public static PublishedNames of(Collection<String> list) {
        return new PublishedNames(list.stream().map(PublishedNames::plain).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether a name is one of the list, however it is written. */
    public boolean has(String name) {
        return names.contains(plain(name));
    }

    /** Without its code before it and the mark behind it, which tell no two procedures apart. */
    private static String plain(String name) {
        return SideFigures.folded(MARK.matcher(CODE.matcher(name.strip()).replaceFirst("")).replaceFirst(""));
    }
}
