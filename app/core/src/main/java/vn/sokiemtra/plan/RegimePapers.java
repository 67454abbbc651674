package vn.sokiemtra.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.sokiemtra.text.Texts;

/**
 * The papers of an inspection as a regime has them: which are demanded, which one tells a unit what was found, and in whose
 * name each is issued. Whoever prints, files, waits for or follows them asks here.
 */
public final class RegimePapers {

    /** Thông báo kết luận. */
    public static final String CONCLUSION = "thong-bao-ket-luan";
    private static final String RESULTS = "bao-cao-ket-qua";
    private static final String MINUTES = "bien-ban";
    private static final String FOUNDING = "quyet-dinh-thanh-lap-doan";
    private static final String PRACTICE = "PRACTICE";

    private static final Texts TEXTS = Texts.beside(RegimePapers.class);

    private final List<RegimeDefinition.DocumentRequirement> papers;

    /** @param papers of the regime; empty where it names none: then each is taken to be demanded */
    public RegimePapers(List<RegimeDefinition.DocumentRequirement> papers) {
        this.papers = List.copyOf(papers);
    }

    /** In whose name a paper is issued: of the Đoàn, of the standing body, of the issuer of the plan or of its head. */
    public enum Author {
        TEAM,
        STANDING,
        COMMITTEE,
        HEAD
    }

    /** Code of the kind that tells a unit what was found: the conclusion; where none is asked for, the report on the results. */
    public String telling() {
        if (papers.isEmpty() || named(CONCLUSION).findAny().isPresent()) {
            return CONCLUSION;
        }
        return named(RESULTS).anyMatch(paper -> !paper.basis().equals(PRACTICE)) ? RESULTS : MINUTES;
    }

    /** Whether a Thông báo kết luận is issued at all. */
    public boolean concludes() {
        return telling().equals(CONCLUSION);
    }

    /** Name of a kind that {@link #telling} may be, in the middle or at the beginning of a sentence. */
    public static String name(String telling) {
        return TEXTS.getOr("paper." + telling, TEXTS.get("paper." + CONCLUSION));
    }

    /** Whether an inspection of a form is not complete without a paper of a kind. */
    public boolean demands(String kind, String form) {
        return papers.isEmpty()
                || named(kind).anyMatch(paper -> paper.forms().isEmpty() || paper.forms().contains(form));
    }

    /**
     * Whether an inspection of a form can have a paper of a kind: one that the regime names belongs to the forms it names
     * it for, any other to all of them.
     */
    public boolean fits(String kind, String form) {
        return named(kind).findAny().isEmpty() || demands(kind, form);
    }

    /** In whose name a kind is issued, by who signs it; empty where the regime does not say. @param standing the standing body */
    public Optional<Author> author(String kind, String standing) {
        return named(kind).map(RegimeDefinition.DocumentRequirement::signer).filter(signer -> signer != null && !signer
                .isBlank()).findFirst().map(signer -> authorOf(signer.strip().toLowerCase(Texts.VIETNAMESE), standing));
    }

    private static Author authorOf(String signer, String standing) {
        if (signer.contains(TEXTS.get("paper.team"))) {
            return Author.TEAM;
        } else if (isOf(signer, standing.strip().toLowerCase(Texts.VIETNAMESE))) {
            return Author.STANDING;
        }
        return signer.startsWith(TEXTS.get("paper.committee.short")) || signer.startsWith(TEXTS.get("paper.committee"))
                ? Author.COMMITTEE
                : Author.HEAD;
    }

    /** "trưởng phòng nội vụ" and "phòng nội vụ" are of "phòng nội vụ huyện". */
    private static boolean isOf(String signer, String body) {
        String first = body.split("\\s+")[0] + " ";
        int at = (" " + signer).indexOf(" " + first);
        if (body.isEmpty() || at < 0) {
            return false;
        }
        String said = signer.substring(at);
        return said.length() > first.length() && (body.startsWith(said) || said.startsWith(body));
    }

    /** Whose decision founds the Đoàn; the head of the issuer's where the regime says nothing else. */
    public Author founder(String standing) {
        return author(FOUNDING, standing).filter(author -> author != Author.TEAM).orElse(Author.HEAD);
    }

    /** What stands behind the number of the founding decision: {@code QĐ-UBND}, {@code QĐ-SNV}, {@code QĐ-VP}. */
    public String foundingNotation(PlanHeader plan) {
        return TEXTS.get("paper.founding.notation", founder(plan.standingAgency()) == Author.STANDING
                ? initials(plan.standingAgency())
                : plan.notation().replaceFirst("^[^-]*-", ""));
    }

    /** {@code Phòng Nội vụ huyện} → PNV, {@code Phòng Hành chính - Tổ chức} → PHCTC. */
    public static String initials(String body) {
        return Stream.of(body.strip().replaceFirst(TEXTS.get("paper.level"), "").split("[^\\p{L}]+")).filter(
                word -> !word.isEmpty()).map(word -> word.substring(0, 1).toUpperCase(Texts.VIETNAMESE)).collect(
                        Collectors.joining());
    }

    private Stream<RegimeDefinition.DocumentRequirement> named(String kind) {
        return papers.stream().filter(paper -> paper.kind().equals(kind));
    }
}
