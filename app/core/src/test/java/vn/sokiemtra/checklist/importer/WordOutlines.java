package vn.sokiemtra.checklist.importer;

import java.math.BigInteger;
import java.nio.file.Path;
import java.text.Normalizer;

/** Outlines as Word files of different make. What each must become stands under {@code expected}. */
final class WordOutlines {

    private WordOutlines() {
    }

    /** Typed numbers on five levels; the six contents of Nghị quyết số 76/NQ-CP after chỉ đạo, điều hành. */
    static void typed2026(Path file) {
        new DocxSource()
                .table(new String[]{"ỦY BAN NHÂN DÂN TỈNH\nSỞ NỘI VỤ",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"})
                .c("ĐỀ CƯƠNG BÁO CÁO").c("Tình hình, kết quả thực hiện công tác cải cách hành chính năm 2026")
                .p("(Kèm theo Kế hoạch số 12/KH-SNV ngày 20 tháng 01 năm 2026 của Sở Nội vụ)")
                .p("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH")
                .p("1. Ban hành kế hoạch cải cách hành chính năm 2026").p("2. Tuyên truyền cải cách hành chính")
                .p("a) Hình thức tuyên truyền").p("b) Số tin, bài, buổi tuyên truyền")
                .p("3. Tự kiểm tra công tác cải cách hành chính").p("II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG")
                .p("1. Cải cách thể chế").p("a) Ban hành văn bản quy phạm pháp luật")
                .p("b) Rà soát, kiểm tra văn bản quy phạm pháp luật").p("2. Cải cách thủ tục hành chính")
                .p("a) Công khai thủ tục hành chính")
                .p("- Niêm yết tại Trung tâm Phục vụ hành chính công;")
                .p("- Công khai trên Cổng Dịch vụ công quốc gia.")
                .p("b) Kết quả giải quyết thủ tục hành chính").p("- Hồ sơ tiếp nhận trực tiếp:")
                .p("+ Số hồ sơ tiếp nhận;").p("+ Số hồ sơ giải quyết đúng hạn.").p("- Hồ sơ tiếp nhận trực tuyến.")
                .p("c) Xử lý phản ánh, kiến nghị").p("d) Tiếp nhận hồ sơ không phụ thuộc địa giới hành chính")
                .p("đ) Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính")
                .p("3. Cải cách tổ chức bộ máy hành chính nhà nước").p("4. Cải cách chế độ công vụ")
                .p("5. Cải cách tài chính công").p("6. Xây dựng và phát triển Chính phủ điện tử, Chính phủ số")
                .p("III. ĐÁNH GIÁ CHUNG").p("1. Kết quả đạt được").p("2. Tồn tại, hạn chế và nguyên nhân")
                .p("IV. KIẾN NGHỊ, ĐỀ XUẤT")
                .table(new String[]{"Nơi nhận:\n- Như trên;\n- Lưu: VT.", "GIÁM ĐỐC"}).save(file);
    }

    /** Every label is made by Word; lower letters count as Word counts them, without đ. */
    static void wordNumbering(Path file) {
        DocxSource source = new DocxSource().c("ĐỀ CƯƠNG BÁO CÁO").c("Kết quả cải cách hành chính 6 tháng đầu năm");
        BigInteger list = source.list(1, new DocxSource.Level("upperRoman", "%1."), new DocxSource.Level("decimal",
                "%2."), new DocxSource.Level("lowerLetter", "%3)"), new DocxSource.Level("bullet", "-"),
                new DocxSource.Level("bullet", "\uF0B7"));
        source.numbered(list, 0, "CHỈ ĐẠO, ĐIỀU HÀNH").numbered(list, 1, "Kế hoạch cải cách hành chính")
                .numbered(list, 1, "Văn bản chỉ đạo").numbered(list, 2, "Chỉ thị").numbered(list, 2, "Công văn")
                .numbered(list, 2, "Kế hoạch").numbered(list, 2, "Quyết định").numbered(list, 2, "Thông báo")
                .numbered(list, 2, "Văn bản khác").numbered(list, 0, "KẾT QUẢ THỰC HIỆN")
                .numbered(list, 1, "Cải cách thủ tục hành chính").numbered(list, 2, "Công khai")
                .numbered(list, 3, "Tại trụ sở").numbered(list, 4, "Bảng niêm yết")
                .numbered(list, 4, "Màn hình tra cứu")
                .numbered(list, 3, "Trên môi trường mạng").numbered(list, 1, "Cải cách chế độ công vụ")
                .numbered(list, 0, "KIẾN NGHỊ").save(file);
    }

    /** Numbers come with paragraph styles; a second numbering begins at five. */
    static void styleNumbering(Path file) {
        DocxSource source = new DocxSource().c("ĐỀ CƯƠNG");
        BigInteger list = source.list(7, new DocxSource.Level("decimal", "%1."), new DocxSource.Level("decimal",
                "%1.%2."), new DocxSource.Level("decimal", "%1.%2.%3."));
        BigInteger later = source.restarted(list, 0, 5);
        source.style("MucLon", list, 0).style("MucVua", list, 1).style("MucNho", list, 2)
                .styled("MucLon", "Công tác chỉ đạo").styled("MucVua", "Kế hoạch năm")
                .styled("MucVua", "Phân công nhiệm vụ").styled("MucNho", "Người đứng đầu")
                .styled("MucNho", "Bộ phận tham mưu").styled("MucLon", "Cải cách thủ tục hành chính")
                .styled("MucVua", "Kiểm soát thủ tục hành chính").styled("MucNho", "Đánh giá tác động")
                .numbered(later, 0, "Cải cách tài chính công").numbered(later, 1, "Tự chủ tài chính")
                .numbered(later, 0, "Đề xuất").save(file);
    }

    /** Phần, Mục and Điều with their titles on the line below or beside, in one outline. */
    static void partsSectionsArticles(Path file) {
        new DocxSource().c("ĐỀ CƯƠNG BÁO CÁO TỰ KIỂM TRA").c("PHẦN THỨ NHẤT").c("ĐẶC ĐIỂM TÌNH HÌNH")
                .p("Điều 1. Tổ chức bộ máy").p("1. Số phòng, đơn vị trực thuộc").p("2. Số công chức, viên chức")
                .c("PHẦN THỨ HAI").c("KẾT QUẢ THỰC HIỆN").c("Mục 1").c("CẢI CÁCH THỦ TỤC HÀNH CHÍNH")
                .p("Điều 2. Công khai thủ tục hành chính").p("1. Hình thức công khai:").p("a) Niêm yết tại trụ sở;")
                .p("b) Đăng tải trên trang thông tin điện tử.").p("2. Tỷ lệ thủ tục hành chính được công khai.")
                .p("Điều 3. Giải quyết hồ sơ").p("Mục 2. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ").p("Điều 4. Vị trí việc làm")
                .p("Điều 5. Kỷ luật, kỷ cương hành chính").c("PHẦN THỨ BA").c("KIẾN NGHỊ").save(file);
    }

    /** 1. / 1.1. / 1.1.1. / 1.1.1.1 typed, with a tab or a space behind. */
    static void decimalDepth(Path file) {
        new DocxSource().c("ĐỀ CƯƠNG KIỂM TRA").p("1.\tCông tác chỉ đạo, điều hành").p("1.1.\tKế hoạch")
                .p("1.1.1.\tKế hoạch cải cách hành chính").p("1.1.1.1 Ngày ban hành")
                .p("1.1.1.2 Số nhiệm vụ hoàn thành")
                .p("1.1.2.\tKế hoạch kiểm soát thủ tục hành chính").p("1.2.\tKiểm tra").p("2.\tKết quả thực hiện")
                .p("2.1. Từ ngày 30.4.2025 đến ngày 15.6.2025, số hồ sơ tiếp nhận")
                .p("2.2 Mức độ hài lòng đạt 95.5 % trở lên").p("2.10. Nội dung khác").p("3/ Kiến nghị").save(file);
    }

    /** Tables stand between the items; one has rows that every unit fills and a total. */
    static void tablesInTheMiddle(Path file) {
        new DocxSource().c("ĐỀ CƯƠNG BÁO CÁO").p("I. CẢI CÁCH THỦ TỤC HÀNH CHÍNH").p("1. Kết quả giải quyết hồ sơ")
                .c("Biểu số 01: Kết quả giải quyết hồ sơ theo lĩnh vực")
                .table(new String[]{"STT", "Lĩnh vực", "Số hồ sơ tiếp nhận", "Số hồ sơ quá hạn", "Ghi chú"},
                        new String[]{"(1)", "(2)", "(3)", "(4)", "(5)"}, new String[]{"1", "Đất đai", "", "", ""},
                        new String[]{"2", "Hộ tịch", "", "", ""}, new String[]{"3", "Chứng thực", "", "", ""},
                        new String[]{"Tổng cộng", "<", "", "", ""})
                .p("2. Công khai xin lỗi").p("- Số trường hợp phải xin lỗi").p("- Số thư xin lỗi đã gửi")
                .table(new String[]{"TT", "Mã hồ sơ", "Ngày hẹn trả", "Ngày trả"}, new String[]{"", "", "", ""})
                .p("II. HIỆN ĐẠI HÓA HÀNH CHÍNH").p("1. Dịch vụ công trực tuyến").p("(Có Biểu số 03 kèm theo)")
                .p("III. KIẾN NGHỊ").c("Biểu số 03").c("DỊCH VỤ CÔNG TRỰC TUYẾN")
                .table(new String[]{"Tổng số TTHC", "Số TTHC một phần", "Số TTHC toàn trình"},
                        new String[]{"(1)", "(2)", "(3)"}, new String[]{"", "", ""})
                .save(file);
    }

    /** Three header rows with merged cells in a landscape section, a computed column, signers. */
    static void mergedHeaders(Path file) {
        new DocxSource().c("ĐỀ CƯƠNG BÁO CÁO").p("I. KẾT QUẢ GIẢI QUYẾT")
                .p("1. Tình hình chung (có Phụ lục I kèm theo)")
                .p("2. Chất lượng giải quyết").p("II. ĐỀ XUẤT").section(false).c("Phụ lục I")
                .c("TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH")
                .p("(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm 2026)").p("Đơn vị tính: hồ sơ")
                .table(new String[]{"STT", "Lĩnh vực", "Tiếp nhận", "<", "<", "Đã giải quyết", "<", "<", "Ghi chú"},
                        new String[]{"^", "^", "Tổng số", "Trong đó", "<", "Tổng số", "Đúng hạn", "Quá hạn", "^"},
                        new String[]{"^", "^", "^", "Trực tuyến", "Trực tiếp", "^", "^", "^", "^"},
                        new String[]{"(1)", "(2)", "(3)=(4)+(5)", "(4)", "(5)", "(6)=(7)+(8)", "(7)", "(8)", "(9)"},
                        new String[]{"1", "", "", "", "", "", "", "", ""},
                        new String[]{"2", "", "", "", "", "", "", "", ""},
                        new String[]{"…", "", "", "", "", "", "", "", ""},
                        new String[]{"Tổng cộng", "<", "", "", "", "", "", "", ""})
                .table(new String[]{"NGƯỜI LẬP BIỂU\n(Ký, ghi rõ họ tên)", "THỦ TRƯỞNG ĐƠN VỊ\n(Ký tên, đóng dấu)"})
                .section(true).save(file);
    }

    /** Decomposed letters, no-break spaces, soft spaces and runs cut in the middle of words and labels. */
    static void decomposed(Path file) {
        new DocxSource().c(nfd("ĐỀ CƯƠNG BÁO CÁO")).runs(nfd("I"), ". ", nfd("CÔNG TÁC CHỈ"), nfd(" ĐẠO"))
                .runs(nfd("1.\u00a0Kế hoạch cải c"), nfd("ách hành chính"))
                .p(nfd("a)\u00a0\u00a0Ngày   ban hành  ")).runs("b)", nfd(" Số nhiệm vụ"))
                .struck(nfd("2. Số cuộc họp "), nfd("trong quý"), nfd(" trong năm")).p(nfd("\u2013 Họp giao ban"))
                .p(nfd("\u2022 Họp chuyên đề")).p("").p(nfd("II . KẾT QUẢ")).p(nfd("1 . Chỉ số hài lòng")).save(file);
    }

    /** Old letters: fonts .VnTime and .VnTimeH, and one paragraph that is Unicode in between. */
    static void tcvn3(Path file) {
        new DocxSource().font(".VnTimeH").c(OldLetters.tcvn3("đề cương báo cáo")).font(".VnTimeH")
                .p(OldLetters.tcvn3("I. công tác chỉ đạo, điều hành")).font(".VnTime")
                .p(OldLetters.tcvn3("1. Xây dựng kế hoạch cải cách hành chính"))
                .p(OldLetters.tcvn3("a) Kế hoạch kiểm soát thủ tục hành chính")).font("Times New Roman")
                .p("b) Đã gõ bằng phông Unicode").font(".VnTime")
                .p(OldLetters.tcvn3("2. Đánh giá mức độ hài lòng của người dân, tổ chức")).font(".VnTimeH")
                .p(OldLetters.tcvn3("II. kết quả thực hiện")).font(".VnTime")
                .p(OldLetters.tcvn3("- Số hồ sơ giải quyết trước hạn, đúng hạn, quá hạn"))
                .p(OldLetters.tcvn3("- Những tồn tại, vướng mắc; phương hướng khắc phục"))
                .p(OldLetters.tcvn3("Biểu số 01: Kết quả giải quyết"))
                .table(new String[]{"TT", OldLetters.tcvn3("Lĩnh vực"), OldLetters.tcvn3("Số hồ sơ quá hạn")},
                        new String[]{"(1)", "(2)", "(3)"}, new String[]{"1", "", ""})
                .save(file);
    }

    /** The same for the fonts of VNI. */
    static void vni(Path file) {
        new DocxSource().font("VNI-Times").c(OldLetters.vni("ĐỀ CƯƠNG BÁO CÁO"))
                .p(OldLetters.vni("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")).p(OldLetters.vni("1. Xây dựng kế hoạch cải cách"))
                .p(OldLetters.vni("2. Tự kiểm tra, đôn đốc việc thực hiện kỷ luật, kỷ cương"))
                .p(OldLetters.vni("II. KẾT QUẢ THỰC HIỆN")).p(OldLetters.vni("1. Tỷ lệ hồ sơ đúng hẹn"))
                .p(OldLetters.vni("a) Lĩnh vực đất đai, xây dựng")).p(OldLetters.vni("b) Lĩnh vực hộ tịch, chứng thực"))
                .p(OldLetters.vni("III. NHỮNG TỒN TẠI, HẠN CHẾ, ƯU ĐIỂM")).save(file);
    }

    /** The outline is a table with points, as a phiếu kiểm tra has it. */
    static void checklistTable(Path file) {
        new DocxSource().c("PHIẾU KIỂM TRA").c("Công tác cải cách hành chính tại cấp xã")
                .table(new String[]{"TT", "Nội dung kiểm tra", "Điểm chuẩn", "Điểm tự chấm", "Tài liệu kiểm chứng"},
                        new String[]{"I", "CHỈ ĐẠO, ĐIỀU HÀNH", "10", "", ""},
                        new String[]{"1", "Ban hành kế hoạch năm đúng thời hạn", "2,5", "", "Kế hoạch; văn bản gửi"},
                        new String[]{"2", "Mức độ hoàn thành kế hoạch", "7,5", "", ""},
                        new String[]{"a", "Hoàn thành từ 80% đến 100%", "", "", "Báo cáo năm"},
                        new String[]{"b", "Hoàn thành dưới 80%", "", "", ""},
                        new String[]{"II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "20", "", ""},
                        new String[]{"1", "Công khai thủ tục hành chính", "12", "", ""},
                        new String[]{"-", "Tại Trung tâm Phục vụ hành chính công", "", "", "Ảnh chụp"},
                        new String[]{"-", "Trên trang thông tin điện tử", "", "", ""},
                        new String[]{"2", "Tỷ lệ hồ sơ đúng hạn", "8", "", ""},
                        new String[]{"", "Tổng điểm", "30", "", ""})
                .save(file);
    }

    /** Parts in capitals; letters above Roman numbers; numbers in brackets; a heading without any number. */
    static void otherLabels(Path file) {
        new DocxSource().c("ĐỀ CƯƠNG LÀM VIỆC VỚI ĐOÀN KIỂM TRA").p("Kính gửi: Đoàn kiểm tra cải cách hành chính.")
                .p("A. PHẦN CHUNG").p("I. Khái quát").p("II. Các lĩnh vực").p("a) Đất đai").p("b) Hộ tịch")
                .p("c) Chứng thực").p("d) Nuôi con nuôi").p("đ) Hộ kinh doanh").p("e) Xây dựng").p("g) Môi trường")
                .p("h) Y tế").p("i) Giáo dục").p("k) Văn hóa").p("l) Lao động").p("B. PHẦN RIÊNG")
                .p("I. Cải cách thể chế").p("1) Xây dựng văn bản").p("(1) Số văn bản đã ban hành")
                .p("(2) Số văn bản chậm ban hành").p("2) Rà soát văn bản").p("II- Cải cách thủ tục hành chính")
                .p("III- Cải cách bộ máy").p("C. KIẾN NGHỊ").p("* Với Ủy ban nhân dân tỉnh").p("* Với Sở Nội vụ")
                .p("- Về biên chế").p("- Về kinh phí").save(file);
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
