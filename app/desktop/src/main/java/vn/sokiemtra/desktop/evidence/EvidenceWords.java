package vn.sokiemtra.desktop.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What is said of a piece of evidence: its kind, its size, when it was taken and who added it. */
final class EvidenceWords {

    private static final Texts TEXTS = Texts.beside(EvidenceWords.class);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd/MM");

    private EvidenceWords() {
    }

    /** By whom and when it was added. */
    static String added(Evidence evidence) {
        LocalDateTime at = evidence.addedAt();
        return at == null
                ? TEXTS.get("added-by", evidence.addedBy())
                : TEXTS.get("added", evidence.addedBy(), VietnameseFormat.clock(at.toLocalTime()),
                        VietnameseFormat.date(at.toLocalDate()));
    }

    /** Its kind, how long and how large it is, and when it was taken. @param count its pages; 0 where it has none, or nobody counted */
    static String details(Evidence evidence, int count, LocalDate today) {
        StringBuilder words = new StringBuilder(kind(evidence));
        if (count > 0) {
            words.append(" · ").append(TEXTS.get("pages", VietnameseFormat.number(count)));
        }
        words.append(" · ").append(VietnameseFormat.size(evidence.size()));
        LocalDateTime taken = evidence.takenAt();
        if (taken != null) {
            boolean thisYear = taken.getYear() == today.getYear() || sameYearAsAdded(evidence, taken);
            words.append(" · ").append(TEXTS.get("taken", VietnameseFormat.clock(taken.toLocalTime()),
                    thisYear ? DAY_MONTH.format(taken) : VietnameseFormat.date(taken.toLocalDate())));
        }
        return words.toString();
    }

    private static boolean sameYearAsAdded(Evidence evidence, LocalDateTime taken) {
        LocalDateTime at = evidence.addedAt();
        return at != null && at.getYear() == taken.getYear();
    }

    private static String kind(Evidence evidence) {
        String type = evidence.mediaType();
        if (evidence.picture()) {
            return TEXTS.get("kind.picture");
        }
        if (type.equals("application/pdf")) {
            return TEXTS.get("kind.pdf");
        }
        if (type.contains("word")) {
            return TEXTS.get("kind.word");
        }
        if (type.contains("sheet") || type.contains("excel")) {
            return TEXTS.get("kind.sheet");
        }
        if (type.startsWith("audio/")) {
            return TEXTS.get("kind.audio");
        }
        return TEXTS.get(type.startsWith("video/") ? "kind.video" : "kind.other");
    }
}
