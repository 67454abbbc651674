package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.sokiemtra.plan.RegimePapers.Author;

/** Who issues what, from the seeds. */
class RegimePapersTest {

    private final Regimes regimes = new Regimes();

    @ParameterizedTest
    @CsvSource({"kien-thuy-2024,thong-bao-ket-luan", "vinh-long-2021,thong-bao-ket-luan",
            "thach-thanh-2020,thong-bao-ket-luan", "can-tho-2023,thong-bao-ket-luan",
            "van-phong-ubnd-2024,bao-cao-ket-qua", "so-noi-vu-2026,thong-bao-ket-luan"})
    void oneKindTellsAUnitWhatWasFound(String regime, String kind) {
        assertThat(regimes.find(regime).papers().telling()).isEqualTo(kind);
        assertThat(RegimeProfile.of(regimes.find(regime)).papers().telling()).isEqualTo(kind);
    }

    @Test
    void withoutAReportOfItsOwnTheMinutesTellItAndARegimeWithoutPapersHasAConclusion() {
        assertThat(new RegimePapers(List.of()).telling()).isEqualTo("thong-bao-ket-luan");
        assertThat(new RegimePapers(List.of(new RegimeDefinition.DocumentRequirement("bao-cao-ket-qua", null, List.of(),
                "PRACTICE"))).telling()).isEqualTo("bien-ban");
        assertThat(RegimePapers.name("bao-cao-ket-qua")).isEqualTo("Báo cáo kết quả kiểm tra");
    }

    @ParameterizedTest
    @CsvSource({"kien-thuy-2024,thong-bao-lich,COMMITTEE", "kien-thuy-2024,bao-cao-tong-hop,STANDING",
            "vinh-long-2021,thong-bao-lich,STANDING", "vinh-long-2021,bao-cao-ket-qua,TEAM",
            "thach-thanh-2020,thong-bao-lich,TEAM", "thach-thanh-2020,de-cuong,HEAD",
            "can-tho-2023,phan-cong,STANDING", "can-tho-2023,quyet-dinh-thanh-lap-doan,COMMITTEE",
            "van-phong-ubnd-2024,bao-cao-ket-qua,STANDING", "van-phong-ubnd-2024,quyet-dinh-thanh-lap-doan,HEAD",
            "so-noi-vu-2026,thong-bao-lich,STANDING", "so-noi-vu-2026,thong-bao-ket-luan,TEAM"})
    void whoSignsAPaperSaysWhosePaperItIs(String regime, String kind, Author author) {
        RegimeDefinition one = regimes.find(regime);
        assertThat(one.papers().author(kind, one.plan().standingAgency())).contains(author);
    }

    @ParameterizedTest
    @CsvSource({"Phòng Nội vụ,PNV", "Phòng Nội vụ huyện,PNV", "Sở Nội vụ,SNV", "Phòng Hành chính - Tổ chức,PHCTC"})
    void aBodyIsAbbreviatedByTheLettersOfItsName(String body, String initials) {
        assertThat(RegimePapers.initials(body)).isEqualTo(initials);
    }
}
