package vn.sokiemtra.document.minutes;

import java.util.List;

/**
 * What a Biên bản is composed from and the sections that were composed from it. Sections, conditions and pages of one
 * state of the data are made of the same draft, which is therefore composed once.
 */
public final class MinutesDraft {

    private final MinutesData data;
    private final List<MinutesOutline.Part> parts;

    MinutesDraft(MinutesData data) {
        this.data = data;
        this.parts = MinutesOutline.of(data);
    }

    public MinutesData data() {
        return data;
    }

    /** Of the body, from top to bottom. */
    List<MinutesOutline.Part> parts() {
        return parts;
    }
}
