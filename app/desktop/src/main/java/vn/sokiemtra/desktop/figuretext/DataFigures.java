package vn.sokiemtra.desktop.figuretext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.inspection.FormData;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.text.VietnameseFormat;

/** The figures of one inspection that a text quotes, as last read. */
public final class DataFigures implements Figures {

    private static final int MOST = 40;

    private final Consumer<String> opening;
    private final Map<String, ReadOnlyStringWrapper> shown = new HashMap<>();
    private vn.sokiemtra.inspection.@Nullable Figures data;

    /** @param opening shows a cell at its place */
    public DataFigures(Consumer<String> opening) {
        this.opening = opening;
    }

    /** Takes over what was read; every chip follows. */
    public void follow(vn.sokiemtra.inspection.Figures next) {
        data = next;
        shown.forEach((cell, value) -> value.set(read(cell)));
    }

    private String read(String cell) {
        vn.sokiemtra.inspection.Figures now = data;
        Quotes.Quoted quoted = quoted(cell);
        return now == null || quoted == null ? VietnameseFormat.UNDEFINED : now.shown(quoted.cell(), quoted.side());
    }

    private static Quotes.@Nullable Quoted quoted(String cell) {
        return Quotes.split("{" + cell + "}").getFirst() instanceof Quotes.Quoted quoted ? quoted : null;
    }

    @Override
    public ObservableValue<String> shown(String cell) {
        return shown.computeIfAbsent(cell, key -> new ReadOnlyStringWrapper(read(key))).getReadOnlyProperty();
    }

    @Override
    public String source(String cell) {
        vn.sokiemtra.inspection.Figures now = data;
        Quotes.Quoted quoted = quoted(cell);
        return now == null || quoted == null ? cell : now.source(quoted.cell());
    }

    @Override
    public List<FigureChoice> find(String query) {
        vn.sokiemtra.inspection.Figures now = data;
        List<FigureChoice> found = new ArrayList<>();
        if (now == null) {
            return found;
        }
        String wanted = Folding.fold(query);
        for (FormData form : now.forms()) {
            for (FormData.Column column : form.columns()) {
                if (column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL || column
                        .type() == ColumnType.PERCENT || column.type() == ColumnType.RATIO) {
                    offer(now, form, column, wanted, found);
                }
            }
        }
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    private static void offer(vn.sokiemtra.inspection.Figures now, FormData form, FormData.Column column, String wanted,
            List<FigureChoice> found) {
        List<CellRef> cells = new ArrayList<>();
        if (form.hasTotal()) {
            cells.add(new CellRef(form.code(), CellRef.TOTAL, column.number()));
        }
        form.rows().forEach(row -> cells.add(new CellRef(form.code(), row.key(), column.number())));
        for (CellRef cell : cells) {
            String words = now.source(cell) + " " + column.title();
            String value = now.shown(cell, Side.VERIFIED);
            if (found.size() <= MOST && (Folding.matches(Folding.fold(words), wanted) || value.startsWith(wanted))) {
                found.add(new FigureChoice(cell.toString(), words, value));
            }
        }
    }

    @Override
    public void open(String cell) {
        opening.accept(cell);
    }
}
