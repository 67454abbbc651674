package vn.sokiemtra.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.sokiemtra.search.Found;
import vn.sokiemtra.search.SearchHit;
import vn.sokiemtra.search.SearchIndex;

/** {@code search DATA "khong dat"}: where the words stand, with marks or without. */
@Command
final class SearchCommand extends OnData {

    @Parameters(index = "1", paramLabel = "WORDS")
    String words = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    int limit;

    SearchCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        Found found = new SearchIndex(session.ledger()).find(words, null, Math.clamp(limit, 1, 10_000));
        return new Report(Fields.of("total", found.total()).and("counts", found.counts()).and("hits", found.hits()
                .stream().map(hit -> Fields.of("kind", hit.kind()).and("unit", hit.unitName()).and("inspection", hit
                        .inspection()).and("focus", hit.focus()).and("text", hit.text()).and("table", hit.table()).and(
                                "id", hit.row())
                        .map())
                .toList()).map(), found.hits().isEmpty()
                        ? java.util.List.of(TEXTS.get("search.nothing", words))
                        : found.hits().stream().map(hit -> TEXTS.get("search.line", TEXTS.get("search.kind." + hit
                                .kind()), hit.text(), place(hit))).toList());
    }

    /** Nothing stands behind the words of the plan itself. */
    private static String place(SearchHit hit) {
        String place = hit.table().equals("plan_text") ? hit.unitName() : (hit.unitName() + " " + hit.focus()).strip();
        return place.isEmpty() ? "" : TEXTS.get("search.place", place);
    }
}
