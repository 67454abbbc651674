package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.phrase.Phrase;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Mẫu câu beside a field. */
class PhrasesViewModelTest {

    private final FakeFieldWork work = new FakeFieldWork(1, 2);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final AppSession session = new AppSession(Path.of("x.mv.db"), null, tasks, InstantSource.fixed(
            Instant.EPOCH), "Lê Thị Hạnh");
    private final PhrasesViewModel model = new PhrasesViewModel(work, session, tasks);

    @BeforeEach
    void open() {
        work.phrases.add(new Phrase(new UUID(5, 100), null, Phrase.Kind.FINDING, "Một cửa", null, Set.of(),
                "Chưa xin lỗi"));
        model.open(work.item(FakeFieldWork.INSPECTION, FakeFieldWork.leaf(1, 1)), Phrase.Kind.RECOMMENDATION,
                " niêm yết ngay ");
    }

    @Test
    void wordsFindAPhraseByItsGroupToo() {
        model.words().set("mot cua xin");
        assertThat(model.shown()).hasSize(1);
        model.words().set("mot cua khac");
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void aNewOneBeginsWithWhatIsTypedAndKnowsTheField() {
        model.begin();
        assertThat(model.draft().get()).isEqualTo(new PhrasesViewModel.Draft(null, Phrase.Kind.RECOMMENDATION, false,
                "niêm yết ngay"));
        model.save(new PhrasesViewModel.Draft(null, Phrase.Kind.RECOMMENDATION, true, "niêm yết ngay"));
        assertThat(work.written).containsExactly("phrase RECOMMENDATION niêm yết ngay here");
        assertThat(model.draft().get()).isNull();
        assertThat(model.shown()).hasSize(2);
    }

    @Test
    void aRefusalLeavesWhatWasTypedOpen() {
        work.failure = () -> new Problem(Texts.beside(Phrase.class), "SKT-PHRASE-EMPTY");
        model.begin();
        model.save(model.draft().get());
        assertThat(model.draft().get()).isNotNull();
        assertThat(model.refusal().get()).contains("Không có gì bị thay đổi");
        model.cancel();
        assertThat(model.refusal().get()).isEmpty();
    }

    @Test
    void whatIsTypedAtOneIsKeptUntilItIsWrittenOrGivenUp() {
        model.begin();
        model.keep("niêm yết ngay tại trụ sở");
        // As after a crash: another model, the same file.
        PhrasesViewModel again = new PhrasesViewModel(work, session, tasks);
        again.open(work.item(FakeFieldWork.INSPECTION, FakeFieldWork.leaf(1, 1)), Phrase.Kind.RECOMMENDATION, "");
        again.begin();
        assertThat(again.draft().get().content()).isEqualTo("niêm yết ngay tại trụ sở");
        again.save(again.draft().get());
        assertThat(work.drafts).isEmpty();
        again.begin();
        assertThat(again.draft().get().content()).isEmpty();
        again.cancel();
        again.edit(again.shown().getFirst());
        again.keep("Chưa xin lỗi bằng văn bản");
        assertThat(work.drafts).containsValue("Chưa xin lỗi bằng văn bản");
        again.keep("Chưa xin lỗi");
        assertThat(work.drafts).as("as it was").isEmpty();
        again.keep("Chưa");
        again.cancel();
        assertThat(work.drafts).isEmpty();
    }

    @Test
    void oneIsTakenOut() {
        model.remove(model.shown().getFirst());
        assertThat(model.shown()).isEmpty();
        model.remove(null);
        assertThat(work.written).containsExactly("phrase removed");
    }
}
