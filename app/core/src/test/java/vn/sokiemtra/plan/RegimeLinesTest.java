package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The parameters of the source plans that {@link RegimeFactsTest} does not hold, one by one, each with the line of the
 * seed it stands in. The literals are the sources', never the data's; for the sixth, those of seed-model §7.
 */
class RegimeLinesTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            // S0, Kiến Thụy 2024
            "L64-72|kien-thuy-2024|participants.STANDING|Phòng Nội vụ huyện",
            "L74-77|kien-thuy-2024|participants.SECRETARY|Văn phòng HĐND và UBND huyện",
            "L79-82|kien-thuy-2024|participants.MEMBER|Các phòng, ban thành viên",
            "L42|kien-thuy-2024|team.TEAM.leader|Lãnh đạo Ủy ban nhân dân huyện",
            "L42|kien-thuy-2024|team.TASK_GROUP.leader|Lãnh đạo Phòng Nội vụ huyện",
            "L50-54|kien-thuy-2024|form.SURPRISE.place~|Bộ phận một cửa các xã, thị trấn; địa điểm tiếp công dân",
            "L48|kien-thuy-2024|form.PLANNED.targets~|thông báo cụ thể sau",
            "L26|kien-thuy-2024|form.SELF_INSPECTION.host~|Thủ trưởng cơ quan, đơn vị, địa phương",
            "L44|kien-thuy-2024|deadline.D0.1.form|PLANNED",
            "L44|kien-thuy-2024|deadline.D0.1.obligor|Cơ quan, đơn vị được kiểm tra",
            "L44|kien-thuy-2024|deadline.D0.1.recipient|Đoàn kiểm tra, Tổ công tác",
            "L94|kien-thuy-2024|deadline.D0.2.via|Phòng Nội vụ huyện",
            "L94|kien-thuy-2024|warning~|thời hạn khắc phục phải ghi trong từng",
            "L32-36|kien-thuy-2024|topic.3~|Việc khắc phục các nội dung bị trừ điểm trong Chỉ số cải cách hành chí",
            "L20|kien-thuy-2024|uses~|đánh giá người đứng đầu",
            "L20|kien-thuy-2024|uses~|Chỉ số cải cách hành chính năm 2024",
            "head|kien-thuy-2024|warning~|Số và ngày của kế hoạch để trống",
            "L90|kien-thuy-2024|warning~|Đề cương ghi là gửi kèm theo nhưng không có",
            // S1, Vĩnh Long 2021
            "L69|vinh-long-2021|team.TEAM.founder|Sở Nội vụ", "L69|vinh-long-2021|form.PLANNED.host|Sở Nội vụ",
            "L52|vinh-long-2021|form.SURPRISE.targets~|Một số cơ quan",
            "L57|vinh-long-2021|coverage.C1.3.chooser|UBND huyện được kiểm tra",
            "L57|vinh-long-2021|participants.CHOOSER|UBND huyện được kiểm tra",
            "L55, L63|vinh-long-2021|warning~|Sở Tư pháp vừa là đơn vị được kiểm tra vừa cử người tham gia Đoàn",
            "L63|vinh-long-2021|warning~|không nêu tên Trưởng đoàn và thư ký",
            "L65|vinh-long-2021|participants.ATTENDEE~|công chức được phân công tham mưu thực hiện công tác CCHC",
            "L67|vinh-long-2021|budget~|Sở Nội vụ năm 2021", "L70|vinh-long-2021|deadline.D1.1.obligor|Sở Nội vụ",
            "L70|vinh-long-2021|deadline.D1.1.recipient|Cơ quan, đơn vị được kiểm tra",
            "L75|vinh-long-2021|deadline.D1.2.recipient|Đoàn kiểm tra",
            "L75|vinh-long-2021|warning~|đúng theo quy định",
            "L79|vinh-long-2021|deadline.D1.3.obligor|Cơ quan, đơn vị được kiểm tra",
            "L79|vinh-long-2021|deadline.D1.3.recipient|Sở Nội vụ",
            "L79|vinh-long-2021|warning~|tính từ ngày đơn vị nhận được kết luận",
            "L71|vinh-long-2021|uses~|văn bản chấn chỉnh",
            "L71|vinh-long-2021|document.van-ban-chan-chinh|Chủ tịch UBND tỉnh",
            // S2, Thạch Thành 2020
            "L58|thach-thanh-2020|team.TEAM.founder|Chủ tịch UBND huyện",
            "L58|thach-thanh-2020|participants.STANDING|Phòng Nội vụ",
            "L60|thach-thanh-2020|participants.MEMBER~|phòng chuyên môn",
            "PL01|thach-thanh-2020|form.REPORT_ONLY.targets~|15 xã, thị trấn",
            "PL02|thach-thanh-2020|form.ON_SITE.targets~|10 xã, thị trấn",
            "L66|thach-thanh-2020|deadline.D2.1.form|REPORT_ONLY",
            "L66|thach-thanh-2020|deadline.D2.1.recipient|UBND huyện",
            "L66|thach-thanh-2020|deadline.D2.1.via|Phòng Nội vụ",
            "L70|thach-thanh-2020|deadline.D2.2.form|ON_SITE",
            "L70|thach-thanh-2020|deadline.D2.2.recipient|Đoàn kiểm tra",
            "L27, L75|thach-thanh-2020|deadline.D2.3.via|Phòng Nội vụ",
            "L27|thach-thanh-2020|warning~|mỗi tồn tại phải có thời hạn riêng do Đoàn ấn định",
            "L73|thach-thanh-2020|participants.ATTENDEE~|Chủ tịch UBND xã, thị trấn",
            "PL|thach-thanh-2020|warning~|ngày đúng là 03/3/2020", "PL03|thach-thanh-2020|outline|thach-thanh-2020",
            // S3, Cần Thơ 2023
            "L68-76|can-tho-2023|form.PLANNED.host|Lãnh đạo UBND thành phố",
            "L68-70|can-tho-2023|form.PLANNED.targets~|03 UBND quận, huyện",
            "L78-88|can-tho-2023|form.SURPRISE.host|Sở Nội vụ",
            "L78-88|can-tho-2023|form.SURPRISE.content~|giờ giấc làm việc",
            "L78-88|can-tho-2023|form.SURPRISE.targets~|UBND xã, phường, thị trấn",
            "L90-96|can-tho-2023|form.ISO_CHECK.host|Sở Khoa học và Công nghệ",
            "L104-110|can-tho-2023|form.ISO_CHECK.place~|Lồng ghép trong các đợt kiểm tra định kỳ",
            "L98|can-tho-2023|form.PROGRAMME_BASED.host~|Thành ủy",
            "L120|can-tho-2023|form.SELF_INSPECTION.host~|Cơ quan, đơn vị, địa phương",
            "L102|can-tho-2023|document.phan-cong|Sở Nội vụ",
            "L116|can-tho-2023|warning~|kể cả đột xuất, phải được lập và lưu trữ",
            "L118|can-tho-2023|dispute.content~|cần nêu rõ lý do", "L118|can-tho-2023|document.xin-y-kien|Trưởng đoàn",
            "L118|can-tho-2023|document.y-kien-chi-dao|UBND thành phố",
            "L34|can-tho-2023|document.phuc-tra|Trưởng đoàn",
            "L122-128|can-tho-2023|budget~|Ban Quản lý ISO thành phố Cần Thơ năm 2023",
            "L122-128|can-tho-2023|budget~|Sở Nội vụ",
            // S4, Văn phòng UBND tỉnh 2024
            "L91|van-phong-ubnd-2024|participants.STANDING|Phòng Hành chính - Tổ chức",
            "L93|van-phong-ubnd-2024|participants.MEMBER|Trung tâm Phục vụ hành chính công tỉnh",
            "L72|van-phong-ubnd-2024|form.PLANNED.targets~|Tất cả các đơn vị trực thuộc",
            "L82-87|van-phong-ubnd-2024|form.SURPRISE.content~|Toàn phần hoặc một phần nội dung",
            "L82-87|van-phong-ubnd-2024|form.SYSTEM_BASED.place~|hệ thống công nghệ thông tin quản lý tiếp nhận hồ sơ",
            "L24-66|van-phong-ubnd-2024|topic.5~|các nhiệm vụ khác được giao",
            "all|van-phong-ubnd-2024|warning~|không có quy định kết thúc",
            "use|van-phong-ubnd-2024|uses~|thi đua", "use|van-phong-ubnd-2024|uses~|công vụ cuối năm",
            "head|van-phong-ubnd-2024|warning~|không có số, ngày và phần đầu",
            // seed-model §7
            "§7|so-noi-vu-2026|team.TEAM.leader|Phó Giám đốc Sở Nội vụ",
            "§7|so-noi-vu-2026|participants.STANDING|Sở Nội vụ",
            "§7|so-noi-vu-2026|form.THEMATIC.targets~|Trung tâm Phục vụ hành chính công",
            "§7|so-noi-vu-2026|form.REPORT_ONLY.host|Sở Nội vụ", "§7|so-noi-vu-2026|topic.8~|điểm bị trừ",
            "§7|so-noi-vu-2026|topic.1~|chỉ đạo, điều hành", "§7|so-noi-vu-2026|deadline.D6.1.obligor|Sở Nội vụ",
            "§7|so-noi-vu-2026|deadline.D6.3.form|REPORT_ONLY", "§7|so-noi-vu-2026|deadline.D6.4.recipient|Sở Nội vụ",
            "§7|so-noi-vu-2026|deadline.D6.5.recipient|Ủy ban nhân dân tỉnh", "§7|so-noi-vu-2026|budget~|Sở Nội vụ",
            "§7|so-noi-vu-2026|dispute.content~|05 ngày làm việc", "§7|so-noi-vu-2026|outline|so-noi-vu-2026"})
    void theParameterOfTheLine(String line, String id, String what, String expected) {
        String found = value(new Regimes().find(id), what.replace("~", ""));
        if (what.endsWith("~")) {
            assertThat(found).as("%s %s", id, line).contains(expected);
        } else {
            assertThat(found).as("%s %s", id, line).isEqualTo(expected);
        }
    }

    private static @Nullable String value(RegimeDefinition regime, String what) {
        String[] path = what.split("\\.", 2);
        return switch (path[0]) {
            case "warning" -> String.join("\n", regime.warnings());
            case "uses" -> String.join("\n", regime.resultUses());
            case "budget" -> regime.budget().stream().map(RegimeDefinition.Budget::content).collect(Collectors.joining(
                    "\n"));
            case "outline" -> regime.outline();
            case "dispute" -> regime.dispute().content();
            case "topic" -> regime.topics().stream().filter(topic -> topic.code().equals(path[1])).findFirst()
                    .orElseThrow().content();
            case "document" -> regime.documents().stream().filter(one -> one.kind().equals(path[1])).findFirst()
                    .orElseThrow().signer();
            case "participants" -> regime.participants().stream().filter(one -> one.role().name().equals(path[1])).map(
                    RegimeDefinition.Participant::agency).collect(Collectors.joining("; "));
            default -> field(regime, path[0], path[1].substring(0, path[1].lastIndexOf('.')), path[1].substring(path[1]
                    .lastIndexOf('.') + 1));
        };
    }

    private static @Nullable String field(RegimeDefinition regime, String kind, String code, String field) {
        return switch (kind + "." + field) {
            case "coverage.chooser" -> regime.coverage().stream().filter(one -> one.code().equals(code)).findFirst()
                    .orElseThrow().chooser();
            case "team.founder" -> team(regime, code).founder();
            case "team.leader" -> team(regime, code).leader();
            case "form.host" -> form(regime, code).host();
            case "form.place" -> form(regime, code).place();
            case "form.targets" -> form(regime, code).targets();
            case "form.content" -> form(regime, code).content();
            case "deadline.form" -> deadline(regime, code).form();
            case "deadline.obligor" -> deadline(regime, code).obligor();
            case "deadline.recipient" -> deadline(regime, code).recipient();
            case "deadline.via" -> deadline(regime, code).via();
            default -> throw new IllegalArgumentException(kind + "." + field);
        };
    }

    private static RegimeDefinition.TeamKind team(RegimeDefinition regime, String code) {
        return regime.teams().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private static RegimeDefinition.FormOfInspection form(RegimeDefinition regime, String code) {
        return regime.forms().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private static RegimeDefinition.Deadline deadline(RegimeDefinition regime, String code) {
        return regime.deadlines().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }
}
