package vn.sokiemtra.document.minutes;

import java.util.List;
import java.util.UUID;

import vn.sokiemtra.document.section.DocumentSection;

/**
 * The Biên bản of one inspection as a screen shows it.
 *
 * @param attendees recorded ones of both parties, in their order
 * @param sections from top to bottom
 */
public record Minutes(UUID inspectionId, MinutesFacts facts, List<Attendee> attendees, List<DocumentSection> sections) {

    public Minutes {
        attendees = List.copyOf(attendees);
        sections = List.copyOf(sections);
    }
}
