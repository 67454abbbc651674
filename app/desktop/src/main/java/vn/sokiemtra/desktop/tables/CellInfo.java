package vn.sokiemtra.desktop.tables;

/**
 * The cell under the cursor, for the bar above the sheet.
 *
 * @param place {@code Đất đai · (12)}; empty when there is no cell
 * @param title of the column
 * @param value as one types it
 * @param otherSide whose figure {@code other} is; empty where there is nothing to compare
 * @param other as a person reads it
 * @param conflicts whether two people gave it different values
 * @param written whether anybody wrote it
 * @param problem why the typed text was not taken; empty when it was
 */
public record CellInfo(String place, String title, String value, boolean editable, String otherSide, String other,
        boolean conflicts, boolean written, String problem) {

    static final CellInfo NONE = new CellInfo("", "", "", false, "", "", false, false, "");
}
