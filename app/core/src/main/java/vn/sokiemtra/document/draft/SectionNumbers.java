package vn.sokiemtra.document.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.section.Rewritten;
import vn.sokiemtra.document.section.SectionPart;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.inspection.TypedNumber;
import vn.sokiemtra.inspection.TypedNumbers;
import vn.sokiemtra.ledger.Ledger;

/**
 * Numbers typed into sections of a draft that a person rewrote, as at the fields of the checklist: what the data would
 * have said there tells which cell is meant.
 */
public final class SectionNumbers {

    private final LoadSections sections;
    private final LoadFigures figures;

    /** @param compose what else reads the same draft composes by, so that it is composed once */
    public SectionNumbers(Ledger ledger, ComposeDocument compose) {
        this.sections = new LoadSections(ledger, compose);
        this.figures = new LoadFigures(ledger);
    }

    /** By id of the section, from its beginning; sections that nobody rewrote and those of the plan have none. */
    public Map<String, List<TypedNumber>> of(DraftOf draft) {
        UUID inspection = draft.inspection();
        LoadSections.Source source = inspection == null ? null : sections.source(draft);
        if (inspection == null || source == null || source.rewritten().isEmpty()) {
            return Map.of();
        }
        Figures cells = figures.of(inspection);
        Map<String, List<TypedNumber>> found = new LinkedHashMap<>();
        for (SectionPart part : source.parts()) {
            Rewritten rewritten = source.rewritten().get(part.id());
            String live = part.live();
            if (rewritten != null && live != null) {
                List<TypedNumber> numbers = new ArrayList<>(new TypedNumbers(cells, List.of(live, rewritten.content()),
                        Set.of()).in(rewritten.content()));
                // What the data write as a number themselves is nobody's typing.
                String said = words(live);
                numbers.removeIf(one -> one.kind() != TypedNumber.Kind.OTHER_VALUE && plain(said, one.typed()) >= 0);
                TypedFigures.of(source, part, rewritten).forEach(figure -> add(figure, rewritten.content(), cells,
                        numbers));
                numbers.sort(Comparator.comparing(TypedNumber::from));
                if (!numbers.isEmpty()) {
                    found.put(part.id(), List.copyOf(numbers));
                }
            }
        }
        return found;
    }

    /** What stands against issuing is told at the field too. */
    private static void add(TypedFigures.TypedFigure figure, String text, Figures cells, List<TypedNumber> numbers) {
        CellRef cell = CellRef.parse(figure.cell()).orElse(null);
        int from = cell == null ? -1 : plain(text, figure.typed());
        if (cell != null && from >= 0) {
            new TypedNumber(from, from + figure.typed().length(), figure.typed(), TypedNumber.Kind.OTHER_VALUE, figure
                    .token(), cells.source(cell), figure.figure()).among(numbers);
        }
    }

    /** Without the cells it quotes. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        for (Quotes.Piece piece : Quotes.split(text)) {
            words.append(piece instanceof Quotes.Words plain ? plain.text() : "\n");
        }
        return words.toString();
    }

    /** Where a number stands by itself in words that quote no cell; -1 for nowhere. */
    private static int plain(String text, String number) {
        int at = 0;
        for (Quotes.Piece piece : Quotes.split(text)) {
            if (piece instanceof Quotes.Words words) {
                var match = Pattern.compile("(?<![\\d.,])" + Pattern.quote(number)
                        + "(?!\\d|[.,]\\d)").matcher(words.text());
                if (match.find()) {
                    return at + match.start();
                }
                at += words.text().length();
            } else if (piece instanceof Quotes.Quoted quoted) {
                at += quoted.token().length();
            }
        }
        return -1;
    }
}
