package vn.sokiemtra.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.finding.remediation.FollowState;

/** What counts as the same finding at several units. */
class AlikeTest {

    private final List<Board.FoundLine> findings = new ArrayList<>();

    @Test
    void findingsOfAnItemWhoseWordsAgreeInPartAreOneWhateverTheirFigures() {
        found("Xã A", "II.1.d5", "Còn 12 hồ sơ trễ hạn chưa có thư xin lỗi");
        found("Xã B", "II.1.d5", "Còn 7 hồ sơ trễ hạn chưa gửi thư xin lỗi công dân");
        found("Xã C", "II.1.d5", "Chưa niêm yết thủ tục hành chính");
        assertThat(Alike.group(findings)).extracting(Board.Frequent::units).containsExactly(List.of("Xã A", "Xã B"),
                List.of("Xã C"));
    }

    @Test
    void theSameWordsAtTwoItemsAreTwoFindings() {
        found("Xã A", "I.1.a", "Chưa ban hành kế hoạch");
        found("Xã B", "I.1.a", "Chưa ban hành kế hoạch");
        found("Xã C", "I.3.a", "Chưa ban hành kế hoạch");
        assertThat(Alike.group(findings)).extracting(one -> one.itemCode() + " " + one.units()).containsExactly(
                "I.1.a [Xã A, Xã B]", "I.3.a [Xã C]");
    }

    private void found(String unit, String item, String text) {
        findings.add(new Board.FoundLine(new UUID(0, findings.size()), new UUID(1, findings.size()), unit, "COMMUNE",
                "", item, 0, text, "", FollowState.IN_TIME, null, 0));
    }
}
