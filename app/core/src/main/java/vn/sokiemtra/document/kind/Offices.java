package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;
import static vn.sokiemtra.document.Phrases.raised;
import static vn.sokiemtra.document.Phrases.upper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing.Signer;
import vn.sokiemtra.document.LetterHead;
import vn.sokiemtra.document.Phrases;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Who issues, as it stands in the head and above the signature: the plan's issuer, its standing body, the Đoàn. */
final class Offices {

    private final Texts texts = Texts.beside(Offices.class);
    private final Wording wording = new Wording();
    private final KindFacts facts;
    private final PlanHeader plan;
    private final RegimePapers papers;

    Offices(KindFacts facts) {
        this.facts = facts;
        this.plan = facts.header();
        this.papers = facts.regime().papers();
    }

    /** In whose name a kind is issued; the Đoàn's where the regime does not say. */
    RegimePapers.Author author(DocumentKind kind) {
        return papers.author(kind.code(), plan.standingAgency()).orElse(RegimePapers.Author.TEAM);
    }

    /** The head of a kind that the Đoàn issues unless the regime names another. @param type TB, BC */
    LetterHead head(DocumentKind kind, @Nullable PlanTeam team, String type) {
        return switch (author(kind)) {
            case TEAM -> team(team, type, year(kind));
            case STANDING -> standing(type, null, year(kind));
            case COMMITTEE, HEAD -> issuer(type + "-" + issuerNotation(), year(kind));
        };
    }

    Signer signer(DocumentKind kind, @Nullable PlanTeam team) {
        return switch (author(kind)) {
            case TEAM -> leader(team);
            case STANDING -> standingHead();
            case COMMITTEE -> issuerSigner(true);
            case HEAD -> issuerSigner(false);
        };
    }

    /** Who speaks in a document of the kind: "Đoàn kiểm tra …", "Sở Nội vụ", "UBND huyện …". */
    String organ(DocumentKind kind, @Nullable PlanTeam team) {
        return switch (author(kind)) {
            case TEAM -> teamName(team);
            case STANDING -> plan.standingAgency();
            case COMMITTEE, HEAD -> shortName(body());
        };
    }

    /**
     * Nơi nhận of a kind that the Đoàn issues unless the regime names another; nobody sends a paper to himself.
     *
     * @param above whether the head of the issuer is told
     * @param others who else, behind the standing body
     */
    List<String> recipients(DocumentKind kind, boolean above, List<String> others) {
        return recipients(kind, above && !issuers(kind)
                ? List.of(texts.get("for-report", shortName(chairman())))
                : List.of(), others);
    }

    /** The same of a kind with "Kính gửi". */
    List<String> addressed(DocumentKind kind, List<String> others) {
        return recipients(kind, List.of(texts.get("as-addressed")), others);
    }

    private boolean issuers(DocumentKind kind) {
        RegimePapers.Author author = author(kind);
        return author == RegimePapers.Author.COMMITTEE || author == RegimePapers.Author.HEAD;
    }

    private List<String> recipients(DocumentKind kind, List<String> first, List<String> others) {
        var names = new ArrayList<>(first);
        RegimePapers.Author author = author(kind);
        if (author != RegimePapers.Author.STANDING) {
            names.add(plan.standingAgency());
        }
        names.addAll(others);
        return recipients(names, author == RegimePapers.Author.TEAM
                ? texts.get("file.team")
                : issuers(kind)
                        ? draftedFile()
                        : texts.get("file.standing", initials(plan.standingAgency())));
    }

    /** Where the issuer files what the standing body drafted: without the word for what kind of body that is. */
    String draftedFile() {
        String own = initials(plan.standingAgency());
        return texts.get("file.standing", own.length() > 1 ? own.substring(1) : own);
    }

    /** The plan's issuer issues. @param notation KH-UBND; number and day are free where null */
    LetterHead issuer(@Nullable String number, String notation, @Nullable LocalDate issuedOn) {
        return issuer(wording.numberLine(number, notation), wording.placeAndDate(plan.place(), issuedOn, plan.year()));
    }

    private LetterHead issuer(String notation, int year) {
        return issuer(wording.numberLine(null, notation), wording.placeAndDate(plan.place(), null, year));
    }

    private LetterHead issuer(String numberLine, String placeAndDate) {
        return new LetterHead(plan.parentBody() == null ? null : upper(plan.parentBody()), longIssuer(), numberLine,
                placeAndDate);
    }

    /** The issuer's head without number and date: of sheets that are no documents of their own. */
    LetterHead sheet(@Nullable PlanTeam team) {
        return team == null
                ? new LetterHead(plan.parentBody() == null ? null : upper(plan.parentBody()), longIssuer(),
                        null, null)
                : new LetterHead(shortIssuer(), upper(team.name()), null, null);
    }

    /** The Đoàn issues. @param type TB, BC */
    private LetterHead team(@Nullable PlanTeam team, String type, int year) {
        String notation = team == null ? null : team.notation();
        String own = notation == null || notation.isBlank() ? texts.get("team.notation") : notation;
        return new LetterHead(shortIssuer(), upper(teamName(team)), wording.numberLine(null, type + "-" + own),
                wording.placeAndDate(plan.place(), null, year));
    }

