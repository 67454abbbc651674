package vn.sokiemtra.document.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.schema.shared.Tables.PLAN;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.LoadMinutesData;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.document.minutes.MinutesGates;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.Regimes;
import vn.sokiemtra.text.Problem;

/** Every line of {@link GateTable}. A condition without a line there fails. */
class EveryGateTest extends GateTable {

    private static final Set<Condition> NEVER = Set.of(Condition.FINDING_EVIDENCE, Condition.FINDING_RESPONSIBLE,
            Condition.FINDING_DUE);

    @ParameterizedTest
    @EnumSource
    void itFiresWhereItShouldAndLeadsToItsPlace(Condition condition) {
        Line line = of(condition);
        line.near().run();
        assertThat(open(line.kind(), condition)).as("near").isEmpty();
        line.fire().run();
        List<Gate> open = open(line.kind(), condition);
        assertThat(open).as("fired").isNotEmpty().allSatisfy(gate -> {
            assertThat(gate.target()).isEqualTo(line.target());
            assertThat(gate.sentence()).isNotBlank().doesNotContain("{", "gate.");
            assertThat(gate.waivable()).isEqualTo(!NEVER.contains(condition));
        });
        assertThat(open).allSatisfy(gate -> assertThat(place(gate)).contains(line.at()));
        Gate one = open.getFirst();
        if (gate(one, Gate.Target.SECTION)) {
            assertThat(sections(line.kind())).as("the section exists").anyMatch(each -> each.id().equals(one.section())
                    || each.anchor().equals(one.section()));
        }
        UUID inspection = line.kind().ofUnit() ? xa.inspection : null;
        if (one.waivable()) {
            new PassGate(ledger).run(AUTHOR, line.kind(), inspection, one, "Đã thống nhất tại cuộc họp");
            assertThat(new PassGate(ledger).passed(line.kind(), inspection, open)).containsKey(one);
        } else {
            assertThatThrownBy(() -> new PassGate(ledger).run(AUTHOR, line.kind(), inspection, one, "Vì gấp"))
                    .extracting(e -> ((Problem) e).code()).isEqualTo("SKT-FREEZE-NEVER");
            assertThatThrownBy(() -> frozen(line.kind())).extracting(e -> ((Problem) e).code()).isEqualTo(
                    "SKT-FREEZE-NEVER");
        }
    }

    private static boolean gate(Gate gate, Gate.Target target) {
        return gate.target() == target;
    }

    private String place(Gate gate) {
        return switch (gate.target()) {
            case SECTION -> String.valueOf(gate.section());
            case FORM -> String.valueOf(gate.form());
            case ITEM -> new LoadMinutesData(ledger).of(xa.inspection).leaves().filter(leaf -> leaf.id().equals(gate
                    .itemId())).map(WorkItem::code).findFirst().orElse("");
            default -> "";
        };
    }

    /** A condition that somebody adds must be added here too. */
    @Test
    void everyConditionHasALine() throws IOException {
        var codes = new TreeSet<String>();
        for (Class<?> room : List.of(GateMaker.class, MinutesGates.class)) {
            try (InputStream in = room.getResourceAsStream("texts.properties")) {
                var texts = new Properties();
                texts.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
                texts.stringPropertyNames().stream().filter(key -> key.matches("gate\\.[A-Z_]+")).forEach(
                        key -> codes.add(key.substring(5)));
            }
        }
        assertThat(codes).containsExactlyInAnyOrderElementsOf(Stream.of(Condition.values()).map(Enum::name).toList());
    }

    /** Every plan that the program brings rests on something, and its decisions do. */
    @Test
    void thePlansOfTheSeedsNameTheirBasis() {
        for (String regime : new Regimes().ids()) {
            plan(regime);
            for (DocumentKind kind : List.of(DocumentKind.KE_HOACH, DocumentKind.QUYET_DINH_BAN_HANH, DECISION)) {
                assertThat(open(kind, Condition.BASIS)).as(regime + " " + kind).isEmpty();
                assertThat(open(kind, Condition.YEAR)).as(regime + " " + kind).isEmpty();
            }
        }
        plan("so-noi-vu-2026");
        new ChangePlan(ledger).texts(PlanSection.BASIS, List.of(), AUTHOR);
        assertThat(open(DocumentKind.KE_HOACH, Condition.BASIS)).singleElement().extracting(Gate::target).isEqualTo(
                Gate.Target.SECTION);
        new ChangePlan(ledger).texts(PlanSection.OPENING, List.of(), AUTHOR);
        new ChangePlan(ledger).texts(PlanSection.RECIPIENT, List.of(), AUTHOR);
        assertThat(open(DocumentKind.KE_HOACH, Condition.BASIS)).singleElement().extracting(Gate::target).isEqualTo(
                Gate.Target.PLAN);
        assertThat(open(DocumentKind.KE_HOACH, Condition.RECIPIENTS)).singleElement().extracting(Gate::target)
                .isEqualTo(Gate.Target.PLAN);
    }

    private List<Gate> open(DocumentKind kind, Condition condition) {
        return open(kind).stream().filter(gate -> gate.code().equals(condition.name())).toList();
    }
}
