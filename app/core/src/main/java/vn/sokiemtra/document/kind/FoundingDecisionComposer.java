package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;
import static vn.sokiemtra.document.Phrases.sentence;
import static vn.sokiemtra.document.Phrases.upper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Phrases;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.text.Texts;

/**
 * Quyết định thành lập Đoàn kiểm tra: of the committee, of its head by personal authority, so without "TM.", or of the
 * standing body, as the regime has it.
 */
final class FoundingDecisionComposer {

    /** The organisation law that a decision of the day rests on changed here. */
    private static final LocalDate LAW_OF_2025 = LocalDate.of(2025, 6, 16);

    private final Texts texts = Texts.beside(FoundingDecisionComposer.class);
    private final KindFacts facts;
    private final Offices offices;
    private final @Nullable PlanTeam team;
    private final RegimePapers.Author founder;

    FoundingDecisionComposer(KindFacts facts) {
        this.facts = facts;
        this.offices = new Offices(facts);
        this.team = facts.teams().isEmpty() ? null : facts.teams().getFirst();
        this.founder = offices.founder();
    }

    OfficialDocument compose(@Nullable Instant made) {
        PlanHeader plan = facts.header();
        String number = team == null ? null : team.foundingNumber();
        LocalDate on = team == null ? null : team.foundedOn();
        String notation = offices.decisionNotation(team);
        boolean own = founder == RegimePapers.Author.STANDING;
        return new OfficialDocument(own
                ? offices.standingDecision(number, notation, on)
                : offices.issuer(number,
                        notation, on),
                texts.get("type.decision"), texts.get("decision.subject", offices.teamName(team)), body().blocks(),
                closing(), List.of(), offices.marking(), own ? plan.standingAgency() : plan.issuer(), made);
    }

    private Draft body() {
        PlanHeader plan = facts.header();
        var draft = new Draft();
        boolean own = founder == RegimePapers.Author.STANDING;
        draft.centredBold(upper(switch (founder) {
            case COMMITTEE -> offices.body();
            case HEAD, TEAM -> offices.chairman();
            case STANDING -> offices.standingTitle();
        }));
        if (!own && offices.body().startsWith(texts.get("committee"))) {
            LocalDate founded = team == null ? null : team.foundedOn();
            draft.basis(texts.get(law(founded == null ? plan.issuedOn() : founded)));
        }
        draft.basis(texts.get(own ? "decision.plan.last" : "decision.plan", offices.planCited()));
        if (!own) {
            draft.basis(texts.get("decision.proposal", offices.standingTitle()));
        }
        draft.centredBold(texts.get("decision.decides"));
        String label = texts.get("article");
        draft.article(label, texts.get("decision.1", offices.teamName(team)));
        members(draft);
        draft.article(label,
                texts.get(facts.regime().papers().concludes() ? "decision.2" : "decision.2.unconcluded",
                        lowered(plan.title()),
                        offices.planCited()));
        draft.paragraph(texts.get("decision.2.leader"));
        draft.paragraph(texts.get("decision.2.end"));
        List<String> budget = facts.plan().texts(PlanSection.BUDGET);
        if (!budget.isEmpty()) {
            draft.article(label, sentence(budget.getFirst()));
        }
        // An office that inspects itself is led by the one who signs.
        draft.article(label, own
                ? texts.get("decision.force.own")
                : texts.get(
                        offices.body().startsWith(texts.get("committee")) ? "decision.force" : "decision.force.office",
                        offices.standingTitle()));
        return draft.ended();
    }

    /** Key of the law that a decision rests on; the present one where its day is open. */
    static String law(@Nullable LocalDate day) {
        return day == null || !day.isBefore(LAW_OF_2025) ? "decision.law.2025" : "decision.law.2015";
    }

    private void members(Draft draft) {
        if (team == null || team.members().isEmpty()) {
            draft.dotted(5);
            return;
        }
        List<PlanTeam.Member> members = team.members();
        for (int i = 0; i < members.size(); i++) {
            draft.paragraph(texts.get("decision.member", String.valueOf(i + 1), person(members.get(i)),
                    texts.get("role." + members.get(i).role())) + (i + 1 < members.size() ? ";" : "."));
        }
    }

    /** "Ông Lưu Đình Tuấn, Trưởng phòng Nội vụ". */
    static String person(PlanTeam.Member member) {
        String name = Stream.of(member.honorific(), member.name()).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String post = post(member);
        return post.isEmpty() ? name : name + ", " + post;
    }

    static String post(PlanTeam.Member member) {
        return Phrases.post(member.position(), member.agency());
    }

    private Closing closing() {
        var names = new ArrayList<String>();
        names.add(texts.get("decision.as-article"));
        names.add(texts.get("decision.inspected"));
        return new Closing(List.of(founder == RegimePapers.Author.STANDING
                ? offices.standingHeadAlone()
                : offices.issuerSigner(
                        founder == RegimePapers.Author.COMMITTEE)),
                offices.recipients(names, offices.draftedFile()));
    }
}
