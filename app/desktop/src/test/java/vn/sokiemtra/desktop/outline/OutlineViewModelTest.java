package vn.sokiemtra.desktop.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.ArrangeItems;
import vn.sokiemtra.checklist.ChangeItem;
import vn.sokiemtra.checklist.ItemField;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.outline.OutlineViewModel.Row;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetRemark;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.TeamRole;

/** The editor of the Đề cương without a window, on a real data file. */
class OutlineViewModelTest {

    private final OpenInspection open = new OpenInspection();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final ScreenContext context = open.context(tasks);
    private final OutlineViewModel model = new OutlineViewModel(context);

    private int edits;

    @BeforeEach
    void show() {
        model.activate();
    }

    @AfterEach
    void close() {
        model.deactivate();
        assertThat(tasks.problems().shown()).isEmpty();
        open.close();
    }

    @Test
    void anOutlineIsBuiltFromNothing() {
        while (!model.rows().isEmpty()) {
            model.remove(model.rows().getFirst());
        }
        assertThat(model.row().get()).isNull();
        assertThat(model.selected().get()).isNull();
        assertThat(model.summary()).startsWith("0 mục");

        model.insert();
        assertThat(model.rows()).hasSize(1);
        assertThat(chosen().item().id()).isEqualTo(model.fresh().get());
        assertThat(chosen().item().label()).isEqualTo("I.");
        model.words(chosen(), ItemField.CONTENT, "Công tác chỉ đạo");
        model.insert();
        assertThat(chosen().item().label()).isEqualTo("II.");
        model.shift(chosen(), true);
        assertThat(chosen().level()).isEqualTo(1);
        assertThat(chosen().item().label()).isEqualTo("1.");
        assertThat(model.rows().getFirst().item().leaf()).isFalse();
        assertThat(model.summary()).isEqualTo("2 mục, 1 mục cần trả lời");
    }

    @Test
    void aRemovedItemWithAnswersStaysChosenAndAnotherGivesWayToTheNext() {
        Row answered = row("I.1.a");
        new SetAnswer(open.ledger()).run(OpenInspection.PERSON, open.inspection, answered.item().id(), "text",
                Side.VERIFIED, "Đã ban hành");
        reload();
        model.selected().set(answered.item().id());
        model.remove(row("I.1.a"));
        assertThat(chosen().item().id()).isEqualTo(answered.item().id());
        assertThat(chosen().item().retired()).isTrue();
        assertThat(context.session().offered().get()).isNotNull();
        model.remove(chosen());
        assertThat(chosen().item().retired()).as("removing twice does nothing").isTrue();
        model.bringBack(chosen());
        assertThat(chosen().item().retired()).isFalse();
        assertThat(chosen().item().code()).isEqualTo("I.1.a");

        int at = model.rows().indexOf(row("I.1.b1"));
        Row next = model.rows().get(at + 1);
        model.selected().set(row("I.1.b1").item().id());
        model.remove(chosen());
        assertThat(chosen().item().id()).isEqualTo(next.item().id());
        context.session().undo();
        assertThat(model.rows().get(at).item().code()).isEqualTo("I.1.b1");
    }

    @Test
    void itemsAreListedBeforeItIsKnownWhichHaveAnswersAndThatFollows() {
        UUID removed = row("I.1.a").item().id();
        new SetAnswer(open.ledger()).run(OpenInspection.PERSON, open.inspection, removed, "text", Side.VERIFIED,
                "Đã ban hành");
        new ArrangeItems(open.ledger()).remove(OpenInspection.PERSON, removed);
        tasks.hold();
        open.reopen();
        OutlineViewModel fresh = new OutlineViewModel(open.context(tasks));
        fresh.activate();
        assertThat(fresh.rows()).isNotEmpty().noneMatch(Row::counted).noneMatch(each -> each.item().id().equals(
                removed));
        assertThat(fresh.summary()).endsWith("đang xem mục nào đã có trả lời…");
        UUID chosen = fresh.rows().getLast().item().id();
        fresh.selected().set(chosen);
        tasks.pass();
        assertThat(fresh.rows()).allMatch(Row::counted).anyMatch(each -> each.item().id().equals(removed) && each
                .answered() && each.item().retired());
        assertThat(fresh.summary()).doesNotContain("…");
        assertThat(fresh.selected().get()).isEqualTo(chosen);
        fresh.deactivate();
    }

    @Test
    void removingTheLastItemChoosesTheOneAbove() {
        Row last = model.rows().getLast();
        Row above = model.rows().get(model.rows().size() - 2);
        model.selected().set(last.item().id());
        model.remove(chosen());
        assertThat(chosen().item().id()).isEqualTo(above.item().id());
    }

