package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;

/**
 * Classes of units, of the three-level structure and of the two-level one: sở; ban quản lý; UBND huyện; phòng of a huyện;
 * xã; phường; đặc khu; thị trấn; phòng of a xã; Trung tâm Phục vụ hành chính công; ngành dọc; đơn vị sự nghiệp; phòng, ban,
 * trung tâm of an office; anything else.
 */
public enum UnitClass {
    DEPARTMENT,
    MANAGEMENT_BOARD,
    DISTRICT,
    DISTRICT_OFFICE,
    COMMUNE,
    WARD,
    SPECIAL_ZONE,
    TOWNSHIP,
    COMMUNE_OFFICE,
    PUBLIC_SERVICE_CENTRE,
    VERTICAL_AGENCY,
    PUBLIC_SERVICE_UNIT,
    OFFICE_DIVISION,
    OTHER;

    /** First day of the government of two levels. */
    public static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    private static final Set<UnitClass> OF_THREE_LEVELS = EnumSet.of(DISTRICT, DISTRICT_OFFICE, TOWNSHIP);
    private static final Set<UnitClass> OF_TWO_LEVELS = EnumSet.of(SPECIAL_ZONE, COMMUNE_OFFICE);

    /** Whether there are such units on a day: huyện and thị trấn before {@link #TWO_LEVELS}, đặc khu since. */
    public boolean existsOn(LocalDate day) {
        return day.isBefore(TWO_LEVELS) ? !OF_TWO_LEVELS.contains(this) : !OF_THREE_LEVELS.contains(this);
    }

    /** On the screen: {@code Xã}. */
    public String label() {
        return Texts.beside(UnitClass.class).get("class." + name());
    }

    /** Empty for a class of a newer version. */
    public static Optional<UnitClass> of(@Nullable String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
