package vn.sokiemtra.document.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.document.Block.Level;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.text.Texts;

/** The sections of a Biên bản from top to bottom: fixed mục, with those of II after the outline and annexes after it. */
final class MinutesOutline {

    /**
     * @param title in lists
     * @param heading as printed; null prints none
     * @param live what the data say; null where the section has no text of its own
     */
    record Part(String id, int depth, String title, @Nullable String heading, Level level, @Nullable String live) {
    }

    static final String ANNEX = "annex.";

    private final Texts texts = Texts.beside(MinutesOutline.class);
    private final MinutesData data;
    private final MinutesText text;
    private final List<Part> parts = new ArrayList<>();

    private MinutesOutline(MinutesData data) {
        this.data = data;
        this.text = new MinutesText(data);
    }

    /** Of the body; annexes are not among them. */
    static List<Part> of(MinutesData data) {
        var outline = new MinutesOutline(data);
        outline.fill();
        return List.copyOf(outline.parts);
    }

    private void fill() {
        parts.add(new Part("opening", 0, texts.get("section.opening"), null, Level.ROMAN, text.opening()));
        head("participants");
        add("team", text.people(Party.TEAM));
        add("unit", text.people(Party.UNIT));
        head("work");
        List<WorkItem> roots = data.outline().stream()
                .filter(root -> root.leaves().anyMatch(leaf -> leaf.section() == ItemSection.ANSWERS)).toList();
        int first = 1;
        if (!data.earlier().isEmpty()) {
            add("earlier", text.earlier());
            first++;
        }
        for (int i = 0; i < roots.size(); i++) {
            root(roots.get(i), first + i);
        }
        int number = roots.size();
        if (!data.headcounts().isEmpty()) {
            counted("headcount", ++number, text.headcounts());
        }
        if (!data.samples().isEmpty()) {
            counted("samples", ++number, text.samples());
        }
        head("review");
        add("strengths", text.strengths());
        add("findings", text.findings());
        if (!data.explained().isEmpty()) {
            add("explained", text.explained());
        }
        alone("opinion", text.opinion());
        alone("recommendations", text.recommendations());
        parts.add(new Part("ending", 0, texts.get("section.ending"), null, Level.ROMAN, text.ending()));
    }

    private void counted(String id, int number, String live) {
        String title = number + ". " + texts.get("section." + id);
        parts.add(new Part(id, 1, title, title, Level.ARABIC, live));
    }

    private void root(WorkItem root, int number) {
        String id = "work." + root.code();
        String title = number + ". " + MinutesText.title(root);
        String shown = number + ". " + root.shortTitle();
        if (root.leaf()) {
            parts.add(new Part(id, 1, shown, title, Level.ARABIC, text.work(root)));
            return;
        }
        parts.add(new Part(id, 1, shown, title, Level.ARABIC, null));
        String[] letters = texts.get("letters").split(" ");
        int place = 0;
        for (WorkItem group : root.children()) {
            if (group.leaves().anyMatch(leaf -> leaf.section() == ItemSection.ANSWERS)) {
                String letter = letters[place++ % letters.length] + ") ";
                parts.add(new Part("work." + group.code(), 2, letter + group.shortTitle(),
                        letter + MinutesText.title(group), Level.LETTER, text.work(group)));
            }
        }
    }

    private void head(String id) {
        parts.add(new Part(id, 0, texts.get("section." + id), texts.get("heading." + id), Level.ROMAN, null));
    }

    private void alone(String id, String live) {
        parts.add(new Part(id, 0, texts.get("section." + id), texts.get("heading." + id), Level.ROMAN, live));
    }

    private void add(String id, String live) {
        String title = texts.get("section." + id);
        parts.add(new Part(id, 1, title, title, Level.ARABIC, live));
    }

    /** "Phụ lục: Biểu 01". */
    static String annexTitle(FormSheet form) {
        return Texts.beside(MinutesOutline.class).get("section.annex", form.number());
    }

    static String annexId(FormSheet form) {
        return ANNEX + Objects.requireNonNull(form.code());
    }
}