    /**
     * The standing body issues what is written long after the visits: a reminder or the last report of January is not of
     * the plan's year.
     *
     * @param type TTr, BC; null for a công văn with its "V/v …"
     */
    LetterHead followingUp(@Nullable String type, @Nullable String about) {
        return standing(type, about, thisYear());
    }

    /** In which year a paper that has no day yet will be dated: what goes before the visits belongs to the plan's. */
    private int year(DocumentKind kind) {
        return switch (kind) {
            case BAO_CAO_KET_QUA, THONG_BAO_KET_LUAN, XIN_Y_KIEN -> thisYear();
            default -> plan.year();
        };
    }

    private int thisYear() {
        return Math.max(plan.year(), facts.today().getYear());
    }

    private LetterHead standing(@Nullable String type, @Nullable String about, int year) {
        String own = initials(plan.standingAgency());
        return new LetterHead(shortIssuer(), upper(plan.standingAgency()),
                wording.numberLine(null, type == null ? own + "-" + texts.get("reform") : type + "-" + own), about,
                wording.placeAndDate(plan.place(), null, year));
    }

    /** Whether the plan comes into force by a decision: its number, date and signer are the decision's. */
    boolean issuedByDecision() {
        return facts.regime().legalShape().equals("DECISION_WITH_PLAN");
    }

    /** The body whose head signs: "Ủy ban nhân dân tỉnh Vĩnh Long" also where its Chủ tịch issues. */
    String body() {
        String head = texts.get("chairman") + " ";
        return plan.issuer().startsWith(head) ? plan.issuer().substring(head.length()) : plan.issuer();
    }

    /** "ỦY BAN NHÂN DÂN" above "HUYỆN THẠCH THÀNH", "VĂN PHÒNG" above "ỦY BAN NHÂN DÂN TỈNH". */
    private String longIssuer() {
        String full = texts.get("committee");
        return upper(body().startsWith(full + " ")
                ? full + "\n" + body().substring(full.length() + 1)
                : body().replace(" " + full, "\n" + full));
    }

    /** "UBND HUYỆN THẠCH THÀNH". */
    private String shortIssuer() {
        return upper(shortName(body()));
    }

    /** "UBND huyện Thạch Thành", "Chủ tịch UBND huyện Thạch Thành", "Văn phòng UBND tỉnh". */
    String shortName(String name) {
        String full = texts.get("committee");
        return name.replace(full, texts.get("committee.short"));
    }

    String teamName(@Nullable PlanTeam team) {
        return team == null || team.name().isBlank() ? texts.get("team.name") : team.name();
    }

    /** "Chủ tịch Ủy ban nhân dân huyện Thạch Thành": the head of the issuer. */
    String chairman() {
        return raised(Phrases.post(facts.signer().map(s -> raised(headPost(s.position()).toLowerCase(
                Texts.VIETNAMESE))).orElse(texts.get("chairman")), body()));
    }

    /** The post of the head, where a deputy signs for him. */
    private static String headPost(String position) {
        return position.lines().findFirst().orElse(position).replaceFirst("^KT\\.\\s*", "");
    }

    /** Whoever signs the plan. @param collective with "TM." where the plan is the committee's */
    Signer issuerSigner(boolean collective) {
        var lines = new ArrayList<String>();
        var signer = facts.signer();
        if (collective) {
            Optional<String> authority = signer.map(s -> s.authority());
            authority.ifPresentOrElse(line -> line.lines().forEach(lines::add), () -> {
                if (signer.isEmpty()) {
                    lines.add(texts.get("signer.committee"));
                }
            });
        }
        signer.map(s -> s.position()).orElse(upper(texts.get("chairman"))).lines().forEach(lines::add);
        return new Signer(lines, null, signer.map(s -> s.name()).orElse(null));
    }

    private Signer leader(@Nullable PlanTeam team) {
        Optional<PlanTeam.Member> leader = member(team, TeamRole.LEADER);
        Optional<PlanTeam.Member> deputy = member(team, TeamRole.DEPUTY);
        return leader.isEmpty() && deputy.isPresent()
                ? new Signer(List.of(texts.get("signer.for-leader"), texts.get("signer.deputy")), null,
                        deputy.get().name())
                : new Signer(List.of(texts.get("signer.leader")), null, leader.map(PlanTeam.Member::name)
                        .orElse(null));
    }

    private static Optional<PlanTeam.Member> member(@Nullable PlanTeam team, TeamRole role) {
        return team == null ? Optional.empty() : team.first(role);
    }

    /** The head of the standing body, or a deputy for him: whoever of the Đoàn is that by his post is named. */
    Signer standingHead() {
        String post = standingPost();
        Optional<String> head = holder(post);
        Optional<String> deputy = holder(texts.get("deputy", post));
        return head.isEmpty() && deputy.isPresent()
                ? new Signer(List.of(texts.get("signer.for", upper(post)), upper(texts.get("deputy", post))), null,
                        deputy.get())
                : new Signer(List.of(upper(post)), null, head.orElse(null));
    }

