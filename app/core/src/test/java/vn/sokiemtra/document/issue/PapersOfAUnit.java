package vn.sokiemtra.document.issue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;

/** A unit whose inspection is done, and what is done with its papers. */
abstract class PapersOfAUnit {

    static final String AUTHOR = "Trần Văn Dũng";
    static final Instant NOW = Instant.parse("2020-10-30T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2020, 10, 30);

    TemporaryDataFile data;
    ThachCam xa;

    @BeforeEach
    void fill() {
        data = TemporaryDataFile.opened();
        xa = ThachCam.filled(data);
    }

    @AfterEach
    void close() {
        data.close();
    }

    PlanUnit unit() {
        return new LoadUnits(xa.ledger).ofInspection(xa.inspection);
    }

    @Nullable
    PlanUnit unit(DocumentKind kind) {
        return kind.ofUnit() ? unit() : null;
    }

    Map<String, String> reasons(DocumentKind kind) {
        var reasons = new HashMap<String, String>();
        new DocumentGates(xa.ledger).of(kind, unit(kind), TODAY).stream().filter(gate -> !gate.met())
                .forEach(gate -> reasons.put(gate.code(), "Đã thống nhất tại cuộc họp Đoàn"));
        return reasons;
    }

    FrozenDocument frozen(DocumentKind kind) {
        return new FreezeDocument(xa.ledger).run(AUTHOR, kind, unit(kind), reasons(kind), NOW).value();
    }

    IssuedDocument issued(DocumentKind kind, @Nullable String number, boolean superseding) {
        return new IssueDocument(xa.ledger).run(AUTHOR, kind, kind.ofUnit() ? xa.inspection : null, number, TODAY,
                TODAY, superseding).value();
    }

    /** The one finding without evidence, responsible and date is taken away. */
    void completed() {
        new LoadFindings(xa.ledger).of(xa.inspection).stream().filter(f -> !f.complete())
                .forEach(f -> new DeleteFinding(xa.ledger).run(AUTHOR, f.id()));
    }

    void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code).isEqualTo(code);
    }
}
