package vn.sokiemtra.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Builds JSON objects whose fields stay in the order they were given; dates and ids become texts. */
final class Fields {

    private final Map<String, @Nullable Object> map = new LinkedHashMap<>();

    private Fields() {
    }

    static Fields of(String key, @Nullable Object value) {
        return new Fields().and(key, value);
    }

    Fields and(String key, @Nullable Object value) {
        map.put(key, value instanceof Fields nested ? nested.map() : value);
        return this;
    }

    Map<String, @Nullable Object> map() {
        return map;
    }
}
