package vn.sokiemtra.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.inspection.store.InspectionStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.inspection.store.PlaceStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;
import vn.sokiemtra.text.VietnameseInput;

/**
 * What any field is called, what its value looks like to a person, and what a person types for it. Reads the outline,
 * the units and each inspection's biểu once: use a fresh one for every list.
 */
final class FieldWords {

    private static final Texts TEXTS = Texts.beside(FieldWords.class);
    private static final Set<String> TEXT_COLUMNS = Set.of("answer.remark", "finding.content", "finding.cause",
            "finding.recommendation", "minutes.unit_opinion", "minutes.reservation", "minutes.refusal",
            "minutes.witnesses", "minutes.strengths",
            "document_section.content", "gate_waiver.reason", "contradiction_reason.reason", "document_entry.subject",
            "evidence.note",
            "plan_text.content", "headcount.note", "prior_answer.remark", "phrase.content", "outline_item.content",
            "outline_item.guide");
    private static final List<String> PRIOR_STATES = List.of("REMEDIED", "PARTLY", "OPEN");
    private static final Set<String> DATE_COLUMNS = Set.of("due_on", "issued_on", "visit_on", "report_dated",
            "report_received_on", "founded_on", "audit_from", "window_from", "window_to", "fixed_on", "received_on",
            "returned_on");
    private static final Set<String> TIME_COLUMNS = Set.of("started_at", "ended_at", "taken_at", "added_at", "drawn_at",
            "counted_at");
    private static final Set<String> LINE_COLUMNS = Set.of("assignee", "responsible", "number", "notation", "name",
            "title", "position", "agency", "agency_name", "place", "report_number", "report_notation", "honorific",
            "assigned_to", "issuer", "standing_agency", "founding_number", "founding_notation");

    private final PlaceStore places;
    private final OutlineStore outline;
    private final LoadFigures everyFigure;
    private final InspectionStore inspections;
    private final Map<UUID, Figures> figures = new HashMap<>();
    private @Nullable Map<UUID, OutlineStore.Item> items;
    private @Nullable Map<UUID, InspectionStore.Row> units;

    FieldWords(Ledger ledger) {
        this.places = new PlaceStore(ledger);
        this.outline = new OutlineStore(ledger);
        this.everyFigure = new LoadFigures(ledger);
        this.inspections = new InspectionStore(ledger);
    }

    /** One field, with what is needed to speak about it. */
    record Subject(FieldRef field, PlaceStore.Place at, OutlineStore.@Nullable Item item,
            OutlineStore.@Nullable Part part, @Nullable CellRef cell, @Nullable ColumnType columnType) {
    }

    Subject subject(FieldRef field) {
        PlaceStore.Place at = places.of(field.table(), field.row());
        OutlineStore.Item item = at.item() == null ? null : items().get(at.item());
        OutlineStore.Part part = null;
        if (field.table().equals("answer_part") && at.item() != null) {
            part = outline.everyPartOf(at.item()).stream().filter(each -> each.code().equals(at.part())).findFirst()
                    .orElse(null);
        }
        CellRef cell = field.table().equals("form_cell") ? cell(at) : null;
        return new Subject(field, at, item, part, cell, cell == null ? null : columnType(at, cell));
    }

    private @Nullable CellRef cell(PlaceStore.Place at) {
        UUID inspection = at.inspection();
        if (inspection == null || at.column() == null) {
            return null;
        }
        for (FormData form : figures(inspection).forms()) {
            for (FormData.Row row : form.rows()) {
                if (row.id() != null && row.id().equals(at.formRow())) {
                    return new CellRef(form.code(), row.key(), at.column());
                }
            }
        }
        return null;
    }

    private @Nullable ColumnType columnType(PlaceStore.Place at, CellRef cell) {
        FormData.Column column = figures(java.util.Objects.requireNonNull(at.inspection())).form(cell.form()).map(
                form -> form.column(cell.col())).orElse(null);
        return column == null ? null : column.type();
    }

    private Figures figures(UUID inspection) {
        return figures.computeIfAbsent(inspection, everyFigure::of);
    }

    private Map<UUID, OutlineStore.Item> items() {
        Map<UUID, OutlineStore.Item> known = items;
        if (known == null) {
            known = new HashMap<>();
            for (OutlineStore.Item each : outline.all()) {
                known.put(each.id(), each);
            }
            items = known;
        }
        return known;
    }

    /** Name of the unit; empty where the field is of no inspection. */
    String unit(Subject subject) {
        Map<UUID, InspectionStore.Row> known = units;
        if (known == null) {
            known = new HashMap<>();
            for (InspectionStore.Row each : inspections.all()) {
                known.put(each.id(), each);
            }
            units = known;
        }
        InspectionStore.Row row = subject.at().inspection() == null ? null : known.get(subject.at().inspection());
        return row == null ? "" : row.unitName();
    }

    /** The field itself: <i>Nhận xét của Đoàn</i>, <i>Biểu 03 (12) · Đoàn xác minh</i>. */
    String name(Subject subject) {
        FieldRef field = subject.field();
        Side side = side(field.column());
        String plain = TEXTS.getOr("field." + field.table() + "." + field.column(), side == null
                ? TEXTS.getOr("field." + field.column(), TEXTS.get("field.other"))
                : TEXTS.get("side." + side));
        CellRef cell = subject.cell();
        if (cell != null) {
            return TEXTS.get("field.of", figures(java.util.Objects.requireNonNull(subject.at().inspection())).source(
                    cell), plain);
        }
        OutlineStore.Part part = subject.part();
        return part == null || part.label().isEmpty() ? plain : TEXTS.get("field.of", part.label(), plain);
    }

