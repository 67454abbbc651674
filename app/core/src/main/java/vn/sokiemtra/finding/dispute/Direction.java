package vn.sokiemtra.finding.dispute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the superior decided (ý kiến chỉ đạo).
 *
 * @param by who directed: {@code Chủ tịch Ủy ban nhân dân thành phố Cần Thơ}
 * @param number of the paper; null with {@code notation} where it has none
 */
public record Direction(LocalDate on, String by, @Nullable String number, @Nullable String notation, String content) {
}
