package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.contradiction.Severity;
import vn.sokiemtra.finding.Finding;

class ContradictionLineTest {

    private static final String SENTENCE = "Số công chức trong quyết định phân công và Biểu 03 khác nhau.";

    private final ContradictionLine line = new ContradictionLine(new Contradiction("X8", Severity.ERROR, List
            .of(), SENTENCE, "5 ≠ 4", List.of(), List.of("II.1.d5"), "X8", "", ""), List.of(), null, null, null, null);

    @Test
    void whatWasRecordedInTheTablesIsKnownAtTheItem() {
        Finding fromTheTables = finding(4, SENTENCE + " Số liệu: Biểu 03 (4) {B3[1].4@reported} ≠ mục II.2.a ghi 4.");
        assertThat(line.recordedIn(List.of(finding(3, "Có 28 hồ sơ trả quá hạn."), fromTheTables))).isEqualTo(
                fromTheTables);
    }

    @Test
    void aFindingAboutAnythingElseIsNone() {
        assertThat(line.recordedIn(List.of(finding(1, ""), finding(2, "Số công chức chưa khớp: " + SENTENCE))))
                .isNull();
    }

    private static Finding finding(int number, String content) {
        UUID id = new UUID(0, number);
        return new Finding(id, id, id, "II.1.d5", number, content, null, null, null, null, null, List.of(), Map.of());
    }
}
