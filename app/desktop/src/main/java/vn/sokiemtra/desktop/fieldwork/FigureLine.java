package vn.sokiemtra.desktop.fieldwork;

/**
 * A figure that texts can quote.
 *
 * @param cell {@code B3[1].12}
 * @param source in words: <i>Biểu 03, cột (12) Quá thời gian</i>
 * @param shown as printed
 */
public record FigureLine(String cell, String source, String shown) {
}