    static @Nullable Side side(String column) {
        return switch (column) {
            case "reported" -> Side.REPORTED;
            case "verified" -> Side.VERIFIED;
            default -> null;
        };
    }

    private static boolean priorState(FieldRef field) {
        return field.table().equals("prior_answer") && field.column().equals("state");
    }

    FieldKind kind(Subject subject) {
        FieldRef field = subject.field();
        String column = field.column();
        OutlineStore.Part part = subject.part();
        if (column.equals("deleted")) {
            return FieldKind.DELETION;
        } else if (column.equals("verdict") || column.equals("recommendation_kind") || priorState(field)) {
            return FieldKind.CHOICE;
        } else if (part != null && side(column) != null) {
            return switch (part.type()) {
                case NARRATIVE -> FieldKind.TEXT;
                case YES_NO, CHOICE -> FieldKind.CHOICE;
                case NUMBER, RATIO -> FieldKind.VALUE;
                case DOCUMENTS, TABLE -> FieldKind.FIXED;
            };
        } else if (subject.columnType() != null) {
            return subject.columnType() == ColumnType.TICK ? FieldKind.CHOICE : FieldKind.VALUE;
        } else if (TEXT_COLUMNS.contains(field.table() + "." + column)) {
            return FieldKind.TEXT;
        }
        return DATE_COLUMNS.contains(column) || LINE_COLUMNS.contains(column) ? FieldKind.VALUE : FieldKind.FIXED;
    }

    List<PartView.Option> options(Subject subject) {
        OutlineStore.Part part = subject.part();
        if (kind(subject) == FieldKind.DELETION) {
            return List.of(new PartView.Option("false", TEXTS.get("value.keep")), new PartView.Option("true", TEXTS.get(
                    "value.delete")));
        } else if (kind(subject) != FieldKind.CHOICE) {
            return List.of();
        } else if (subject.field().column().equals("verdict")) {
            return Arrays.stream(Verdict.values()).map(each -> option(each.name(), "verdict.")).toList();
        } else if (subject.field().column().equals("recommendation_kind")) {
            return Arrays.stream(RecommendationKind.values()).map(each -> option(each.name(), "kind.")).toList();
        } else if (priorState(subject.field())) {
            return PRIOR_STATES.stream().map(each -> option(each, "prior.")).toList();
        } else if (part != null && part.type() == PartType.CHOICE) {
            return part.options();
        }
        return List.of(option(Values.YES, "value."), option(Values.NO, "value."));
    }

    private static PartView.Option option(String code, String prefix) {
        return new PartView.Option(code, TEXTS.get(prefix + code));
    }

    /** As a person reads it; empty for null. */
    String shown(Subject subject, @Nullable String value) {
        String column = subject.field().column();
        OutlineStore.Part part = subject.part();
        if (column.equals("deleted")) {
            return TEXTS.get(Boolean.parseBoolean(value) ? "value.deleted" : "value.kept");
        } else if (value == null) {
            return "";
        } else if (column.equals("verdict") || column.equals("recommendation_kind")) {
            return TEXTS.getOr((column.equals("verdict") ? "verdict." : "kind.") + value, value);
        } else if (priorState(subject.field())) {
            return TEXTS.getOr("prior." + value, value);
        } else if (part != null && side(column) != null) {
            return part.type() == PartType.NARRATIVE
                    ? quoted(subject, value)
                    : Values.shown(part.type(), part.options(), value);
        } else if (subject.columnType() != null) {
            return Values.shown(subject.columnType(), value);
        } else if (DATE_COLUMNS.contains(column) || TIME_COLUMNS.contains(column)) {
            return time(value);
        }
        return TEXT_COLUMNS.contains(subject.field().table() + "." + column) ? quoted(subject, value) : value;
    }

    private String quoted(Subject subject, String value) {
        UUID inspection = subject.at().inspection();
        return inspection == null || value.indexOf('{') < 0 ? value : Quotes.resolve(value, figures(inspection));
    }

    private static String time(String value) {
        try {
            return value.length() <= 10
                    ? VietnameseFormat.date(LocalDate.parse(value))
                    : VietnameseFormat.dateTime(LocalDateTime.parse(value.replace(' ', 'T')));
        } catch (DateTimeParseException foreign) {
            return value;
        }
    }

    /**
     * What is stored for what a person typed; null empties the field.
     *
     * @throws Problem {@code SKT-ANSWER-…}, {@code SKT-TABLE-…}, {@code SKT-TEXT-…}; {@code SKT-FIELD-FIXED} for a field
     * that nobody types
     */
    @Nullable
    String canonical(Subject subject, String typed) {
        OutlineStore.Part part = subject.part();
        ColumnType type = subject.columnType();
        if (kind(subject) == FieldKind.FIXED || kind(subject) == FieldKind.DELETION) {
            throw new Problem(TEXTS, "SKT-FIELD-FIXED");
        } else if (part != null) {
            return Values.canonical(part.type(), part.options(), typed);
        } else if (type != null) {
            Side side = side(subject.field().column());
            return Values.canonical(type, side == null ? Side.VERIFIED : side, typed);
        } else if (DATE_COLUMNS.contains(subject.field().column())) {
            LocalDate date = VietnameseInput.date(typed);
            return date == null ? null : date.toString();
        }
        return Words.tidy(typed);
    }
}
