package vn.sokiemtra.desktop.figuretext;

/**
 * A cell offered for quoting.
 *
 * @param cell what the token will name
 * @param source in words
 * @param value as printed
 */
public record FigureChoice(String cell, String source, String value) {
}