    @Test
    void anItemIsPutUnderAContentOfThePlanAndWhatIsBelowFollows() {
        assertThat(model.topics()).hasSize(8);
        model.selected().set(row("II.4.c").item().id());
        model.topic(chosen(), model.topics().get(3));
        assertThat(chosen().item().topicCode()).isEqualTo("4");
        assertThat(row("II.4.c1").item().topicCode()).isEqualTo("4");
        model.topic(chosen(), null);
        assertThat(row("II.4.c2").item().topicCode()).isNull();
    }

    @Test
    void pointsAreTypedAsVietnamesePeopleDoAndNonsenseSaysSo() {
        List<String> said = new ArrayList<>();
        model.selected().set(row("I.1.a").item().id());
        model.points(chosen(), "2,5", said::add);
        assertThat(chosen().item().points()).isEqualByComparingTo("2.5");
        assertThat(model.summary()).endsWith("2,5");
        model.points(chosen(), "hai", said::add);
        model.points(chosen(), "-1", said::add);
        assertThat(chosen().item().points()).isEqualByComparingTo("2.5");
        model.points(chosen(), "", said::add);
        assertThat(chosen().item().points()).isNull();
        assertThat(said).hasSize(4);
        assertThat(said.get(0)).isEmpty();
        assertThat(said.get(1)).isNotEmpty();
        assertThat(said.get(2)).isNotEmpty();
        assertThat(said.get(3)).isEmpty();
    }

    @Test
    void whatAnItemAsksForPersonRulesAndEvidenceAreSet() {
        var team = new NameTeam(open.ledger()).found(new NameTeam.TeamFacts("Đoàn", null, null, null, null),
                OpenInspection.PERSON).value();
        for (String name : List.of("Trần Văn Minh", "Lê Thị Hạnh", "Trần Văn Minh")) {
            new AddTeamMember(open.ledger()).to(team, new AddTeamMember.MemberFacts("Ông", name, "", "",
                    TeamRole.MEMBER), OpenInspection.PERSON);
        }
        reload();
        assertThat(model.people()).containsExactly("Lê Thị Hạnh", "Trần Văn Minh");
        model.selected().set(row("I.1.a").item().id());
        model.words(chosen(), ItemField.ASSIGNED_TO, "Trần Văn Minh");
        model.rules(chosen(), List.of("X1", "B3-R1"));
        boolean asked = chosen().item().evidenceRequired();
        model.evidenceRequired(chosen(), !asked);
        model.addPart(chosen(), PartType.NUMBER);
        model.addForm(chosen(), model.forms().getFirst());
        OutlineItem item = chosen().item();
        assertThat(item.assignedTo()).isEqualTo("Trần Văn Minh");
        assertThat(item.rules()).containsExactly("B3-R1", "X1");
        assertThat(item.evidenceRequired()).isEqualTo(!asked);
        assertThat(item.parts()).anyMatch(part -> model.forms().getFirst().code().equals(part.formCode()));
        var number = item.parts().stream().filter(part -> part.type() == PartType.NUMBER && part.cell() == null)
                .findFirst().orElseThrow();
        model.partWords(chosen(), number, "Số cuộc họp", "cuộc");
        model.removePart(chosen(), number);
        assertThat(chosen().item().parts()).noneMatch(part -> part.id().equals(number.id()));
        context.session().undo();
        assertThat(chosen().item().parts()).anyMatch(part -> part.label().equals("Số cuộc họp"));
    }

    @Test
    void itFollowsWhatComesInOnlyWhileItIsShown() {
        OutlineItem item = row("I.1.a").item();
        model.selected().set(item.id());
        new ChangeItem(open.ledger()).words("Người khác", item.id(), ItemField.CONTENT, "Câu mới");
        reload();
        assertThat(chosen().item().content()).isEqualTo("Câu mới");
        model.deactivate();
        new ChangeItem(open.ledger()).words("Người khác", item.id(), ItemField.CONTENT, "Câu mới hơn");
        reload();
        assertThat(chosen().item().content()).isEqualTo("Câu mới");
    }

    @Test
    void theImportIsAPageOfItsOwn() {
        model.importFile();
        assertThat(open.visited).singleElement().satisfies(place -> assertThat(place.tab()).isEqualTo(
                "outline-import"));
    }

    /** Any edit of the open file tells the screens. */
    private void reload() {
        String words = "Lần " + ++edits;
        context.session().edit("x", () -> new SetRemark(open.ledger()).run(OpenInspection.PERSON, open.inspection,
                new FindItem(open.ledger()).byCode("II.1.d5"), words), done -> {
                });
    }

    private Row chosen() {
        return java.util.Objects.requireNonNull(model.row().get());
    }

    private Row row(String code) {
        return model.rows().stream().filter(row -> row.item().code().equals(code)).findFirst().orElseThrow();
    }
}
