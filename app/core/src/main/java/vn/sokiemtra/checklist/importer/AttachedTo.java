package vn.sokiemtra.checklist.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Whether a biểu says that it belongs to the report it came with: units send biểu of an earlier report. A part of rule X10
 * that only the file can tell.
 */
final class AttachedTo {

    private static final Texts TEXTS = Texts.beside(AttachedTo.class);
    private static final Pattern ATTACHED = pattern("report.attached.pattern");
    private static final Pattern OWN = pattern("report.own.pattern");

    private AttachedTo() {
    }

    /**
     * @param head letterhead of the report
     * @param line {@code (Kèm theo Báo cáo số 50/BC-UBND ngày 13/7/2020)}, or any other words
     * @return what is to be said; empty where both name the same, or one names nothing
     */
    static Optional<Unusable> check(String head, String line, String place) {
        Matcher attached = ATTACHED.matcher(line);
        Matcher own = OWN.matcher(head);
        if (!attached.find() || !own.find()) {
            return Optional.empty();
        }
        boolean same = Integer.parseInt(attached.group("number")) == Integer.parseInt(own.group("number")) && attached
                .group("notation").equalsIgnoreCase(own.group("notation"));
        return same
                ? Optional.empty()
                : Optional.of(new Unusable(place, line, TEXTS.get("report.unread.attached", cited(attached), cited(
                        own))));
    }

    private static String cited(Matcher found) {
        @Nullable
        String notation = found.group("notation");
        return VietnameseFormat.notation(found.group("number"), notation);
    }

    private static Pattern pattern(String key) {
        return Pattern.compile(TEXTS.get(key), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    }
}
