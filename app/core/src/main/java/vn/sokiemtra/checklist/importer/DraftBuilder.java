package vn.sokiemtra.checklist.importer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.FormSigner;
import vn.sokiemtra.checklist.OutlineDraft;
import vn.sokiemtra.checklist.OutlineDraft.Conversion;
import vn.sokiemtra.checklist.OutlineDraft.Form;
import vn.sokiemtra.checklist.OutlineDraft.Line;
import vn.sokiemtra.checklist.OutlineDraft.State;
import vn.sokiemtra.checklist.PartType;

/** Puts a draft together in the order of the source. */
final class DraftBuilder {

    private final String source;
    private final List<Conversion> conversions;
    private final List<Line> lines = new ArrayList<>();
    private final List<PendingForm> forms = new ArrayList<>();
    private String title = "";
    private String subject = "";
    private @Nullable PendingForm open;

    DraftBuilder(String source, List<Conversion> conversions) {
        this.source = source;
        this.conversions = conversions;
    }

    /** A biểu whose code waits for the numbers of the others. */
    private static final class PendingForm {

        private final Tables.Sheet sheet;
        private final String number;
        private final String title;
        private final int item;
        private final boolean between;
        private final List<FormSigner> signers = new ArrayList<>();

        PendingForm(Tables.Sheet sheet, String number, String title, int item, boolean between) {
            this.sheet = sheet;
            this.number = number;
            this.title = title;
            this.item = item;
            this.between = between;
        }
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    boolean hasItems() {
        return lines.stream().anyMatch(Line::item);
    }

    void title(String text) {
        title = text;
    }

    void subject(String text) {
        subject = OutlineDraft.joined(subject, text).replace(subject + ". ", subject.isEmpty() ? "" : subject + " ");
    }

    void add(State state, String text) {
        lines.add(new Line(lines.size(), state, 0, "", text, null, null, List.of(), List.of(), false));
    }

    void item(int level, String label, String text) {
        lines.add(new Line(lines.size(), State.ITEM, level, label, OutlineDraft.trimmed(text), null, null, List.of(),
                List.of(), false));
    }

    /** Whether the last item has a number and no words yet: Phần thứ nhất, its title on the next line. */
    boolean wantsTitle() {
        return !lines.isEmpty() && lines.getLast().item() && lines.getLast().text().isEmpty();
    }

    void titleOfItem(String text) {
        last(lines.getLast().withText(OutlineDraft.trimmed(text)));
    }

