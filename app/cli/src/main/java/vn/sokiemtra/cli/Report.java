package vn.sokiemtra.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command found or did.
 *
 * @param document for machines: one JSON document of maps, lists, texts, numbers and truth values
 * @param lines for people
 */
record Report(Object document, List<String> lines) {

    Report {
        lines = List.copyOf(lines);
    }

    static Report of(Object document, String... lines) {
        return new Report(document, new ArrayList<>(List.of(lines)));
    }
}
