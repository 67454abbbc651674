package vn.sokiemtra.cli;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.inspection.ContradictionReason;
import vn.sokiemtra.inspection.ContradictionReasons;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.LoadReasons;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code rules check DATA}: contradictions with rule, cells, arithmetic and the reason, if any, why they are right. */
@Command
final class RulesCheckCommand extends OnData {

    @Option(names = "--unit", paramLabel = "U")
    @Nullable
    String unit;

    RulesCheckCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        List<PlanUnit> units = unit == null ? new LoadUnits(session.ledger()).all() : List.of(session.unit(unit));
        LoadContradictions load = new LoadContradictions(session.ledger());
        LoadReasons reasons = new LoadReasons(session.ledger());
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (PlanUnit one : units) {
            ContradictionReasons written = reasons.of(one.inspectionId());
            for (Contradiction contradiction : load.of(one.inspectionId())) {
                ContradictionReason reason = written.answering(contradiction).orElse(null);
                found.add(Fields.of("unit", one.name()).and("rule", contradiction.ruleId())
                        .and("severity", contradiction.severity()).and("sides", contradiction.sides())
                        .and("sentence", contradiction.sentence()).and("arithmetic", contradiction.arithmetic())
                        .and("cells", contradiction.cells().stream().map(Object::toString).toList())
                        .and("items", contradiction.items()).and("key", contradiction.key())
                        .and("reason", reason == null ? null : reason.reason())
                        .and("reasonBy", reason == null ? null : reason.by())
                        .and("reasonAt", reason == null ? null : reason.at().toString()).map());
                lines.add(TEXTS.get("rules.line", one.name(), contradiction.ruleId(), contradiction.sentence(),
                        contradiction.arithmetic()));
                if (reason != null) {
                    lines.add(TEXTS.get("rules.reason", reason.reason(), reason.by(),
                            VietnameseFormat.dateTime(LocalDateTime.ofInstant(reason.at(), Texts.ZONE))));
                }
            }
        }
        if (found.isEmpty()) {
            lines.add(TEXTS.get("rules.none"));
        }
        return new Report(found, lines);
    }
}
