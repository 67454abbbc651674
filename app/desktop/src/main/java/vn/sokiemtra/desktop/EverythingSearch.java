package vn.sokiemtra.desktop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Hit;
import vn.sokiemtra.desktop.command.Searched;
import vn.sokiemtra.desktop.command.Searcher;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.search.Found;
import vn.sokiemtra.search.SearchHit;
import vn.sokiemtra.search.SearchIndex;
import vn.sokiemtra.search.SearchKind;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.desktop.plan.RegimePart;

/** Ctrl+K over everything people wrote in the open file; every hit opens the exact place. */
final class EverythingSearch implements Searcher {

    private static final Texts TEXTS = Texts.beside(EverythingSearch.class);
    /** Units and items are offered by name already. */
    private static final List<SearchKind> KINDS = List.of(SearchKind.FINDING, SearchKind.ANSWER, SearchKind.EVIDENCE,
            SearchKind.DOCUMENT, SearchKind.PERSON);
    private static final Duration PAUSE = Duration.ofMillis(30);
    private static final int FEW = 6;
    private static final int MANY = 60;

    private final SearchIndex index;
    private final ShellViewModel model;
    private final Latest latest;
    private final AtomicLong asked = new AtomicLong();
    private final EarlyReading early;

    /** @param early reads the texts in, which takes seconds in a large plan */
    EverythingSearch(SearchIndex index, ShellViewModel model, Tasks tasks, EarlyReading early) {
        this.index = index;
        this.model = model;
        this.early = early;
        this.latest = tasks.behind(PAUSE);
    }

    /** What was asked for last is not looked for any more. */
    void close() {
        asked.incrementAndGet();
        latest.cancel();
    }

    @Override
    public void prepare() {
        early.now(index::prepare);
    }

    @Override
    public void search(String query, String group, Consumer<Searched> then) {
        if (early.isClosed()) {
            return;
        }
        SearchKind only = KINDS.stream().filter(kind -> group(kind).equals(group)).findFirst().orElse(null);
        long mine = asked.incrementAndGet();
        // What was asked for with fewer letters is given up on the way, not only not shown.
        latest.load(TEXTS.get("searching"), () -> index.find(query, only, only == null ? FEW : MANY, () -> asked
                .get() != mine), found -> found.ifPresent(all -> then.accept(searched(all))));
    }

    private Searched searched(Found found) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        KINDS.forEach(kind -> {
            int count = found.counts().getOrDefault(kind, 0);
            if (count > 0) {
                counts.put(group(kind), count);
            }
        });
        return new Searched(counts, found.hits().stream().filter(hit -> KINDS.contains(hit.kind())).map(this::hit)
                .toList());
    }

    private static String group(SearchKind kind) {
        return TEXTS.get("group." + kind);
    }

    private Hit hit(SearchHit hit) {
        return new Hit(group(hit.kind()), hit.text(), where(hit), "", () -> model.go(place(hit)));
    }

    /** Where a hit stands, in words: {@code Xã Tân Quới › Thông báo kết luận}. */
    static String where(SearchHit hit) {
        String exactly = switch (hit.table()) {
            case "plan_text" -> RegimePart.label(hit.focus());
            case "document_section", "issued_document" -> DocumentKind.of(hit.focus()).map(DocumentKind::label).orElse(
                    hit.focus());
            default -> hit.focus();
        };
        return hit.unitName().isEmpty()
                ? exactly
                : exactly.isEmpty() ? hit.unitName() : TEXTS.get("hit.where", hit.unitName(), exactly);
    }

    /** Where a hit is shown. */
    static Place place(SearchHit hit) {
        UUID inspection = hit.inspection();
        return switch (hit.table()) {
            case "team", "team_member" -> Place.of(Area.PLAN, "teams");
            case "plan_text" -> Place.of(Area.PLAN, "regime").withFocus(hit.focus());
            case "finding" -> inspection == null
                    ? Place.of(Area.PLAN)
                    : Place.finding(inspection, hit.focus(), hit.row());
            case "form_cell" -> inside(inspection, "tables", hit.focus());
            case "minutes", "attendee" -> inside(inspection, "minutes", "");
            case "document_section", "issued_document" -> inspection == null
                    ? Place.of(Area.DOCUMENTS).withFocus(hit.focus())
                    : inside(inspection, hit.focus().equals("bien-ban") ? "minutes" : "documents", hit.focus());
            case "remediation_extension", "remediation_result", "remediation_waiver", "remediation_report", "dispute" ->
                Place.of(Area.REMEDIATION).withFocus(hit.unitName());
            default -> inside(inspection, "checklist", hit.focus());
        };
    }

    private static Place inside(@Nullable UUID inspection, String tab, String focus) {
        return inspection == null ? Place.of(Area.PLAN) : Place.inspection(inspection, tab, focus);
    }
}
