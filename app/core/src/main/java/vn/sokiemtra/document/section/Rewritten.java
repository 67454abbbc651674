package vn.sokiemtra.document.section;

/**
 * What a person wrote in place of what the data say.
 *
 * @param content one paragraph a line; may quote cells
 * @param liveThen what the data said when it was rewritten, with figures in their places
 */
public record Rewritten(String content, String liveThen) {
}
