package vn.sokiemtra.document.kind;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;

/** Đề cương báo cáo as a sheet of its own, with its biểu: what a unit receives to write its report by. */
final class OutlineComposer {

    private final KindFacts facts;
    private final Offices offices;

    OutlineComposer(KindFacts facts) {
        this.facts = facts;
        this.offices = new Offices(facts);
    }

    OfficialDocument compose(@Nullable Instant made) {
        var report = new ReportOutline(facts);
        var draft = new Draft();
        draft.basis(offices.withPlan());
        var blocks = draft.blocks();
        blocks.addAll(report.items().blocks());
        return new OfficialDocument(offices.sheet(null), report.title(), report.subject(), blocks,
                new Closing(List.of(), List.of()), report.forms(), offices.marking(), facts.header().issuer(), made);
    }
}
