package vn.sokiemtra.document.section;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A rewritten section takes up what the data say since, one sentence at a time. */
class RewritingTest {

    private static final String THEN = "(1) Chậm. Nguyên nhân: Thiếu người.\n(2) Sai. Nguyên nhân: Thiếu máy.";
    private static final String BY_HAND = THEN + " Đoàn đề nghị rút kinh nghiệm.";

    @Test
    void aNewSentenceIsTakenIntoTheParagraphItBelongsTo() {
        assertThat(taken(BY_HAND,
                "(1) Chậm. Nguyên nhân: Thiếu người. Chưa kiểm tra.\n(2) Sai. Nguyên nhân: Thiếu máy."))
                .isEqualTo("(1) Chậm. Nguyên nhân: Thiếu người. Chưa kiểm tra.\n"
                        + "(2) Sai. Nguyên nhân: Thiếu máy. Đoàn đề nghị rút kinh nghiệm.");
    }

    @Test
    void aNewSentenceFollowsTheNearestOneThatStillStands() {
        assertThat(taken("(1) Chậm. Đã bổ sung người.\n(2) Sai. Nguyên nhân: Thiếu máy.",
                "(1) Chậm. Nguyên nhân: Thiếu người. Chưa kiểm tra.\n(2) Sai. Nguyên nhân: Thiếu máy."))
                .startsWith("(1) Chậm. Chưa kiểm tra. Đã bổ sung người.\n(2)");
    }

    @Test
    void aNewParagraphDoesNotCutWhatAPersonAdded() {
        assertThat(taken("(1) Chậm. Nguyên nhân: Thiếu người. Đoàn đã nhắc.\n(2) Sai. Nguyên nhân: Thiếu máy.",
                "(1) Chậm. Nguyên nhân: Thiếu người.\nThiếu sổ theo dõi.\n(2) Sai. Nguyên nhân: Thiếu máy."))
                .isEqualTo("(1) Chậm. Nguyên nhân: Thiếu người. Đoàn đã nhắc.\nThiếu sổ theo dõi.\n"
                        + "(2) Sai. Nguyên nhân: Thiếu máy.");
    }

    @Test
    void aNewFirstSentenceStandsFirst() {
        assertThat(taken(BY_HAND, "Qua kiểm tra cho thấy:\n" + THEN)).startsWith("Qua kiểm tra cho thấy:\n(1) Chậm.");
    }

    private static String taken(String content, String now) {
        var rewritten = new Rewritten(content, THEN);
        SentenceChange change = Rewriting.changes(rewritten, now, Quoting.NOTHING).getLast();
        return Rewriting.taken(rewritten, change, now, Quoting.NOTHING);
    }
}
