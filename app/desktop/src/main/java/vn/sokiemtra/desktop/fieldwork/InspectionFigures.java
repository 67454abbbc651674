package vn.sokiemtra.desktop.fieldwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import vn.sokiemtra.desktop.figuretext.FigureChoice;
import vn.sokiemtra.desktop.figuretext.Figures;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The figures of one inspection, kept in memory for the texts that quote them. */
public final class InspectionFigures implements Figures {

    private static final Texts TEXTS = Texts.beside(InspectionFigures.class);
    private static final int MOST_OFFERED = 60;

    private final Map<String, StringProperty> shown = new HashMap<>();
    private final Consumer<String> opener;
    private Map<String, FigureLine> lines = Map.of();
    private Set<String> near = Set.of();

    /** @param opener shows a cell at its place */
    public InspectionFigures(Consumer<String> opener) {
        this.opener = opener;
    }

    /** Takes over what was loaded; every chip follows. */
    public void update(List<FigureLine> loaded) {
        Map<String, FigureLine> next = new LinkedHashMap<>();
        loaded.forEach(line -> next.put(line.cell(), line));
        lines = next;
        shown.forEach((cell, property) -> property.set(valueOf(cell)));
    }

    /** @param cells of the item shown now; offered first */
    public void near(Set<String> cells) {
        near = Set.copyOf(cells);
    }

    private String valueOf(String cell) {
        FigureLine line = lines.get(plain(cell));
        return line == null || line.shown().isEmpty() ? VietnameseFormat.UNDEFINED : line.shown();
    }

    /** A token without a side means what the team verified. */
    private String plain(String cell) {
        return lines.containsKey(cell) ? cell : cell.replaceFirst("@verified$", "");
    }

    @Override
    public ObservableValue<String> shown(String cell) {
        return shown.computeIfAbsent(cell, c -> new SimpleStringProperty(valueOf(c)));
    }

    @Override
    public String source(String cell) {
        FigureLine line = lines.get(plain(cell));
        return line == null ? TEXTS.get("figure.unknown", cell) : line.source();
    }

    @Override
    public List<FigureChoice> find(String query) {
        String[] words = Folded.of(query.strip()).split("\\s+");
        List<FigureChoice> first = new ArrayList<>();
        List<FigureChoice> rest = new ArrayList<>();
        for (FigureLine line : lines.values()) {
            String name = Folded.of(line.source() + " " + line.cell() + " " + line.shown());
            boolean fits = true;
            for (String word : words) {
                fits &= name.contains(word);
            }
            if (fits) {
                (near.contains(line.cell()) ? first : rest)
                        .add(new FigureChoice(line.cell(), line.source(), valueOf(line.cell())));
            }
        }
        first.addAll(rest);
        return List.copyOf(first.subList(0, Math.min(MOST_OFFERED, first.size())));
    }

    @Override
    public void open(String cell) {
        opener.accept(cell);
    }
}
