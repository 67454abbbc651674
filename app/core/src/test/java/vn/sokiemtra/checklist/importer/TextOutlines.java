package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Outlines as plain text. */
final class TextOutlines {

    private TextOutlines() {
    }

    /** From Notepad: a byte order mark, CR LF, a table of tabs with a header on two lines. */
    static void notepad(Path file) {
        bytes(file, ("\uFEFF" + """
                                ĐỀ CƯƠNG BÁO CÁO
                                Kết quả cải cách hành chính

                                I. CHỈ ĐẠO, ĐIỀU HÀNH

                                1. Kế hoạch năm
                                  - Ngày ban hành;
                                  - Số nhiệm vụ
                                    + Đã hoàn thành
                                    + Chưa hoàn thành
                                2. Kiểm tra
                                Nêu rõ số phòng đã tự kiểm tra.

                                II. KẾT QUẢ
                                1. Một cửa
                                (Biểu số 1 kèm theo)

                                Biểu số 1
                                KẾT QUẢ MỘT CỬA

                                STT\tLĩnh vực\tHồ sơ\t\tGhi chú
                                \t\tTiếp nhận\tĐã trả\t
                                (1)\t(2)\t(3)\t(4)\t(5)

                                NGƯỜI LẬP BIỂU
                                (Ký, ghi rõ họ tên)
                                """.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    }

    /** One byte a letter, as editors of twenty years ago saved it. */
    static void oldBytes(Path file) {
        bytes(file, OldLetters.tcvn3("""
                                     Đề cương báo cáo
                                     I. Công tác chỉ đạo, điều hành cải cách hành chính
                                     1. Xây dựng và ban hành kế hoạch
                                     2. Kiểm tra, đôn đốc các phòng, đơn vị
                                     II. Kết quả thực hiện các nhiệm vụ
                                     1. Cải cách thủ tục hành chính
                                     a) Số thủ tục được công khai
                                     b) Số hồ sơ giải quyết đúng hạn
                                     """).getBytes(Charset.forName("windows-1252")));
    }

    private static void bytes(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
