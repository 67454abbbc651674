package vn.sokiemtra.desktop.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.field.ConflictViewModel;
import vn.sokiemtra.desktop.field.Past;
import vn.sokiemtra.desktop.field.PastEdits;
import vn.sokiemtra.desktop.field.StoredFieldLife;
import vn.sokiemtra.desktop.field.Written;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.inspection.LoadItem;

/** Two values of one field: seen with author, time, machine and bundle, and settled; on real data files. */
class ConflictsViewModelTest {

    private final TwoLaptops laptops = new TwoLaptops();
    private StoredFieldLife life;
    private ConflictsViewModel model;

    @BeforeEach
    void bothEditTheSame() {
        laptops.remark(laptops.office, TwoLaptops.OFFICE, "Ban đầu.");
        laptops.take(laptops.member, laptops.export(laptops.office, TwoLaptops.OFFICE));
        laptops.remark(laptops.member, TwoLaptops.MEMBER, "Có 28 hồ sơ quá hạn.");
        laptops.overdue(laptops.member, TwoLaptops.MEMBER, "28");
        laptops.remark(laptops.office, TwoLaptops.OFFICE, "Có 26 hồ sơ quá hạn.");
        laptops.overdue(laptops.office, TwoLaptops.OFFICE, "1.026");
        laptops.take(laptops.office, laptops.export(laptops.member, TwoLaptops.MEMBER));
        life = new StoredFieldLife(laptops.office.ledger());
        model = new ConflictsViewModel(life, laptops.context.session(), laptops.tasks, laptops.context.navigator());
        model.activate();
    }

    @AfterEach
    void close() {
        laptops.close();
    }

    @Test
    void bothValuesStandSideBySideWithTheirOrigin() {
        select("remark");
        var open = model.choice().shown().get();
        assertThat(open.sides()).extracting(Written::author).containsExactlyInAnyOrder(TwoLaptops.OFFICE,
                TwoLaptops.MEMBER);
        Written foreign = open.sides().stream().filter(side -> side.author().equals(TwoLaptops.MEMBER)).findFirst()
                .orElseThrow();
        assertThat(foreign.machine()).isEqualTo("LT-HANH");
        assertThat(foreign.bundle()).endsWith(".skt");
        assertThat(open.before().shown()).isEqualTo("Ban đầu.");
    }

    @Test
    void thePageSaysThatThereIsNoneOnlyOnceTheLastIsSettled() {
        assertThat(new ConflictsViewModel(life, laptops.context.session(), laptops.tasks, laptops.context.navigator())
                .hasNone().get()).as("not read yet").isFalse();
        select("remark");
        model.choice().clear();
        assertThat(model.hasNone().get()).as("the chosen one is being read").isFalse();
        for (String column : List.of("remark", "verified")) {
            select(column);
            assertThat(model.choice().key(1)).isTrue();
            write();
        }
        assertThat(model.hasNone().get()).isTrue();
    }

    @Test
    void everyKeyThatIsOfferedMeansSomething() {
        select("remark");
        assertThat(model.choice().keys()).isEqualTo(4);
        assertThat(model.choice().key(4)).isTrue();
        assertThat(model.choice().key(5)).isFalse();
        select("verified");
        assertThat(model.choice().keys()).isEqualTo(3);
        assertThat(model.choice().key(4)).isFalse();
    }

    @Test
    void figuresReadAsPeopleWriteThem() {
        select("verified");
        assertThat(model.choice().shown().get().sides()).extracting(Written::shown).containsExactlyInAnyOrder("1.026",
                "28");
    }

    @Test
    void oneIsTakenAndTheNextIsShown() {
        select("remark");
        assertThat(model.choice().key(1)).isTrue();
        write();
        assertThat(model.count()).isEqualTo(1);
        assertThat(model.selected().get().field().column()).isEqualTo("verified");
        assertThat(model.choice().shown().get()).isNotNull();
        assertThat(model.lines().stream().filter(ConflictsViewModel.Line::settled)).hasSize(2);
    }

    @Test
    void bothTextsAreKeptOneAfterTheOther() {
        select("remark");
        model.choice().keepBoth();
        write();
        assertThat(remark()).isEqualTo("Có 28 hồ sơ quá hạn.\nCó 26 hồ sơ quá hạn.");
    }

    @Test
    void aFigureIsTypedAnewAsVietnameseTypeIt() {
        select("verified");
        assertThat(model.choice().canKeepBoth()).isFalse();
        model.choice().rewrite();
        model.choice().text().set("không phải số");
        write();
        assertThat(model.choice().error().get()).isNotEmpty();
        model.choice().text().set("1.027");
        write();
        assertThat(model.count()).isEqualTo(1);
        assertThat(new LoadItem(laptops.office.ledger()).of(laptops.inspection(), laptops.item()).parts().stream().map(
                part -> part.verifiedShown())).contains("1.027");
    }

