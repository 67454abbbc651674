package vn.sokiemtra.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import vn.sokiemtra.inspection.FieldHistory;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.LoadItem;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code answer show}: values of both sides, every head with author and time, history. */
@Command
final class AnswerShowCommand extends OnItem {

    AnswerShowCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        UUID inspection = inspectionId(session);
        UUID id = itemId(session);
        ItemView view = new LoadItem(session.ledger()).of(inspection, id);
        Figures figures = new LoadFigures(session.ledger()).of(inspection);
        Whence whence = new Whence(session.ledger());
        FieldHistory fields = new FieldHistory(session.ledger());
        List<FieldHistory.Spoken> history = fields.spoken(fields.item(inspection, id));
        List<String> lines = new ArrayList<>(lines(view, whence));
        String remark = view.remark().value();
        if (remark != null) {
            lines.add(TEXTS.get("answer.remark", Quotes.resolve(remark, figures)));
        }
        view.findings().forEach(finding -> lines.add(TEXTS.get("answer.finding", String.valueOf(finding.number()),
                Quotes.resolve(String.valueOf(finding.content()), figures))));
        view.evidence().forEach(one -> lines
                .add(TEXTS.get("answer.evidence", one.name(), VietnameseFormat.size(one.size()), one.sha256())));
        history.forEach(line -> lines.add(TEXTS.get("answer.history", local(line.change().at()),
                line.change().author(), line.label(), shown(line.value()),
                whence.words(line.change().replica(), line.change().seq()))));
        Fields document = document(view, unit, whence).and("remarkShown", remark == null
                ? null
                : Quotes.resolve(remark, figures))
                .and("findings", view.findings().stream().map(f -> Fields.of("id", f.id()).and("number", f.number())
                        .and("text", f.content())
                        .and("textShown", f.content() == null ? null : Quotes.resolve(f.content(), figures))
                        .and("cause", f.cause()).and("kind", f.kind() == null ? null : KindWord.of(f.kind()).word())
                        .and("recommendation", f.recommendation()).and("responsible", f.responsible())
                        .and("due", f.dueOn()).and("evidence", f.evidence()).map()).toList())
                .and("evidence",
                        view.evidence().stream()
                                .map(e -> Fields.of("id", e.id()).and("name", e.name()).and("sha256", e.sha256())
                                        .and("size", e.size()).and("type", e.mediaType()).and("taken", e.takenAt())
                                        .map())
                                .toList())
                .and("history", history.stream().map(line -> Fields.of("field", line.label())
                        .and("column", line.field().table() + "." + line.field().column())
                        .and("value", line.change().value()).and("author", line.change().author())
                        .and("at", line.change().at()).and("machine", line.change().replica())
                        .and("machineName", whence.machine(line.change().replica()))
                        .and("bundle", whence.bundle(line.change().replica(), line.change().seq()))
                        .and("current", line.change().current()).map()).toList());
        return new Report(document, lines);
    }

    /** What writing commands report: the item as it is now, with a sentence on top. */
    static Report shown(Session session, ItemView view, String unit, String sentence) {
        Whence whence = new Whence(session.ledger());
        List<String> lines = new ArrayList<>(List.of(sentence));
        lines.addAll(lines(view, whence));
        return new Report(document(view, unit, whence), lines);
    }

    private static List<String> lines(ItemView view, Whence whence) {
        List<String> lines = new ArrayList<>();
        lines.add(view.code() + "  " + view.shortTitle());
        lines.add(TEXTS.get("answer.verdict", view.verdict().value() == null
                ? VietnameseFormat.UNDEFINED
                : TEXTS.get("verdict." + view.verdict().value())));
        for (PartView part : view.parts()) {
            lines.add(TEXTS.get("answer.part", part.code(), part.label(), shown(part.reportedShown()),
                    shown(part.verifiedShown()),
                    part.difference().isEmpty() ? "" : TEXTS.get("answer.difference", part.difference())));
            part.documents().forEach(line -> lines.add(TEXTS.get("answer.document",
                    VietnameseFormat.citation(line.number(), line.notation(), line.issuedOn()),
                    line.subject() == null ? "" : line.subject())));
            conflict(lines, part.reported(), whence);
            conflict(lines, part.verified(), whence);
        }
        return lines;
    }

    private static void conflict(List<String> lines, Field<String> field, Whence whence) {
        if (field.conflicting()) {
            field.heads().forEach(head -> lines.add(
                    TEXTS.get("answer.head", String.valueOf(head.value()), head.author(), local(head.at()),
                            whence.words(head.replica(), head.seq()))));
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? VietnameseFormat.UNDEFINED : text;
    }

    private static String local(Instant at) {
        return VietnameseFormat.dateTime(LocalDateTime.ofInstant(at, Texts.ZONE));
    }

    private static Fields document(ItemView view, String unit, Whence whence) {
        return Fields.of("unit", unit).and("item", view.code()).and("title", view.shortTitle())
                .and("verdict", lower(view.verdict().value()))
                .and("verdictHeads", heads(view.verdict().map(Enum::name), whence))
                .and("assignee", view.assignee().value()).and("remark", view.remark().value())
                .and("remarkHeads", heads(view.remark(), whence)).and("parts", view.parts().stream().map(part -> Fields
                        .of("part", part.code()).and("type", part.type()).and("label", part.label())
                        .and("measure", part.measure()).and("cell", part.cell())
                        .and("reported", side(part.reportedValue(), part.reportedShown(), part.reported(), whence))
                        .and("verified", side(part.verifiedValue(), part.verifiedShown(), part.verified(), whence))
                        .and("difference", part.difference()).and("differs", part.differs())
                        .and("contradictions", part.contradictions())
                        .and("documents",
                                part.documents().stream().map(line -> Fields.of("id", line.id())
                                        .and("side", lower(line.side())).and("number", line.number())
                                        .and("notation", line.notation()).and("date", line.issuedOn())
                                        .and("subject", line.subject()).map()).toList())
                        .map()).toList());
    }

    private static Fields side(@Nullable String value, String shown, Field<String> field,
            Whence whence) {
        return Fields.of("value", value).and("shown", shown).and("heads", heads(field, whence));
    }

    private static List<Map<String, @Nullable Object>> heads(Field<String> field, Whence whence) {
        return field.heads().stream().map(head -> Fields.of("value", head.value()).and("author", head.author())
                .and("at", head.at()).and("machine", head.replica())
                .and("machineName", whence.machine(head.replica()))
                .and("bundle", whence.bundle(head.replica(), head.seq())).map()).toList();
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