    /** The head alone: nobody signs for him what he founds and the deputy leads. */
    Signer standingHeadAlone() {
        String post = standingPost();
        return new Signer(List.of(upper(post)), null, holder(post).orElse(null));
    }

    private Optional<String> holder(String post) {
        String full = Phrases.post(post, plan.standingAgency());
        return facts.teams().stream().flatMap(team -> team.members().stream())
                .filter(member -> isHead(member, post, full)).map(PlanTeam.Member::name).findFirst();
    }

    /** "Trưởng phòng Nội vụ", "Giám đốc Sở Nội vụ". */
    String standingTitle() {
        String agency = plan.standingAgency();
        String key = "title." + initials(agency.split(" ")[0]);
        return texts.getOr(key, "").isEmpty()
                ? texts.get("title.other", agency)
                : texts.get(key, agency.replaceFirst("^\\S+\\s+", ""));
    }

    private boolean isHead(PlanTeam.Member member, String post, String full) {
        String position = member.position();
        return position != null && (position.equalsIgnoreCase(full)
                || position.equalsIgnoreCase(post) && plan.standingAgency().equalsIgnoreCase(member.agency()));
    }

    private String standingPost() {
        String agency = plan.standingAgency();
        String first = agency.split(" ")[0];
        return texts.getOr("post." + initials(first), texts.get("post.other"));
    }

    /** "số 50/KH-UBND ngày 03 tháng 3 năm 2020 của Ủy ban nhân dân huyện Thạch Thành về kiểm tra …", without its type. */
    String planCited() {
        return texts.get(issuedByDecision() ? "plan.cited.decision" : "plan.cited", kind(plan.notation()),
                numbered(plan.number(), plan.notation()),
                date(plan.issuedOn()), plan.issuer(), lowered(plan.title()));
    }

    /** "Quyết định số 1520/QĐ-UBND ngày … của … về việc thành lập Đoàn kiểm tra …". */
    String decisionCited(@Nullable PlanTeam team) {
        return texts.get("decision.cited",
                numbered(team == null ? null : team.foundingNumber(), decisionNotation(team)),
                date(team == null ? null : team.foundedOn()), teamName(team));
    }

    String decisionNotation(@Nullable PlanTeam team) {
        String notation = team == null ? null : team.foundingNotation();
        return notation == null || notation.isBlank() ? papers.foundingNotation(plan) : notation;
    }

    /** Of the decision that issues the plan: always of whom the plan is, whoever founds the Đoàn. */
    String issuingNotation() {
        return texts.get("decision.notation", issuerNotation());
    }

    /** What stands behind the type in the issuer's own notations: UBND, VP. */
    private String issuerNotation() {
        return plan.notation().replaceFirst("^[^-]*-", "");
    }

    /** Whose decision founds the Đoàn, as the regime says who signs it. */
    RegimePapers.Author founder() {
        return papers.founder(plan.standingAgency());
    }

    /** The standing body issues a decision of its own. */
    LetterHead standingDecision(@Nullable String number, String notation, @Nullable LocalDate on) {
        return new LetterHead(shortIssuer(), upper(plan.standingAgency()), wording.numberLine(number, notation),
                wording.placeAndDate(plan.place(), on, plan.year()));
    }

    private String kind(String notation) {
        return texts.getOr("kind." + notation.split("[-/]")[0].strip(), texts.get("kind.other"));
    }

    String numbered(@Nullable String number, String notation) {
        return number == null || number.isBlank()
                ? texts.get("blank.short") + "/" + notation
                : VietnameseFormat.notation(number, notation);
    }

    String date(@Nullable LocalDate date) {
        return date == null ? texts.get("blank.date") : VietnameseFormat.officialDate(date);
    }

    /** "Từ ngày …, đơn vị được sắp xếp theo Nghị quyết …; … kế thừa, tiếp tục khắc phục tồn tại, hạn chế." */
    String succeeded(@Nullable LocalDate since, String decision, String heirs) {
        String by = decision.isBlank() ? "" : texts.get("succeeded.by", decision);
        return since == null
                ? texts.get("succeeded", by, heirs)
                : texts.get("succeeded.since", date(since), by, heirs);
    }

    /** "Phòng Nội vụ" → PNV. */
    static String initials(String name) {
        return RegimePapers.initials(name);
    }

    /** "Kèm theo Kế hoạch số …" in brackets, for annexes of the plan. */
    String withPlan() {
        return texts.get("with.plan", kind(plan.notation()), numbered(plan.number(), plan.notation()),
                date(plan.issuedOn()), plan.issuer());
    }

    /** "- X;" for each, the file line last with a full stop. */
    List<String> recipients(List<String> names, String file) {
        var lines = new ArrayList<String>();
        names.stream().filter(name -> !name.isBlank()).distinct()
                .forEach(name -> lines.add(texts.get("recipient", name)));
        lines.add(texts.get("recipient.file", file));
        return lines;
    }

    @Nullable
    String marking() {
        return plan.sample() ? texts.get("marking") : null;
    }
}
