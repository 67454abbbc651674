package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.plan.RegimeDefinition;

/** What plans can be made from. */
final class RegimeCommands {

    private RegimeCommands() {
    }

    /** {@code regime list}. */
    @Command
    static final class ListAll extends Subcommand {

        ListAll(Program program) {
            super(program);
        }

        @Override
        Report report() {
            List<RegimeDefinition> regimes = program().regimes().list();
            return new Report(
                    regimes.stream().map(r -> Fields.of("id", r.id()).and("name", r.name()).and("year", r.plan().year())
                            .and("issuer", r.plan().issuer()).and("units", r.units().size()).map()).toList(),
                    regimes.stream().map(r -> r.id() + "  " + r.name()).toList());
        }
    }

    /** {@code regime show ID}. */
    @Command
    static final class Show extends Subcommand {

        @Parameters(index = "0", paramLabel = "ID")
        String id;

        @SuppressWarnings("NullAway.Init") // picocli sets id
        Show(Program program) {
            super(program);
        }

        @Override
        Report report() {
            RegimeDefinition regime = program().regimes().find(id);
            List<String> lines = new ArrayList<>();
            lines.add(regime.name());
            regime.forms().forEach(form -> lines.add(TEXTS.get("regime.form", form.name(),
                    regime.units().stream().filter(unit -> form.code().equals(unit.form())).count())));
            regime.units().forEach(unit -> lines.add("  " + unit.name()));
            regime.coverage().forEach(rule -> lines.add(rule.code() + "  " + rule.content()));
            regime.deadlines().forEach(deadline -> lines.add(deadline.code() + "  " + deadline.content()));
            regime.topics().forEach(topic -> lines.add(TEXTS.get("regime.topic", topic.code(), topic.content())));
            regime.settings().forEach(setting -> lines.add(TEXTS.get("regime.setting", setting.question(), setting
                    .options().stream().filter(option -> option.code().equals(setting.value())).map(
                            RegimeDefinition.Option::label)
                    .findFirst().orElse(setting.value()), setting.explanation())));
            regime.warnings().forEach(warning -> lines.add(TEXTS.get("regime.warning", warning)));
            return new Report(regime, lines);
        }
    }

    /** {@code regime copy ID --id NEW --name N [--replace]}: a regime of one's own to edit. */
    @Command
    static final class Copy extends Subcommand {

        @Parameters(index = "0", paramLabel = "ID")
        String from;

        @Option(names = "--id", required = true, paramLabel = "NEW")
        String id;

        @Option(names = "--name", required = true, paramLabel = "N")
        String name;

        @Option(names = "--replace")
        boolean replace;

        @SuppressWarnings("NullAway.Init") // picocli sets them
        Copy(Program program) {
            super(program);
        }

        @Override
        Report report() {
            Path file = program().regimeFolder().save(program().regimes().find(from), id, name, replace);
            return Report.of(Fields.of("id", id).and("file", file), TEXTS.get("regime.copied", id, file));
        }
    }
}
