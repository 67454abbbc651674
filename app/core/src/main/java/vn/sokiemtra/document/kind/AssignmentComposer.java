package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.text.Texts;

/** Bảng phân công nhiệm vụ: who of the Đoàn inspects which contents. */
final class AssignmentComposer {

    private final Texts texts = Texts.beside(AssignmentComposer.class);
    private final KindFacts facts;
    private final Offices offices;
    private final @Nullable PlanTeam team;
    private final Map<String, Set<String>> assigned;

    /** @param assigned short titles of the groups that each person has items in, by name */
    AssignmentComposer(KindFacts facts, Map<String, Set<String>> assigned) {
        this.facts = facts;
        this.offices = new Offices(facts);
        this.team = facts.teams().isEmpty() ? null : facts.teams().getFirst();
        this.assigned = assigned;
    }

    OfficialDocument compose(@Nullable Instant made) {
        var draft = new Draft();
        boolean leads = offices.author(DocumentKind.PHAN_CONG) == RegimePapers.Author.TEAM;
        draft.paragraph(texts.get("assignment.opening", offices.planCited(), offices.decisionCited(team),
                offices.teamName(team), leads
                        ? texts.get("role.LEADER")
                        : offices.organ(DocumentKind.PHAN_CONG, team)));
        draft.table(table());
        draft.paragraph(texts.get("assignment.general"));
        draft.dashes(List.of(texts.get("assignment.leader"), texts.get("assignment.secretary"),
                texts.get("assignment.member"), texts.get("assignment.recusal")));
        draft.ended();
        return new OfficialDocument(offices.head(DocumentKind.PHAN_CONG, team, "TB"), texts.get("type.TB"),
                texts.get("assignment.subject", offices.teamName(team), lowered(facts.header().title())),
                draft.blocks(), new Closing(List.of(offices.signer(DocumentKind.PHAN_CONG, team)),
                        offices.recipients(DocumentKind.PHAN_CONG, false, List.of(texts.get("members", offices.teamName(
                                team))))),
                List.of(), offices.marking(), offices.organ(DocumentKind.PHAN_CONG, team), made);
    }

    /** What was written down for the person; otherwise the items they have, otherwise what their role brings. */
    private String task(PlanTeam.Member member) {
        String written = member.assignment();
        Set<String> own = assigned.getOrDefault(member.name(), Set.of());
        return written != null
                ? written
                : own.isEmpty() ? texts.get("assignment.role." + member.role()) : String.join("; ", own);
    }

    private TableContent table() {
        var rows = new ArrayList<Row>();
        List<PlanTeam.Member> members = team == null ? List.of() : team.members();
        for (int i = 0; i < members.size(); i++) {
            PlanTeam.Member member = members.get(i);
            rows.add(Row.of(String.valueOf(i + 1), member.name(), FoundingDecisionComposer.post(member),
                    texts.get("role." + member.role()), task(member)));
        }
        if (rows.isEmpty()) {
            rows.add(Row.of("1", "", "", "", ""));
        }
        return new TableContent(
                List.of(new Column(1, Align.CENTRE), new Column(3, Align.LEFT), new Column(3.5, Align.LEFT),
                        new Column(2.2, Align.CENTRE), new Column(6, Align.LEFT)),
                List.of(Remedies.header(texts.get("assignment.columns"))), rows);
    }
}
