package vn.sokiemtra.desktop.figuretext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitTrackerTest {

    private final CommitTracker tracker = new CommitTracker();

    @Test
    void aTypedTextIsNotOverwrittenByTheData() {
        assertThat(tracker.takesOver("cũ", "")).isTrue();
        assertThat(tracker.takesOver("của máy khác", "cũ và thêm")).isFalse();
        assertThat(tracker.pending("cũ và thêm")).isTrue();
    }

    @Test
    void anOwnCommitThatComesBackLateIsPassedOver() {
        tracker.committing("một");
        tracker.committing("một hai");
        assertThat(tracker.takesOver("một", "một hai")).isFalse();
        assertThat(tracker.takesOver("một hai", "một hai")).isFalse();
        assertThat(tracker.takesOver("từ máy khác", "một hai")).isTrue();
    }

    @Test
    void aRefusedCommitLeavesTheTextUncommitted() {
        tracker.committing("mới");
        tracker.failed();
        assertThat(tracker.pending("mới")).isTrue();
        assertThat(tracker.takesOver("cũ", "mới")).isFalse();
    }
}
