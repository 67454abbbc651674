package vn.sokiemtra.document.pdf;

/**
 * Where a section stands in a PDF, so that a preview can jump to it and mark it. One for each page it reaches and each
 * stretch of it there.
 *
 * @param page from 0, over the whole file
 * @param left from the left edge of the page, in points (1/72 inch), like the rest
 * @param top from the upper edge
 */
public record Placement(String section, int page, double left, double top, double width, double height) {
}