    /** A sentence without number belongs to the item above it. */
    void goOn(String text) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).item()) {
                Line item = lines.get(i);
                lines.set(i, new Line(item.id(), State.ITEM, item.level(), item.label(), OutlineDraft.trimmed(
                        OutlineDraft.joined(item.text(), text)), item.guide(), item.points(), item.kinds(),
                        item
                                .forms(),
                        true));
                return;
            }
        }
        add(State.UNPLACED, text);
    }

    void link(String text) {
        add(State.LINK, text);
    }

    void points(BigDecimal points) {
        Line line = lines.getLast();
        last(new Line(line.id(), line.state(), line.level(), line.label(), line.text(), line.guide(), points, line
                .kinds(), line.forms(), line.doubtful()));
    }

    void guide(String text) {
        last(lines.getLast().withGuide(text));
    }

    /** @param between whether the table stands among the items and so belongs to the one above it */
    void form(Tables.Sheet sheet, List<String> captions, boolean between) {
        String number = "";
        String name = "";
        for (String text : captions) {
            Optional<Captions.Caption> caption = Captions.caption(text);
            if (caption.isPresent() && number.isEmpty()) {
                number = caption.get().number();
                name = join(name, caption.get().rest());
            } else {
                name = join(name, text);
            }
        }
        int item = -1;
        for (Line line : lines) {
            item = line.item() ? line.id() : item;
        }
        PendingForm form = new PendingForm(sheet, number, name, item, between);
        forms.add(form);
        open = form;
        sheet.left().forEach(text -> add(State.UNPLACED, text));
    }

    void signer(String text) {
        if (open == null) {
            add(State.UNPLACED, text);
        } else {
            open.signers.add(new FormSigner(text, ""));
        }
    }

    /** The note below a signer; two signers beside each other have theirs in the same order. */
    void signing(String text) {
        PendingForm form = open;
        if (form != null) {
            for (int i = 0; i < form.signers.size(); i++) {
                if (form.signers.get(i).note().isEmpty()) {
                    form.signers.set(i, new FormSigner(form.signers.get(i).title(), text));
                    return;
                }
            }
        }
        add(State.UNPLACED, text);
    }

    OutlineDraft build() {
        List<Form> built = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        forms.forEach(form -> taken.add(Tables.value(form.number)));
        Set<String> used = new HashSet<>();
        for (PendingForm form : forms) {
            int value = Tables.value(form.number);
            boolean free = value > 0 && used.add("B" + value);
            while (!free) {
                value = 1;
                while (taken.contains(value) || used.contains("B" + value)) {
                    value++;
                }
                free = used.add("B" + value);
            }
            String code = "B" + value;
            String number = form.number.matches("[IVX]+") ? form.number : String.format(Locale.ROOT, "%02d", value);
            codes.putIfAbsent(String.valueOf(value), code);
            if (form.between && form.item >= 0 && !isLinked(value)) {
                tie(form.item, code);
            }
            String name = form.title.isEmpty() && form.item >= 0 ? lines.get(form.item).text() : form.title;
            built.add(new Form(code, number, name, form.sheet.columns(), form.sheet.rows(), form.sheet.growing(),
                    form.sheet.total(), form.signers));
        }
        links(codes);
        return new OutlineDraft(source, title, subject, guessed(), built, conversions);
    }

    private boolean isLinked(int value) {
        return lines.stream().filter(line -> line.item() || line.state() == State.LINK).anyMatch(line -> Captions.links(
                line.text()).stream().anyMatch(number -> Tables.value(number) == value));
    }

    /** Sentences that name biểu tie them to their item; a line of its own to the numbered item its list belongs to. */
    private void links(Map<String, String> codes) {
        List<Line> before = List.copyOf(lines);
        for (Line line : before) {
            List<String> numbers = line.item() || line.state() == State.LINK ? Captions.links(line.text()) : List.of();
            for (String number : numbers) {
                String code = codes.get(String.valueOf(Tables.value(number)));
                int item = line.item() ? line.id() : listHead(line.id());
                if (code != null && item >= 0) {
                    tie(item, code);
                }
            }
        }
    }

    /** The nearest item above that is no mark and no letter of a list. */
    private int listHead(int below) {
        int level = Integer.MAX_VALUE;
        int nearest = -1;
        for (int i = below - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (!line.item() || line.level() >= level) {
                continue;
            }
            level = line.level();
            nearest = nearest < 0 ? line.id() : nearest;
            if (!line.label().matches("[-+*•]|\\(?[a-zđ][.)/]") || level == 0) {
                return line.id();
            }
        }
        return nearest;
    }

    private void tie(int item, String code) {
        Line line = lines.get(item);
        if (!line.forms().contains(code)) {
            List<String> all = new ArrayList<>(line.forms());
            all.add(code);
            lines.set(item, line.withForms(all));
        }
    }

    /** Items without any below them are asked for something. */
    private List<Line> guessed() {
        List<Line> guessed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int level = line.level();
            boolean leaf = line.item() && lines.subList(i + 1, lines.size()).stream().filter(Line::item).findFirst()
                    .filter(next -> next.level() > level).isEmpty();
            List<PartType> kinds = leaf ? Guess.kinds(line.text()) : List.of();
            guessed.add(new Line(line.id(), line.state(), line.level(), line.label(), line.text(), line.guide(), line
                    .points(), kinds, line.forms(), line.doubtful()));
        }
        return guessed;
    }

    private void last(Line line) {
        lines.set(lines.size() - 1, line);
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
    }
}
