package vn.sokiemtra.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

/** What a field says while newer text stands in it than was written. */
class SaveStateTest {

    private static final SaveState SAVED = new SaveState.Saved(Instant.EPOCH);

    @Test
    void newerTextIsSaidToBeKeptAndTheFieldSaysAgainWhatItSaid() {
        SaveState kept = SaveState.drafted(SAVED, true);
        assertThat(kept).isEqualTo(new SaveState.Kept(SAVED));
        assertThat(SaveState.drafted(kept, true)).isSameAs(kept);
        assertThat(SaveState.drafted(kept, false)).isSameAs(SAVED);
        assertThat(SaveState.drafted(SAVED, false)).isSameAs(SAVED);
    }
}
