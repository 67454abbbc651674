package vn.sokiemtra.document.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.MinutesFacts;
import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.finding.dispute.LoadDisputes;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * The days of the papers of an inspection follow one another: plan, decision, notice, visit, Biên bản, report, conclusion and
 * what urges its remedies. A paper bears no day before that of what it rests on, nor one behind that of what rests on it.
 */
public final class PaperOrder {

    private static final Texts TEXTS = Texts.beside(PaperOrder.class);

    private final LoadIssued issued;
    private final LoadPlan plans;
    private final LoadUnits units;
    private final LoadDisputes disputes;
    private final MinutesStore minutes;

    public PaperOrder(Ledger ledger) {
        this.issued = new LoadIssued(ledger);
        this.plans = new LoadPlan(ledger);
        this.units = new LoadUnits(ledger);
        this.disputes = new LoadDisputes(ledger);
        this.minutes = new MinutesStore(ledger);
    }

    /**
     * The day that a document bears unless a person says otherwise: a Biên bản that of the work at the unit, a plan and a
     * founding decision the one that was recorded, everything else today.
     *
     * @param inspection null for the kinds of the plan
     * @return never after {@code today}
     */
    public LocalDate proposed(DocumentKind kind, @Nullable UUID inspection, LocalDate today) {
        LocalDate known = switch (kind) {
            case BIEN_BAN -> inspection == null ? null : worked(units.ofInspection(inspection));
            case KE_HOACH, QUYET_DINH_BAN_HANH -> plans.header().issuedOn();
            case QUYET_DINH_THANH_LAP_DOAN -> earliest(units.teams().stream().map(PlanTeam::foundedOn));
            default -> null;
        };
        return known == null || known.isAfter(today) ? today : known;
    }

    /**
     * What stands against the day that a document is to bear; one condition that is met where something could have.
     *
     * @param on null where nobody has said the day: then only what no day up to today can follow stands against it
     */
    List<Gate> of(DocumentKind kind, @Nullable UUID inspection, @Nullable LocalDate on, LocalDate today) {
        LocalDate day = on == null ? proposed(kind, inspection, today) : on;
        return of(kind, inspection, day, on != null);
    }

    private List<Gate> of(DocumentKind kind, @Nullable UUID inspection, LocalDate on, boolean said) {
        var known = new Known(inspection);
        var gates = new ArrayList<Gate>();
        int days = 0;
        for (PaperDay day : PaperDay.before(kind)) {
            LocalDate its = known.before(day);
            days += its == null ? 0 : 1;
            if (its != null && on.isBefore(its)) {
                gates.add(clash(day, on, its, "order.before"));
            }
        }
        boolean first = said && known.papers.stream().noneMatch(paper -> paper.kind() == kind && Objects.equals(paper
                .inspection(), inspection));
        for (PaperDay day : first ? PaperDay.behind(kind) : Set.<PaperDay>of()) {
            LocalDate its = known.behind(day);
            days += its == null ? 0 : 1;
            if (its != null && on.isAfter(its)) {
                gates.add(clash(day, on, its, "order.behind"));
            }
        }
        if (gates.isEmpty() && days > 0) {
            gates.add(GateMaker.met("DATE"));
        }
        return gates;
    }

    private static Gate clash(PaperDay day, LocalDate on, LocalDate its, String order) {
        String what = TEXTS.get("day." + day);
        return GateMaker.open("DATE_" + day,
                TEXTS.get("order.detail", TEXTS.get("order.on", VietnameseFormat.date(on)), what,
                        VietnameseFormat.date(its)),
                TEXTS.get(order));
    }

    /** What one asking knows, read once: the plan, its teams, the papers of the plan and of the inspection. */
    private final class Known {
        private final @Nullable PlanUnit unit;
        private final List<IssuedDocument> papers;
        private final InspectionPlan plan = plans.plan();
        private final List<PlanTeam> teams = units.teams();

        /** @param inspection null for the kinds of the plan: then the papers of all of them */
        Known(@Nullable UUID inspection) {
            unit = inspection == null ? null : units.ofInspection(inspection);
            papers = issued.concerning(inspection);
        }

