package vn.sokiemtra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

import org.junit.jupiter.api.Test;

class ZoneTest {

    @Test
    void noClockInVietNamHasBeenChangedSinceTheYearsThatAnybodyInspects() {
        ZoneRules known = ZoneId.of("Asia/Ho_Chi_Minh").getRules();
        Instant since = Instant.parse("1976-01-01T00:00:00Z");
        assertThat(known.getOffset(since)).isEqualTo(Texts.ZONE);
        assertThat(known.nextTransition(since)).isNull();
    }
}