    @Test
    void whatIsTypedAndNotWrittenStandsThereAgain() {
        select("remark");
        model.choice().keepBoth();
        model.choice().text().set("Cả hai, viết dở");
        select("verified");
        model.choice().rewrite();
        model.choice().text().set("1.0");
        ConflictsViewModel reopened = new ConflictsViewModel(life, laptops.context.session(), laptops.tasks,
                laptops.context.navigator());
        reopened.activate();
        model = reopened;
        select("remark");
        assertThat(model.choice().way().get()).isEqualTo(ConflictViewModel.Way.BOTH);
        assertThat(model.choice().text().get()).isEqualTo("Cả hai, viết dở");
        select("verified");
        assertThat(model.choice().text().get()).isEqualTo("1.0");
        model.choice().choose(0);
        select("remark");
        write();
        assertThat(remark()).isEqualTo("Cả hai, viết dở");
        select("verified");
        assertThat(model.choice().way().get()).as("taken back by choosing a side").isNull();
    }

    @Test
    void whatWasTypedAboutOtherValuesIsNotTakenForTheseOnes() {
        select("remark");
        var now = model.choice().shown().get();
        laptops.context.session().drafts().keep("conflict/answer/" + now.conflict().field().row() + "/remark",
                "NEW -1 " + java.util.UUID.randomUUID() + ":7\nNăm ngoái");
        select("verified");
        select("remark");
        assertThat(model.choice().way().get()).isNull();
        assertThat(model.choice().text().get()).isEmpty();
    }

    @Test
    void nothingIsWrittenBeforeAPersonChose() {
        select("remark");
        write();
        assertThat(model.choice().error().get()).startsWith("Hãy chọn");
        assertThat(model.count()).isEqualTo(2);
    }

    @Test
    void noUndoChoosesASideForThePerson() {
        select("remark");
        model.choice().rewrite();
        model.choice().text().set("Có 27 hồ sơ quá hạn.");
        write();
        laptops.context.session().undo();
        assertThat(remark()).isEqualTo("Có 27 hồ sơ quá hạn.");
        assertThat(laptops.tasks.problems().shown()).extracting(each -> each.code()).containsExactly(
                "SKT-UNDO-CONFLICT");
        List<Past> history = life.history(List.of(remarkField()));
        assertThat(history).extracting(past -> past.written().shown()).contains("Ban đầu.", "Có 28 hồ sơ quá hạn.",
                "Có 26 hồ sơ quá hạn.");
        assertThat(history.getFirst().last()).isTrue();
    }

    @Test
    void theLastChangeOfAFieldIsTakenBackFromItsHistory() {
        select("remark");
        model.choice().keepBoth();
        write();
        laptops.remark(laptops.office, TwoLaptops.OFFICE, "Viết lại.");
        Past last = life.history(List.of(remarkField())).getFirst();
        PastEdits.takeBack(life, laptops.context.session(), last, () -> {
        });
        assertThat(remark()).isEqualTo("Có 28 hồ sơ quá hạn.\nCó 26 hồ sơ quá hạn.");
        laptops.context.session().undo();
        assertThat(remark()).isEqualTo("Viết lại.");
    }

    @Test
    void theListIsFilteredWithoutMarksAndOpensTheFieldItself() {
        model.words().set("thach cam nhan xet");
        assertThat(model.lines().stream().filter(line -> line.conflict() != null)).hasSize(1);
        select("remark");
        model.open();
        assertThat(laptops.visited).containsExactly(Place.inspection(laptops.inspection(), "checklist", "II.1.d5"));
    }

    private void write() {
        model.choice().write(model::settledOne);
    }

    private String remark() {
        return new LoadItem(laptops.office.ledger()).of(laptops.inspection(), laptops.item()).remark().value();
    }

    private FieldRef remarkField() {
        return life.history(new vn.sokiemtra.inspection.FieldHistory(laptops.office.ledger()).item(laptops.inspection(),
                laptops.item())).stream().map(Past::field).filter(field -> field.column().equals("remark")).findFirst()
                .orElseThrow();
    }

    private void select(String column) {
        ConflictView conflict = model.lines().stream().map(ConflictsViewModel.Line::conflict).filter(
                each -> each != null && each.field().column().equals(column)).findFirst().orElseThrow();
        model.select(conflict);
        ConflictViewModel choice = model.choice();
        assertThat(choice.shown().get()).isNotNull();
    }
}
