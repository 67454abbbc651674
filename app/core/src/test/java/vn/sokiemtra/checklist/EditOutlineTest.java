package vn.sokiemtra.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.text.Problem;

/** The plan's outline, built and reordered item by item. */
class EditOutlineTest {

    private static final String HOA = TemporaryDataFile.PERSON;

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private ArrangeItems arrange;
    private ChangeItem change;
    private AskOfItem ask;

    @BeforeEach
    void aPlan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", HOA);
        arrange = new ArrangeItems(data.ledger());
        change = new ChangeItem(data.ledger());
        ask = new AskOfItem(data.ledger());
    }

    private static OutlineDefinition silent(OutlineDefinition whole) {
        return new OutlineDefinition(whole.id(), whole.title(), whole.subject(), bare(whole.items()), whole.forms());
    }

    private static List<OutlineDefinition.ItemDefinition> bare(List<OutlineDefinition.ItemDefinition> items) {
        return items.stream().map(item -> new OutlineDefinition.ItemDefinition(item.code(), item.label(), item
                .content(), item.shortTitle(), null, item.section(), item.topic(), false, null, null, null, List.of(),
                item.parts(), bare(item.children()))).toList();
    }

    @Test
    void aNewItemStandsBehindTheOtherWithTheNextLabelAndAsksForWords() {
        UUID added = arrange.insert(HOA, item("I.1.a").id()).value();
        change.words(HOA, added, ItemField.CONTENT, "  Việc bố trí kinh phí cho cải cách hành chính ");

        OutlineItem item = item(added);
        assertThat(item.label()).isEqualTo("b)");
        assertThat(item.content()).isEqualTo("Việc bố trí kinh phí cho cải cách hành chính");
        assertThat(item.shortTitle()).isEqualTo(item.content());
        assertThat(item.code()).isEqualTo("I.1.b_2");
        assertThat(item.leaf()).isTrue();
        assertThat(item.parts()).extracting(ItemPart::type).containsExactly(PartType.NARRATIVE);
        assertThat(codes("I.1")).containsSubsequence("I.1.a", "I.1.b_2", "I.1.b");
    }

    @Test
    void anItemMovesAmongItsLikeAndStaysAtTheEnds() {
        List<String> before = codes("I.1");
        UUID first = item(before.getFirst()).id();

        assertThat(arrange.move(HOA, first, -1).id()).isNull();
        arrange.move(HOA, first, 1);
        assertThat(codes("I.1").subList(0, 2)).containsExactly(before.get(1), before.get(0));
        arrange.move(HOA, first, 99);
        assertThat(codes("I.1").getLast()).isEqualTo(before.getFirst());
        arrange.move(HOA, first, -99);
        assertThat(codes("I.1")).isEqualTo(before);
    }

    @Test
    void thousandMovesToTheSamePlaceKeepTheOrder() {
        List<String> before = codes("I.1");
        UUID last = item(before.getLast()).id();
        for (int i = 0; i < 60; i++) {
            arrange.move(HOA, last, -1);
            arrange.move(HOA, last, 1);
        }
        assertThat(codes("I.1")).isEqualTo(before);
    }

    @Test
    void deeperMakesAHeadingAndHigherMakesItAskAgain() {
        UUID above = item("I.1.a").id();
        UUID added = arrange.insert(HOA, above).value();

        arrange.shift(HOA, added, true);
        assertThat(item(added).parentId()).isEqualTo(above);
        assertThat(item(added).code()).startsWith("I.1.a");
        assertThat(item(above).leaf()).isFalse();
        assertThat(outline().leaves()).extracting(OutlineItem::id).contains(added).doesNotContain(above);

        arrange.shift(HOA, added, false);
        assertThat(item(above).leaf()).isTrue();
        assertThat(item(above).parts()).isNotEmpty();
        assertThat(codes("I.1").indexOf(item(added).code())).isEqualTo(1);
    }

    @Test
    void thereIsNoLevelAboveTheTopNorBelowNothing() {
        UUID top = outline().roots().getFirst().id();
        assertThat(arrange.shift(HOA, top, true).id()).isNull();
        assertThat(arrange.shift(HOA, top, false).id()).isNull();
    }

    @Test
    void everyStepIsTakenBackThroughTheLedger() {
        Outline before = outline();
        UUID item = item("II.1.d5").id();
        List<Edited<?>> steps = List.of(arrange.insert(HOA, item), arrange.move(HOA, item, -2), arrange.shift(HOA, item,
                false), arrange.remove(HOA, item("I.2").id()), change.points(HOA, item, new BigDecimal("2.5")));
        for (Edited<?> step : steps.reversed()) {
            data.ledger().undo(HOA, step.id());
        }
        assertThat(outline().items()).isEqualTo(before.items());
    }

    @Test
    void whatIsRemovedIsRetiredWithAllBelowAndComesBack() {
        Outline before = outline();
        UUID group = item("I.2").id();
        int leaves = before.leaves().size();
        int below = (int) before.leaves().stream().filter(leaf -> before.path(leaf).stream().anyMatch(up -> up.id()
                .equals(group))).count();

        ArrangeItems.Removed removed = arrange.remove(HOA, group).value();
        assertThat(removed.answered()).isZero();
        assertThat(removed.unanswered()).isGreaterThan(below);
        assertThat(item(group).retired()).isTrue();
        assertThat(outline().leaves()).hasSize(leaves - below);

        arrange.bringBack(HOA, group);
        assertThat(outline().items()).isEqualTo(before.items());
    }

    @Test
    void oneItemComesBackWithWhatStoodAboveIt() {
        UUID group = item("I.1").id();
        UUID leaf = item("I.1.a").id();
        arrange.remove(HOA, group);
        arrange.bringBack(HOA, leaf);
        assertThat(item(leaf).retired()).isFalse();
        assertThat(item(group).retired()).isFalse();
        assertThat(item(group).children()).filteredOn(child -> !child.retired()).hasSize(1);
    }

    @Test
    void anotherLevelHasAnotherLabel() {
        UUID top = arrange.insert(HOA, null).value();
        change.words(HOA, top, ItemField.LABEL, "X.");
        UUID below = top;
        for (String label : List.of("1.", "a)", "-", "+")) {
            UUID next = arrange.insert(HOA, below).value();
            arrange.shift(HOA, next, true);
            assertThat(item(next).label()).isEqualTo(label);
            below = next;
        }
        UUID second = arrange.insert(HOA, top).value();
        assertThat(item(second).label()).isEqualTo("XI.");
        arrange.shift(HOA, second, true);
        assertThat(item(second).label()).isEqualTo("2.");
        assertThat(item(second).code()).isEqualTo(item(top).code() + ".2");
        arrange.shift(HOA, second, false);
        assertThat(item(second).label()).isEqualTo("XI.");
        change.words(HOA, second, ItemField.LABEL, "");
        arrange.shift(HOA, second, true);
        assertThat(item(second).label()).as("meant to have none").isEmpty();
    }

    @Test
    void aWholePartIsRemovedAndBroughtBackWithItsCodes() {
        List<String> before = outline().items().stream().map(OutlineItem::code).toList();
        UUID part = item("II").id();
        ArrangeItems.Removed removed = arrange.remove(HOA, part).value();
        assertThat(removed.answered() + removed.unanswered()).isGreaterThan(20);
        assertThat(outline().items()).filteredOn(each -> !each.retired()).noneMatch(each -> each.code().startsWith(
                "II."));
        arrange.bringBack(HOA, part);
        assertThat(outline().items()).extracting(OutlineItem::code).isEqualTo(before);
        UUID first = item("I").id();
        UUID moved = item("II.1").id();
        arrange.shift(HOA, moved, false);
        assertThat(item(moved).label()).isEqualTo("III.");
        assertThat(item(moved).children()).allSatisfy(child -> assertThat(child.code()).startsWith(item(moved).code()
                + "."));
        assertThat(first).isEqualTo(item("I").id());
    }

    @Test
    void labelsAreCountedAnew() {
        UUID last = item(codes("I.1").getLast()).id();
        arrange.move(HOA, last, -99);
        change.words(HOA, last, ItemField.LABEL, "a)");
        arrange.renumber(HOA, last);
        assertThat(item("I.1").children()).extracting(OutlineItem::label).startsWith("a)", "b)");
    }

    @Test
    void partsAreAddedNamedAndTakenAway() {
        UUID item = item("I.1.a").id();
        UUID number = ask.add(HOA, item, PartType.NUMBER).value();
        UUID choice = ask.add(HOA, item, PartType.CHOICE).value();
        ask.words(HOA, number, "Số cuộc họp", "cuộc");
        ask.options(HOA, choice, List.of("Niêm yết", " ", "Loa"));
        List<ChoiceOption> options = item(item).parts().stream().filter(part -> part.id().equals(choice)).findFirst()
                .orElseThrow().options();
        assertThat(options).extracting(ChoiceOption::label).containsExactly("Niêm yết", "Loa");
        ask.options(HOA, choice, List.of("Loa", "Niêm yết công khai", "Mạng"));
        assertThat(item(item).parts().stream().filter(part -> part.id().equals(choice)).findFirst().orElseThrow()
                .options().getFirst()).isEqualTo(options.getLast());

        assertThat(item(item).parts().getLast().type()).isEqualTo(PartType.NARRATIVE);
        assertThat(item(item).parts()).anyMatch(part -> part.label().equals("Số cuộc họp") && "cuộc".equals(part
                .measure()));
        ask.remove(HOA, number);
        assertThat(item(item).parts()).noneMatch(part -> part.id().equals(number));
        assertThatThrownBy(() -> ask.options(HOA, choice, List.of(" "))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.code()).isEqualTo("SKT-OUTLINE-OPTIONS"));
    }

    @Test
    void aFormIsTiedOnce() {
        UUID item = item("I.1.a").id();
        FormTable form = outline().form("B2").orElseThrow();
        ask.addForm(HOA, item, form);
        assertThat(ask.addForm(HOA, item, form).id()).isNull();
        assertThat(item(item).parts()).filteredOn(part -> "B2".equals(part.formCode())).hasSize(1);
    }

    @Test
    void fieldsAreKeptAndNonsenseIsRefused() {
        UUID item = item("I.1.a").id();
        change.words(HOA, item, ItemField.ASSIGNED_TO, "Lê Thị Hạnh");
        change.words(HOA, item, ItemField.GUIDE, "Xem sổ họp");
        change.evidenceRequired(HOA, item, true);
        change.points(HOA, item, new BigDecimal("1.25"));
        change.rules(HOA, item, List.of("X1", "B3-R1", "X1"));

        OutlineItem now = item(item);
        assertThat(now.assignedTo()).isEqualTo("Lê Thị Hạnh");
        assertThat(now.guide()).isEqualTo("Xem sổ họp");
        assertThat(now.evidenceRequired()).isTrue();
        assertThat(now.points()).isEqualByComparingTo("1.25");
        assertThat(now.rules()).containsExactly("B3-R1", "X1");
        new ReplaceOutline(data.ledger()).with(silent(new Outlines().find("thach-thanh-2020")), HOA);
        OutlineItem after = item(item);
        assertThat(after).as("a new outline that says nothing of these").usingRecursiveComparison().ignoringFields(
                "parts", "topicCode").isEqualTo(now);
        for (String wrong : List.of("-1", "1.234", "10000")) {
            assertThatThrownBy(() -> change.points(HOA, item, new BigDecimal(wrong))).isInstanceOfSatisfying(
                    Problem.class, problem -> assertThat(problem.code()).isEqualTo("SKT-OUTLINE-POINTS"));
        }
        assertThatThrownBy(() -> arrange.move(HOA, new UUID(1, 2), 1)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.code()).isEqualTo("SKT-OUTLINE-NO-ITEM"));
    }

    @Test
    void anOutlineIsBuiltFromNothing() {
        try (TemporaryDataFile empty = TemporaryDataFile.opened()) {
            ArrangeItems here = new ArrangeItems(empty.ledger());
            UUID first = here.insert(HOA, null).value();
            UUID second = here.insert(HOA, first).value();
            UUID below = here.insert(HOA, second).value();
            here.shift(HOA, below, true);
            Outline built = new LoadOutline(empty.ledger()).all();
            assertThat(built.items()).extracting(OutlineItem::code).containsExactly("I", "II", "II.1");
            assertThat(built.leaves()).extracting(OutlineItem::id).containsExactly(first, below);
        }
    }

    private Outline outline() {
        return new LoadOutline(data.ledger()).all();
    }

    private OutlineItem item(String code) {
        return outline().item(code).orElseThrow();
    }

    private OutlineItem item(UUID id) {
        return outline().item(id).orElseThrow();
    }

    private List<String> codes(String parent) {
        return item(parent).children().stream().map(OutlineItem::code).toList();
    }
}
