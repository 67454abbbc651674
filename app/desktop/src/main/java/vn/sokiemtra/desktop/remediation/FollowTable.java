package vn.sokiemtra.desktop.remediation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.sheet.SheetContent;
import vn.sokiemtra.document.sheet.SheetWriter;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.Judged;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The list for a spreadsheet. */
final class FollowTable {

    private static final Texts TEXTS = Texts.beside(FollowTable.class);

    private FollowTable() {
    }

    /** Empty for the head of a group. */
    static List<String> copied(FollowRow row, LocalDate today) {
        FollowRow.Item item = FollowRow.item(row);
        if (item == null) {
            return List.of();
        }
        FollowUp one = item.followUp();
        return List.of(one.unitName(), item.team(), one.itemCode(), item.content(), item.asked(), Objects
                .requireNonNullElse(one.responsible(), ""), FollowLoad.cited(one.conclusion()),
                VietnameseFormat.date(one
                        .conclusion().receivedOn()),
                VietnameseFormat.date(one.due().day()), FollowWords.left(one, today), FollowWords.state(one));
    }

    static Path write(List<FollowRow> rows, FollowLoad now, Path file) {
        List<List<SheetContent.Value>> lines = new ArrayList<>();
        for (FollowRow row : rows) {
            FollowRow.Item item = FollowRow.item(row);
            if (item != null) {
                FollowUp one = item.followUp();
                Judged last = one.lastResult();
                lines.add(List.of(SheetContent.Value.of(one.unitName()), SheetContent.Value.of(item.team()),
                        SheetContent.Value.of(one.itemCode()), SheetContent.Value.of(item.content()), SheetContent.Value
                                .of(item.asked()),
                        SheetContent.Value.of(one.responsible()), SheetContent.Value.of(FollowLoad.cited(one
                                .conclusion())),
                        SheetContent.Value.of(one.conclusion().receivedOn()), SheetContent.Value.of(one.due().day()),
                        SheetContent.Value.of(FollowWords.left(one, now.today())),
                        SheetContent.Value.of(FollowWords.state(one)),
                        SheetContent.Value.of(last == null ? "" : last.content()), SheetContent.Value.of(last == null
                                ? ""
                                : last.reason())));
            }
        }
        new AtomicOutput().write(file, out -> new SheetWriter().write(List.of(new SheetContent(TEXTS.get("title"), TEXTS
                .get("excel.heading", now.plan().title(), VietnameseFormat.date(now.today())),
                Arrays.asList(TEXTS.get(
                        "excel.head").split("\\|")),
                lines, List.of(24, 22, 10, 46, 46, 24, 18, 14, 14, 20, 24, 40,
                        40))),
                out));
        return file;
    }
}
