package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.Judged;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Mục lục văn bản of one unit's file: what the file must hold, and what is not there yet. */
final class FileIndexComposer {

    private final Texts texts = Texts.beside(FileIndexComposer.class);
    private final UnitFacts unit;
    private final Offices offices;
    private final List<Evidence> evidence;
    /** Of the inspection and of the plan; standing ones. */
    private final List<IssuedDocument> issued;
    private final List<FollowUp> followed;
    private final RegimePapers papers;
    private final List<Row> rows = new ArrayList<>();

    FileIndexComposer(UnitFacts unit, List<Evidence> evidence, List<IssuedDocument> issued,
            List<FollowUp> followed) {
        this.unit = unit;
        this.offices = new Offices(unit.facts());
        this.evidence = evidence;
        this.issued = issued;
        this.followed = followed;
        this.papers = unit.facts().regime().papers();
    }

    OfficialDocument compose(@Nullable Instant made) {
        PlanHeader plan = unit.facts().header();
        PlanTeam team = unit.team().orElse(null);
        String agency = unit.unit().agencyName();
        documents(plan, team, agency);
        for (Evidence one : evidence) {
            LocalDateTime at = one.takenAt() == null ? one.addedAt() : one.takenAt();
            row("", at == null ? null : at.toLocalDate(), texts.get("index.evidence", one.name()),
                    offices.teamName(team), true);
        }
        var draft = new Draft();
        draft.paragraph(texts.get("index.title", lowered(plan.title()), agency));
        draft.table(new TableContent(
                List.of(new Column(1.1, Align.CENTRE), new Column(3.3, Align.LEFT), new Column(3.3, Align.CENTRE),
                        new Column(5.6, Align.LEFT), new Column(3.6, Align.LEFT), new Column(1.3, Align.CENTRE),
                        new Column(1.8, Align.LEFT)),
                List.of(Remedies.header(texts.get("index.columns"))), rows));
        draft.paragraph(texts.get("index.count", String.valueOf(rows.size())));
        var signer = new Closing.Signer(List.of(texts.get("index.signer")), texts.get("signer.hint"), null);
        return new OfficialDocument(offices.sheet(team), texts.get("index.type"), texts.get("index.subject", agency),
                draft.blocks(), new Closing(List.of(signer), List.of()), List.of(), offices.marking(),
                offices.teamName(team), made);
    }

    private void documents(PlanHeader plan, @Nullable PlanTeam team, String agency) {
        row(VietnameseFormat.notation(plan.number(), plan.notation()), plan.issuedOn(),
                texts.get("index.plan", lowered(plan.title())), plan.issuer(), plan.number() != null);
        String founding = team == null ? null : team.foundingNumber();
        row(founding == null ? "" : VietnameseFormat.notation(founding, offices.decisionNotation(team)),
                team == null ? null : team.foundedOn(), texts.get("index.decision", offices.teamName(team)),
                offices.shortName(offices.chairman()), founding != null);
        String form = unit.unit().formCode();
        Optional<PlanForm> how = unit.facts().plan().form(form);
        boolean announced = how.map(PlanForm::announced).orElse(true);
        issued(DocumentKind.THONG_BAO_LICH, texts.get("index.notice"), announced);
        reported(plan, agency, announced && (papers.demands("bao-cao-cua-don-vi", form) || papers.demands(
                "bao-cao-tu-kiem-tra", form)));
        issued(DocumentKind.DE_NGHI_BO_SUNG, DocumentKind.DE_NGHI_BO_SUNG.label(), false);
        boolean numbered = issued.stream().anyMatch(one -> one.kind() == DocumentKind.BIEN_BAN);
        if (numbered) {
            issued(DocumentKind.BIEN_BAN, texts.get("index.minutes", agency), true);
        } else if (minuted() || how.map(one -> one.kind().visits()).orElse(true)) {
            row(unit.data().facts().number() == null ? "" : unit.data().facts().number(), unit.visited(),
                    texts.get("index.minutes", agency), offices.teamName(team), minuted());
        }
        issued(DocumentKind.BAO_CAO_KET_QUA, texts.get("index.result", agency), true);
        issued(DocumentKind.XIN_Y_KIEN, DocumentKind.XIN_Y_KIEN.label(), false);
        issued(DocumentKind.THONG_BAO_KET_LUAN, texts.get("index.conclusion", agency), true);
        issued(DocumentKind.DON_DOC, DocumentKind.DON_DOC.label(), false);
        issued(DocumentKind.DE_XUAT_XU_LY, DocumentKind.DE_XUAT_XU_LY.label(), false);
        remedied(agency);
    }

    private boolean minuted() {
        return unit.data().facts().endedAt() != null;
    }

    private void reported(PlanHeader plan, String agency, boolean needed) {
        String number = unit.unit().reportNumber();
        boolean there = unit.unit().reported();
        if (there || needed) {
            row(number == null ? "" : VietnameseFormat.notation(number, unit.unit().reportNotation()), unit.unit()
                    .reportDated(), texts.get("index.report", lowered(plan.title())), agency, there);
        }
    }

    /** What the unit reported on the findings, one line for each report; a file without one is not complete. */
    private void remedied(String agency) {
        List<String> reports = followed.stream().flatMap(one -> one.results().stream()).map(Judged::reportCitation)
                .filter(Objects::nonNull).distinct().toList();
        reports.forEach(cited -> row(cited.strip(), null, texts.get("index.remedied"), agency, true));
        if (reports.isEmpty() && !unit.data().findings().isEmpty()) {
            row("", null, texts.get("index.remedied"), agency, false);
        }
    }

    /** @param needed a file without it is not complete, where the regime asks for the kind at all */
    private void issued(DocumentKind kind, String title, boolean needed) {
        String author = author(kind);
        List<IssuedDocument> some = issued.stream().filter(one -> one.kind() == kind).toList();
        some.forEach(one -> row(one.reference(), one.issuedOn(), title, author, true));
        if (some.isEmpty() && needed && papers.demands(kind.code(), unit.unit().formCode())) {
            row("", null, title, author, false);
        }
    }

    /** Letters are the standing body's in every regime, what the Đoàn found may be another's. */
    private String author(DocumentKind kind) {
        return switch (kind) {
            case DE_NGHI_BO_SUNG, DON_DOC, DE_XUAT_XU_LY -> unit.facts().header().standingAgency();
            case BIEN_BAN -> offices.teamName(unit.team().orElse(null));
            default -> offices.organ(kind, unit.team().orElse(null));
        };
    }

    private void row(String number, @Nullable LocalDate day, String title, String author, boolean there) {
        rows.add(Row.of(String.valueOf(rows.size() + 1), number, there ? VietnameseFormat.date(day) : "", title,
                author, "", there ? "" : texts.get("index.missing")));
    }
}
