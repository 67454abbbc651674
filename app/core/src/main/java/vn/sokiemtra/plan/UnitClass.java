package vn.sokiemtra.plan;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;

/**
 * Classes of units, of the three-level structure and of the two-level one: sở; ban quản lý; UBND huyện; phòng of a huyện;
 * xã; phường; đặc khu; thị trấn; ngành dọc; đơn vị sự nghiệp; phòng, ban, trung tâm of an office; anything else.
 */
public enum UnitClass {
    DEPARTMENT, MANAGEMENT_BOARD, DISTRICT, DISTRICT_OFFICE, COMMUNE, WARD, SPECIAL_ZONE, TOWNSHIP, VERTICAL_AGENCY, PUBLIC_SERVICE_UNIT, OFFICE_DIVISION, OTHER;

    /** On the screen: {@code Xã}. */
    public String label() {
        return Texts.beside(UnitClass.class).get("class." + name());
    }

    /** Empty for a class of a newer version. */
    public static Optional<UnitClass> of(@Nullable String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
