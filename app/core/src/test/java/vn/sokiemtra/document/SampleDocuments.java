package vn.sokiemtra.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import vn.sokiemtra.document.Block.Heading;
import vn.sokiemtra.document.Block.Level;
import vn.sokiemtra.document.Block.Paragraph;
import vn.sokiemtra.document.Block.Style;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Cell;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;

/** Documents of every shape the writers must bear. */
public final class SampleDocuments {

    public static final String LONG_SENTENCE = "Ủy ban nhân dân xã đã ban hành Kế hoạch cải cách hành chính năm 2020, "
            + "phân công cụ thể trách nhiệm của từng công chức, ấn định thời gian hoàn thành và kết quả đầu ra của mỗi "
            + "nhiệm vụ; tổ chức quán triệt đến toàn thể cán bộ, công chức và niêm yết công khai tại trụ sở.";

    private SampleDocuments() {
    }

    public static OfficialDocument minutes() {
        return document(head(), "Kiểm tra công tác cải cách hành chính năm 2020\ntại Ủy ban nhân dân xã Thạch Cẩm",
                body(9), closing(3, 4), List.of(wideAnnex(0, 2, 9), wideAnnex(1, 2, 4)));
    }

    public static OfficialDocument document(LetterHead head, String subject, List<Block> body, Closing closing,
            List<Annex> annexes) {
        return new OfficialDocument(head, "BIÊN BẢN", subject, body, closing, annexes, "Dữ liệu ví dụ",
                "Trần Văn Dũng", Instant.parse("2020-10-22T09:41:00Z"));
    }

    public static LetterHead head() {
        return new LetterHead("UBND HUYỆN THẠCH THÀNH", "ĐOÀN KIỂM TRA CCHC",
                new Wording().numberLine(null, "BB-ĐKT"), null);
    }

    public static List<Block> body(int groups) {
        var body = new ArrayList<Block>();
        body.add(new Paragraph("opening", Style.BASIS, List.of(Run.plain(
                "Căn cứ Kế hoạch số 50/KH-UBND ngày 03 tháng 3 năm 2020 của Ủy ban nhân dân huyện Thạch Thành về "
                        + "kiểm tra công tác cải cách hành chính năm 2020."))));
        for (int i = 1; i <= groups; i++) {
            body.add(new Heading("II." + i, i % 4 == 1 ? Level.ROMAN : Level.ARABIC,
                    i % 4 == 1 ? "II. NỘI DUNG LÀM VIỆC" : i + ". Cải cách thủ tục hành chính và cơ chế một cửa"));
            for (int j = 0; j < 5; j++) {
                body.add(new Paragraph("II." + i, Style.BODY,
                        List.of(Run.plain("Đã tiếp nhận "), Run.figure("1.200", "B3[r1].8@verified"),
                                Run.plain(" hồ sơ, đã giải quyết 1.159 hồ sơ, quá hạn 28 hồ sơ (2,42 %). "
                                        + LONG_SENTENCE.repeat(1 + (i + j) % 3)))));
            }
        }
        body.add(new Block.DottedLines("IV", 3));
        body.add(Paragraph.of("end", new Wording().ended("Biên bản kết thúc vào hồi 16 giờ 30, ngày 22 tháng 10 năm "
                + "2020, đã đọc cho các bên cùng nghe, thống nhất, lập thành 03 bản, mỗi bên giữ 01 bản.")));
        return body;
    }

    public static Closing closing(int signers, int recipients) {
        var names = List.of(new Closing.Signer(List.of("THƯ KÝ"), null, "Trần Văn Dũng"),
                new Closing.Signer(List.of("TRƯỞNG ĐOÀN"), null, "Lưu Đình Tuấn"),
                new Closing.Signer(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), null, null));
        return new Closing(names.subList(0, signers), IntStream.rangeClosed(1, recipients)
                .mapToObj(i -> i == recipients ? "- Lưu: VT, Hồ sơ." : "- UBND xã, thị trấn thứ " + i + ";").toList());
    }

    public static Annex wideAnnex(int index, int count, int rows) {
        return new Annex("annex." + index, new Wording().annexLabel(index, count),
                "CHẤT LƯỢNG GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THEO CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG",
                "(Kèm theo Biên bản kiểm tra ngày 22 tháng 10 năm 2020)", true,
                List.of(new Block.Table("annex." + index, wideTable(rows))));
    }

    public static TableContent wideTable(int rows) {
        var columns = IntStream.range(0, 16).mapToObj(i -> new Column(i == 2 || i == 13 ? 2 : 1,
                i == 0 ? Align.CENTRE : i == 2 ? Align.LEFT : Align.RIGHT)).toList();
        var first = new ArrayList<Cell>(List.of(new Cell("Thời gian báo cáo", 1, 2), new Cell("Bộ phận Một cửa", 2, 1),
                new Cell("Số người làm việc", 2, 1)));
        for (String title : List.of("Tổng số TTHC", "Số TTHC đưa vào thực hiện “1 cửa”",
                "Tổng số hồ sơ đã tiếp nhận", "Số hồ sơ tiếp nhận qua dịch vụ bưu chính",
                "Số hồ sơ trả kết quả qua dịch vụ bưu chính")) {
            first.add(new Cell(title, 1, 2));
        }
        first.add(new Cell("Chất lượng giải quyết thủ tục hành chính", 6, 1));
        var header = List.of(new Row(first, true),
                new Row(Row
                        .of("Diện tích", "Trang thiết bị", "Công chức", "Hợp đồng", "Trả kết quả đúng hoặc trước hạn",
                                "Quá thời gian", "Tỷ lệ % quá hạn", "Lý do trả quá hạn", "Số TTHC nộp hồ sơ quá 01 lần",
                                "Lý do nộp hồ sơ quá 01 lần")
                        .cells(), true),
                Row.of(IntStream.rangeClosed(1, 16).mapToObj(i -> "(" + i + ")").toArray(String[]::new)));
        var body = new ArrayList<Row>();
        for (int r = 1; r <= rows; r++) {
            body.add(Row.of("Tháng " + r, "32,5", "Máy tính, máy in, ghế chờ, bảng niêm yết", "4", "0", "137", "122",
                    "1.200", "36", "18", "1.131", "28", "2,42", r % 3 == 0 ? "Hồ sơ đất đai phải xác minh lại" : "",
                    "0", ""));
        }
        body.add(new Row(List.of(new Cell("Tổng cộng", 3, 1), Cell.of("4"), Cell.of("0"), Cell.of("137"),
                Cell.of("122"), Cell.of("1.200"), Cell.of("36"), Cell.of("18"), Cell.of("1.131"), Cell.of("28"),
                Cell.of("2,42"), Cell.of(""), Cell.of("0"), Cell.of("")), true));
        return new TableContent(columns, header, body);
    }
}
