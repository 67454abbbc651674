package vn.sokiemtra.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.text.Problem;

/** Sentences that people reuse. */
class PhrasesTest {

    private static final String AUTHOR = "Lê Thị Hạnh";

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @BeforeEach
    void plan() {
        new CreatePlan(data.ledger()).from("thach-thanh-2020", AUTHOR);
    }

    @Test
    void theProgramBringsThoseOfThePracticeWithCodesOfTheirOwn() {
        List<Phrase> all = all();
        assertThat(all).extracting(Phrase::code).doesNotContainNull().doesNotHaveDuplicates();
        for (Phrase.Kind kind : Phrase.Kind.values()) {
            assertThat(all).anyMatch(one -> one.kind() == kind);
        }
        for (String said : List.of("kế hoạch cải cách hành chính năm", "chưa phân công", "hết hiệu lực", "xin lỗi",
                "Hệ thống thông tin", "Phiếu kiểm soát", "số hóa thấp", "sổ theo dõi", "đeo thẻ", "diện tích",
                "tại Thông báo số", "chậm nhất ngày", "trước ngày", "ngày làm việc kể từ ngày nhận",
                "khắc phục ngay", "trong quý")) {
            assertThat(all).as(said).anyMatch(one -> one.content().contains(said));
        }
    }

    @Test
    void atAnItemWhatSpeaksOfItStandsFirstAndOfThisTheKindThatIsTyped() {
        OutlineItem item = item("I.3.a");
        new WritePhrase(data.ledger()).add(Phrase.Kind.FINDING, item.id(), "Họp giao ban chưa có kết luận", AUTHOR);
        LoadPhrases load = new LoadPhrases(data.ledger());
        assertThat(load.at(item.id(), item.content(), Phrase.Kind.FINDING).getFirst().content()).isEqualTo(
                "Họp giao ban chưa có kết luận");
        assertThat(load.at(item.id(), item.content(), Phrase.Kind.CAUSE).getFirst().kind()).isEqualTo(
                Phrase.Kind.CAUSE);
        assertThat(load.at(item.id(), "Việc niêm yết thủ tục", Phrase.Kind.RECOMMENDATION).getFirst().content())
                .contains("niêm yết");
        assertThat(load.at(item("I.1.a").id(), "", null)).as("kept for another item").noneMatch(one -> one.content()
                .equals("Họp giao ban chưa có kết luận"));
    }

    @Test
    void whatTheProgramBringsIsChangedTakenOutAndBroughtBack() {
        Phrase first = all().getFirst();
        WritePhrase write = new WritePhrase(data.ledger());
        write.change(first, Phrase.Kind.CAUSE, null, " Khác hẳn ", AUTHOR);
        Phrase changed = all().getFirst();
        assertThat(changed.content()).isEqualTo("Khác hẳn");
        assertThat(changed.kind()).isEqualTo(Phrase.Kind.CAUSE);
        assertThat(changed.code()).isEqualTo(first.code());
        Edited<UUID> removed = write.remove(changed, AUTHOR);
        assertThat(all()).noneMatch(one -> first.code().equals(one.code()));
        refused("SKT-PHRASE-GONE", () -> write.change(changed, Phrase.Kind.CAUSE, null, "x", AUTHOR));
        data.ledger().undo(AUTHOR, removed.id());
        assertThat(all()).anyMatch(one -> one.content().equals("Khác hẳn"));
        assertThat(data.file().check().flaws()).isEmpty();
    }

    @Test
    void oneThatNobodyChangedIsTakenOutToo() {
        Phrase last = all().getLast();
        new WritePhrase(data.ledger()).remove(last, AUTHOR);
        assertThat(all()).noneMatch(one -> last.code().equals(one.code()));
    }

    @Test
    void emptyOnesAndTwinsAreRefused() {
        WritePhrase write = new WritePhrase(data.ledger());
        write.add(Phrase.Kind.FINDING, null, "Một câu", AUTHOR);
        String before = data.ledger().digest();
        refused("SKT-PHRASE-EMPTY", () -> write.add(Phrase.Kind.FINDING, null, "  ", AUTHOR));
        refused("SKT-PHRASE-THERE", () -> write.add(Phrase.Kind.FINDING, item("I.3.a").id(), "Một câu", AUTHOR));
        assertThat(data.ledger().digest()).isEqualTo(before);
        write.add(Phrase.Kind.CAUSE, null, "Một câu", AUTHOR);
        assertThat(all().stream().filter(one -> one.content().equals("Một câu"))).hasSize(2);
    }

    private List<Phrase> all() {
        return new LoadPhrases(data.ledger()).all();
    }

    private OutlineItem item(String code) {
        return new LoadOutline(data.ledger()).all().item(code).orElseThrow();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).satisfies(problem -> assertThat(((Problem) problem).code()).isEqualTo(code));
    }
}
