package vn.sokiemtra.desktop.figuretext;

import java.util.List;

import javafx.beans.value.ObservableValue;

/** Where an editor finds the figures it quotes. Called on the JavaFX thread; must answer from memory. */
public interface Figures {

    /** The figure as printed ({@code 1.131}, {@code 2,42 %}, {@code –} for none), following the data. */
    ObservableValue<String> shown(String cell);

    /** Where the figure comes from, in words: <i>Biểu 03, cột (12) Quá thời gian, Đoàn xác minh</i>. */
    String source(String cell);

    /** Cells that fit the words typed, the nearest first; an empty query gives those of this item. */
    List<FigureChoice> find(String query);

    /** Shows the cell at its place. */
    void open(String cell);
}
