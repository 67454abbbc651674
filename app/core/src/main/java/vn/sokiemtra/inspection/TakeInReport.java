package vn.sokiemtra.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ReportEntries;
import vn.sokiemtra.checklist.ReportEntries.CellEntry;
import vn.sokiemtra.checklist.ReportEntries.DocumentEntry;
import vn.sokiemtra.checklist.ReportEntries.PartEntry;
import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.inspection.store.ReportStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseInput;

/**
 * Takes what a unit's report says into the side of what the unit reported, as a part of one edit. What cannot be used is named with
 * its place and the reason; blank places change nothing.
 */
public final class TakeInReport {

    private static final Texts TEXTS = Texts.beside(TakeInReport.class);

    private final OutlineStore outline;
    private final AnswerStore answers;
    private final FormStore forms;
    private final Ledger ledger;

    public TakeInReport(Ledger ledger) {
        this.outline = new OutlineStore(ledger);
        this.answers = new AnswerStore(ledger);
        this.forms = new FormStore(ledger);
        this.ledger = ledger;
    }

    /**
     * How the report came.
     *
     * @param evidence the original file
     * @param due by when it was asked for; null where the plan does not say
     */
    public record Receipt(UUID evidence, LocalDate receivedOn, @Nullable LocalDate due) {
    }

    /** @param used how many values were taken */
    public record Taken(int used, List<Unusable> unusable) {

        public Taken {
            unusable = List.copyOf(unusable);
        }
    }

    /**
     * Refuses a report as a whole before its file is kept.
     *
     * @throws Problem {@code SKT-REPORT-OTHER-UNIT} for a form made for another inspection; {@code SKT-REPORT-SENDER}
     * for a Word file that bears another unit's name; {@code SKT-REPORT-NOTHING} where not one value could be used
     */
    public Taken examine(UUID inspection, ReportEntries report) {
        String made = report.inspection();
        if (made != null && !made.isEmpty() && !made.equals(inspection.toString())) {
            throw new Problem(TEXTS, "SKT-REPORT-OTHER-UNIT");
        }
        Read read = read(inspection, report);
        if (read.size() == 0) {
            throw new Problem(TEXTS, "SKT-REPORT-NOTHING", read.unusable().isEmpty()
                    ? ""
                    : read.unusable().getFirst().place() + ": " + read.unusable().getFirst().reason());
        }
        return new Taken(read.size(), read.unusable());
    }

    /**
     * Writes what the report says as a part of a larger edit.
     *
     * @throws Problem as {@link #examine}
     */
    public Taken within(Edit edit, UUID inspection, ReportEntries report, Receipt receipt) {
        examine(inspection, report);
        Read read = read(inspection, report);
        write(edit, inspection, read);
        ReportStore.add(edit, inspection, receipt, read.size(), read.unusable());
        return new Taken(read.size(), read.unusable());
    }

    private record PartValue(UUID item, String part, String value) {
    }

    private record CellValue(FormData form, int row, int column, String value) {
    }

    private record LineValue(UUID item, String part, DocumentDraft draft) {
    }

    private record Read(List<PartValue> parts, List<CellValue> cells, List<LineValue> lines, List<Unusable> unusable) {

        int size() {
            return parts.size() + cells.size() + lines.size();
        }
    }

