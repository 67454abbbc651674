package vn.sokiemtra.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.TeamRole;

/** The teams of a plan. */
final class TeamCommands {

    private TeamCommands() {
    }

    /** {@code team list DATA}. */
    @Command
    static final class ListAll extends OnData {

        ListAll(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            List<PlanTeam> teams = new LoadUnits(session.ledger()).teams();
            return new Report(teams.stream().map(team -> Fields.of("id", team.id()).and("name", team.name()).and(
                    "members", team.members().stream().map(PlanTeam.Member::name).toList()).map()).toList(), teams
                            .stream().map(team -> TEXTS.get("team.line", team.name(), String.join(", ", team.members()
                                    .stream().map(PlanTeam.Member::name).toList())))
                            .toList());
        }
    }

    /** {@code team add DATA --name N}. */
    @Command
    static final class Found extends OnData {

        @Option(names = "--name", required = true, paramLabel = "N")
        String name;

        @SuppressWarnings("NullAway.Init") // picocli sets name
        Found(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            var team = new NameTeam(session.ledger()).found(NameTeam.TeamFacts.named(name), session.author(null));
            return Report.of(Fields.of("id", team.value()).and("name", name), TEXTS.get("team.added", name));
        }
    }

    /** {@code team member DATA --team T --name N [--role R] [--position P] [--agency A]}. */
    @Command
    static final class Member extends OnData {

        @Option(names = "--team", required = true, paramLabel = "T")
        String team;

        @Option(names = "--name", required = true, paramLabel = "N")
        String name;

        @Option(names = "--role", paramLabel = "ROLE", defaultValue = "MEMBER")
        TeamRole role;

        @Option(names = "--position", paramLabel = "P")
        @Nullable
        String position;

        @Option(names = "--agency", paramLabel = "A")
        @Nullable
        String agency;

        @SuppressWarnings("NullAway.Init") // picocli sets them
        Member(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            PlanTeam to = new LoadUnits(session.ledger()).findTeam(team);
            new AddTeamMember(session.ledger()).to(to.id(), new AddTeamMember.MemberFacts(null, name, position, agency,
                    role), session.author(null));
            return Report.of(Fields.of("team", to.name()).and("name", name).and("role", role), TEXTS.get("team.member",
                    name, to.name()));
        }
    }
}