        /** The day that nothing resting on it may go before; of what was issued several times for the plan the first. */
        @Nullable
        LocalDate before(PaperDay day) {
            return switch (day) {
                // A plan that was replaced was there from the first one on.
                case PLAN -> earliest(Stream.concat(Stream.ofNullable(plan.header().issuedOn()), days(Set.of(
                        DocumentKind.KE_HOACH, DocumentKind.QUYET_DINH_BAN_HANH), null, papers)));
                case TEAM -> founded();
                case NOTICE -> unit == null || announced(unit)
                        ? earliest(days(Set.of(DocumentKind.THONG_BAO_LICH), null, papers))
                        : null;
                case VISIT -> unit == null ? null : worked(unit);
                case RECEIVED -> unit == null ? null : unit.reportReceivedOn();
                case DISPUTE -> unit == null
                        ? null
                        : earliest(disputes.of(unit.inspectionId()).stream().map(one -> one.paper().receivedOn()));
                case MINUTES, REPORT -> unit == null ? null : standing(day, unit);
                case CONCLUSION -> unit == null ? lastConclusion(papers) : standing(day, unit);
            };
        }

        /** The day that nothing it rests on may go behind; over all units for a paper of the plan. */
        @Nullable
        LocalDate behind(PaperDay day) {
            DocumentKind kind = day.kind();
            if (day == PaperDay.TEAM) {
                return founded();
            }
            if (day == PaperDay.VISIT) {
                return unit == null
                        ? earliest(units.all().stream().filter(this::announced).map(PlanUnit::visitOn))
                        : unit.visitOn();
            }
            return kind == null || !kind.ofUnit() && unit != null
                    ? null
                    : earliest(papers.stream().filter(paper -> !paper.superseded() && paper.kind() == kind)
                            .filter(paper -> unit == null || unit.inspectionId().equals(paper.inspection()))
                            .map(IssuedDocument::issuedOn));
        }

        private @Nullable LocalDate founded() {
            return earliest(Stream.concat(teams.stream().filter(team -> unit == null || unit.teamId() == null
                    || team.id().equals(unit.teamId())).map(PlanTeam::foundedOn), days(Set.of(
                            DocumentKind.QUYET_DINH_THANH_LAP_DOAN), null, papers)));
        }

        private @Nullable LocalDate standing(PaperDay day, PlanUnit of) {
            DocumentKind kind = Objects.requireNonNull(day.kind());
            return days(Set.of(kind), of.inspectionId(), papers.stream().filter(paper -> !paper.superseded()).toList())
                    .reduce((a, b) -> b).or(() -> Optional.ofNullable(recorded(day, of))).orElse(null);
        }

        private boolean announced(PlanUnit one) {
            return plan.form(one.formCode()).filter(PlanForm::announced).isPresent();
        }
    }

    /** The day that was written down of a paper that was not issued here. */
    private @Nullable LocalDate recorded(PaperDay day, PlanUnit unit) {
        InspectionDates dates = units.dates().get(unit.inspectionId());
        return dates == null
                ? null
                : switch (day) {
                    case MINUTES -> dates.on(DateKind.MINUTES_SIGNED);
                    case CONCLUSION -> dates.on(DateKind.CONCLUDED);
                    default -> null;
                };
    }

    private static @Nullable LocalDate lastConclusion(List<IssuedDocument> papers) {
        return papers.stream().filter(paper -> !paper.superseded() && paper.kind() == DocumentKind.THONG_BAO_KET_LUAN)
                .map(IssuedDocument::issuedOn).max(Comparator.naturalOrder()).orElse(null);
    }

    /** The last day at the unit. */
    private @Nullable LocalDate worked(PlanUnit unit) {
        MinutesFacts facts = minutes.facts(unit.inspectionId());
        return Stream.of(unit.visitOn(), facts.startedAt() == null ? null : facts.startedAt().toLocalDate(),
                facts.endedAt() == null ? null : facts.endedAt().toLocalDate()).filter(Objects::nonNull).max(Comparator
                        .naturalOrder())
                .orElse(null);
    }

    private static Stream<LocalDate> days(Set<DocumentKind> kinds, @Nullable UUID inspection,
            List<IssuedDocument> papers) {
        return papers.stream().filter(paper -> kinds.contains(paper.kind()) && Objects.equals(paper.inspection(),
                inspection)).map(IssuedDocument::issuedOn);
    }

    private static @Nullable LocalDate earliest(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }
}