    private Read read(UUID inspection, ReportEntries report) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new ReportSender(ledger, inspection).doubt(report.head()).ifPresent(read.unusable()::add);
        read.unusable().addAll(report.unusable());
        Map<String, OutlineStore.Item> items = new HashMap<>();
        outline.items().forEach(item -> items.putIfAbsent(item.code(), item));
        Map<String, FormData> data = new HashMap<>();
        forms.forms(inspection).forEach(form -> data.put(form.code(), form));
        for (PartEntry entry : report.parts()) {
            attempt(read, entry.place(), entry.typed(), () -> part(read, items.get(entry.item()), entry));
        }
        for (CellEntry entry : report.cells()) {
            attempt(read, entry.place(), entry.typed(), () -> cell(read, data.get(entry.form()), entry));
        }
        for (DocumentEntry entry : report.documents()) {
            String typed = String.join(" ", List.of(entry.number(), entry.notation(), entry.date(), entry.subject()))
                    .strip();
            attempt(read, entry.place(), typed, () -> line(read, items.get(entry.item()), entry));
        }
        return read;
    }

    private static void attempt(Read read, String place, String typed, Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            read.unusable().add(new Unusable(place, typed, problem.sentence()));
        }
    }

    private void part(Read read, OutlineStore.@Nullable Item item, PartEntry entry) {
        OutlineStore.Part part = part(item, entry.part());
        String value = Values.canonical(part.type(), part.options(), entry.typed());
        if (value != null) {
            read.parts().add(new PartValue(part.item(), part.code(), value));
        }
    }

    private OutlineStore.Part part(OutlineStore.@Nullable Item item, String code) {
        Optional<OutlineStore.Part> part = item == null
                ? Optional.empty()
                : outline.partsOf(item.id()).stream().filter(each -> each.code().equals(code)).findFirst();
        return part.orElseThrow(() -> new Problem(TEXTS, "SKT-REPORT-NO-PLACE"));
    }

    private static void cell(Read read, @Nullable FormData form, CellEntry entry) {
        FormData.Column column = form == null ? null : form.column(entry.column());
        if (form == null || column == null || !form.growing() && entry.row() > form.rows().size()) {
            throw new Problem(TEXTS, "SKT-REPORT-NO-PLACE");
        }
        String value = Values.canonical(column.type(), Side.REPORTED, entry.typed());
        if (value != null) {
            read.cells().add(new CellValue(form, entry.row(), entry.column(), value));
        }
    }

    private void line(Read read, OutlineStore.@Nullable Item item, DocumentEntry entry) {
        OutlineStore.Part part = part(item, entry.part());
        if (part.type() != PartType.DOCUMENTS) {
            throw new Problem(TEXTS, "SKT-REPORT-NO-PLACE");
        }
        LocalDate date = entry.date().isBlank() ? null : VietnameseInput.date(entry.date());
        read.lines().add(new LineValue(part.item(), part.code(), new DocumentDraft(Words.tidy(entry.number()), Words
                .tidy(entry.notation()), date, Words.tidy(entry.subject()), null)));
    }

    private void write(Edit edit, UUID inspection, Read read) {
        read.parts().forEach(each -> AnswerStore.setPart(edit, inspection, each.item(), each.part(), Side.REPORTED, each
                .value()));
        Map<String, FormData.Row> rows = new HashMap<>();
        for (CellValue each : read.cells()) {
            List<FormData.Row> there = each.form().rows();
            FormData.Row row = each.row() <= there.size()
                    ? there.get(each.row() - 1)
                    : rows.computeIfAbsent(each.form().code() + " " + each.row(), any -> FormStore.add(edit, inspection,
                            each.form()));
            FormStore.set(edit, inspection, each.form(), row, each.column(), Side.REPORTED, each.value());
        }
        List<AnswerStore.Line> known = answers.lines(inspection);
        for (LineValue each : read.lines()) {
            if (known.stream().noneMatch(line -> line.item().equals(each.item()) && same(line.line(), each))) {
                UUID id = AnswerStore.addLine(edit, inspection, each.item(), each.part(), Side.REPORTED);
                DocumentDraft draft = each.draft();
                AnswerStore.setLine(edit, id, draft.number(), draft.notation(), draft.issuedOn(), draft.subject(),
                        null);
            }
        }
    }

    /** A report that comes a second time does not list its documents twice. */
    private static boolean same(DocumentLine line, LineValue value) {
        return line.side() == Side.REPORTED && Objects.equals(line.number(), value.draft().number()) && Objects.equals(
                line.notation(), value.draft().notation()) && Objects.equals(line.issuedOn(), value.draft().issuedOn())
                && Objects.equals(line.subject(), value.draft().subject());
    }
}
