package vn.sokiemtra.cli;

import java.util.List;

import picocli.CommandLine.Command;
import vn.sokiemtra.inspection.InspectionSummary;
import vn.sokiemtra.inspection.LoadInspections;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code unit list DATA}: the units with where their inspection stands. */
@Command
final class UnitListCommand extends OnData {

    UnitListCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        List<InspectionSummary> all = new LoadInspections(session.ledger()).all();
        return new Report(all.stream()
                .map(one -> Fields.of("id", one.unitId()).and("inspection", one.id()).and("name", one.unitName())
                        .and("agency", one.agencyName()).and("form", one.formCode()).and("visit", one.visitOn())
                        .and("step", one.step()).and("judged", one.judged()).and("leaves", one.leaves())
                        .and("findings", one.findings()).and("evidence", one.evidence())
                        .and("contradictions", one.contradictions()).map())
                .toList(),
                all.stream()
                        .map(one -> TEXTS.get("unit.line", one.unitName(), one.formName(),
                                one.visitOn() == null
                                        ? VietnameseFormat.UNDEFINED
                                        : VietnameseFormat.date(one.visitOn()),
                                String.valueOf(one.judged()), String.valueOf(one.leaves()),
                                String.valueOf(one.findings())))
                        .toList());
    }
}
