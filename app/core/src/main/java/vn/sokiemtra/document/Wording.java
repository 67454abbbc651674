package vn.sokiemtra.document;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;

/** The fixed words of official documents and how numbers and dates are written in them (Nghị định 30, Phụ lục I). */
public final class Wording {

    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
    private static final List<String> TENS = List.of("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC");

    private final Texts texts = Texts.beside(Wording.class);

    public String nation() {
        return texts.get("nation");
    }

    public String motto() {
        return texts.get("motto");
    }

    public String recipientsTitle() {
        return texts.get("recipients");
    }

    /** "Số: 05/BB-ĐKT"; without a number the place for it stays free. */
    public String numberLine(@Nullable String number, String notation) {
        return texts.get("number-line", number == null ? texts.get("number-blank") : twoDigits(number), notation);
    }

    /** "Thạch Thành, ngày 03 tháng 3 năm 2020"; without a date day and month stay free, without a place there are dots for it. */
    public String placeAndDate(String where, @Nullable LocalDate date, int yearWhenBlank) {
        String place = where.isBlank() ? texts.get("place-blank") : where;
        return date == null
                ? texts.get("place-date-blank", place, String.valueOf(yearWhenBlank))
                : texts.get("place-date", place, longDate(date));
    }

    /** "ngày 03 tháng 02 năm 2020": a leading 0 for days below 10 and for January and February. */
    public String longDate(LocalDate date) {
        int month = date.getMonthValue();
        return texts.get("long-date", "%02d".formatted(date.getDayOfMonth()),
                month < 3 ? "0" + month : String.valueOf(month), String.valueOf(date.getYear()));
    }

    /** "Phụ lục" alone, or "Phụ lục I", "Phụ lục II" … where there are several. @param index from 0 */
    public String annexLabel(int index, int count) {
        return count == 1 ? texts.get("annex") : texts.get("annex-numbered", roman(index + 1));
    }

    /** 1 → I. @param number 1 to 99 */
    public String roman(int number) {
        return TENS.get(number / 10) + ROMAN.get(number % 10);
    }

    /** a, b, c, d, đ, e, g …: the Vietnamese alphabet. @param index from 0 */
    public String letter(int index) {
        String[] letters = texts.get("letters").split(" ");
        return letters[index % letters.length];
    }

    /** The sentence with the end mark "./." in place of its full stop. */
    public String ended(String sentence) {
        return sentence.strip().replaceAll("[\\s.;,/]+$", "") + texts.get("end-mark");
    }

    private static String twoDigits(String number) {
        return number.matches("[1-9]") ? "0" + number : number;
    }
}
