package vn.sokiemtra.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlannedSurprise;
import vn.sokiemtra.plan.SurpriseVisits;
import vn.sokiemtra.text.VietnameseFormat;

/** Surprise visits: what is intended on this machine, and the beginning at the unit. */
final class SurpriseCommands {

    private SurpriseCommands() {
    }

    /** The only form that is not announced, unless one is named. */
    private static String form(Session session, @Nullable String named) {
        if (named != null) {
            return named;
        }
        return new LoadPlan(session.ledger()).plan().forms().stream().filter(form -> !form.announced()).map(
                PlanForm::code).findFirst().orElseThrow(() -> new WrongUse("SKT-CLI-SURPRISE"));
    }

    /** {@code surprise list DATA}. */
    @Command
    static final class ListAll extends OnData {

        ListAll(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            List<PlannedSurprise> planned = new SurpriseVisits(session.ledger()).planned();
            return new Report(planned.stream().map(one -> Fields.of("id", one.id()).and("unit", one.unitName()).and(
                    "date", one.on()).and("form", one.formCode()).map()).toList(), planned.stream().map(
                            one -> TEXTS.get("surprise.line", one.unitName(), one.on() == null
                                    ? VietnameseFormat.UNDEFINED
                                    : VietnameseFormat.date(one.on())))
                            .toList());
        }
    }

    /** {@code surprise plan DATA --unit NAME [--date DATE] [--form CODE]}: on this machine alone. */
    @Command
    static final class Intend extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "NAME")
        String unit;

        @Option(names = "--date", paramLabel = "DATE")
        @Nullable
        LocalDate date;

        @Option(names = "--form", paramLabel = "CODE")
        @Nullable
        String form;

        @SuppressWarnings("NullAway.Init") // picocli sets unit
        Intend(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            UUID known = new LoadUnits(session.ledger()).known().stream().filter(one -> one.name().equalsIgnoreCase(
                    unit.strip())).map(KnownUnit::id).findFirst().orElse(null);
            PlannedSurprise visit = new PlannedSurprise(UUID.randomUUID(), known, unit.strip(), form(session, form),
                    date, null, null);
            new SurpriseVisits(session.ledger()).plan(visit, session.author(null));
            return Report.of(Fields.of("id", visit.id()).and("unit", visit.unitName()), TEXTS.get("surprise.planned",
                    visit.unitName()));
        }
    }

    /** {@code surprise begin DATA --unit U [--team T] [--form CODE]}: the team is there. */
    @Command
    static final class Begin extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "U")
        String unit;

        @Option(names = "--team", paramLabel = "T")
        @Nullable
        String team;

        @Option(names = "--form", paramLabel = "CODE")
        @Nullable
        String form;

        @SuppressWarnings("NullAway.Init") // picocli sets unit
        Begin(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            LoadUnits units = new LoadUnits(session.ledger());
            KnownUnit there = units.findKnown(unit);
            LocalDate today = CourseCommands.today(session);
            UUID inspection = new SurpriseVisits(session.ledger()).begin(there.id(), form(session, form), team == null
                    ? null
                    : units.findTeam(team).id(), today, session.author(null)).value();
            return Report.of(Fields.of("inspection", inspection).and("unit", there.name()).and("date", today), TEXTS
                    .get("surprise.begun", there.name(), VietnameseFormat.date(today)));
        }
    }
}
