package vn.sokiemtra.checklist.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDraft;
import vn.sokiemtra.checklist.OutlineDraft.Conversion;
import vn.sokiemtra.checklist.OutlineDraft.State;
import vn.sokiemtra.checklist.importer.Label.Kind;
import vn.sokiemtra.checklist.importer.SourceBlock.Aside;
import vn.sokiemtra.checklist.importer.SourceBlock.Auto;
import vn.sokiemtra.checklist.importer.SourceBlock.Grid;
import vn.sokiemtra.checklist.importer.SourceBlock.Line;

/** Takes lines and tables for what they seem to be: title, items on their levels, biểu, or none of these. */
final class Recogniser {

    private final DraftBuilder draft;
    private final Levels levels = new Levels();
    private final OutlineTables outlineTables;
    private List<SourceBlock> blocks = List.of();
    /** Where the lines that name a table begin; the table is behind them. */
    private int captionsUntil;
    private List<String> captions = new ArrayList<>();
    private boolean inForm;
    private boolean ended;

    Recogniser(String source, List<Conversion> conversions) {
        this.draft = new DraftBuilder(source, conversions);
        this.outlineTables = new OutlineTables(draft, levels);
    }

    OutlineDraft read(List<SourceBlock> all) {
        blocks = all.stream().filter(block -> !(block instanceof Line line) || hasWords(line.text())).toList();
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Aside aside -> draft.add(State.UNPLACED, Tables.flat(aside.text()));
                case Line line -> line(i, line);
                case Grid grid -> table(i, grid);
            }
        }
        return draft.build();
    }

    private void line(int at, Line line) {
        String text = Tables.flat(line.text());
        Optional<Label> label = label(line, text);
        if (at < captionsUntil) {
            caption(text);
        } else if (label.isPresent() && !(ended && label.get().kind().mark()) && begins(label.get())) {
            ended = false;
            inForm = false;
            item(line.auto(), label.get());
        } else if (label.isPresent() && !ended && !draft.hasItems()) {
            draft.add(State.UNPLACED, text);
        } else if (line.heading() > 0 && !Captions.isTitle(text)) {
            inForm = false;
            draft.item(levels.heading(line.heading()), "", text);
        } else {
            words(at, text);
        }
    }

    /** Marks begin an outline only below its title: above it they are addressees. */
    private boolean begins(Label label) {
        return draft.hasItems() || draft.hasTitle() || !label.kind().mark();
    }

    private Optional<Label> label(Line line, String text) {
        Auto auto = line.auto();
        if (auto != null) {
            return Optional.of(Label.parse(auto.label() + " x").map(found -> new Label(found.kind(), auto.label(), found
                    .ordinal(), text)).orElse(new Label(Kind.BULLET, auto.label(), 0, text)));
        }
        return Label.parse(text, levels.capital());
    }

    private void item(@Nullable Auto auto, Label label) {
        int level = auto == null
                ? levels.typed(label.kind(), label.ordinal())
                : levels.automatic(label.kind(), label.ordinal(), auto.list(), auto.level());
        draft.item(level, label.shown(), label.rest());
    }

    /** A line without number. */
    private void words(int at, String text) {
        if (captionsBeginAt(at)) {
            caption(text);
        } else if (inForm && Captions.isSigner(text)) {
            draft.signer(text);
        } else if (inForm && Captions.isSigning(text)) {
            draft.signing(text);
        } else if (Captions.isRecipients(text)) {
            ended = true;
            draft.add(State.UNPLACED, text);
        } else if (Captions.isNote(text)) {
            draft.add(State.NOTE, text);
        } else if (ended || Captions.isAddressee(text)) {
            draft.add(State.UNPLACED, text);
        } else if (!draft.hasItems()) {
            head(text);
        } else if (draft.wantsTitle()) {
            draft.titleOfItem(text);
        } else if (Captions.isLink(text)) {
            draft.link(text);
        } else if (inForm) {
            draft.add(State.UNPLACED, text);
        } else {
            draft.goOn(text);
        }
    }

    private void head(String text) {
        if (!draft.hasTitle() && Captions.isTitle(text)) {
            draft.title(text);
        } else if (draft.hasTitle()) {
            draft.subject(text);
        } else {
            draft.add(State.UNPLACED, text);
        }
    }

    /** Whether the lines from here to the next table name that table. */
    private boolean captionsBeginAt(int at) {
        int end = at;
        while (end < blocks.size() && blocks.get(end) instanceof Line line && label(line, Tables.flat(line.text()))
                .isEmpty() && line.heading() == 0) {
            end++;
        }
        if (end >= blocks.size() || !(blocks.get(end) instanceof Grid grid) || isLayout(grid) || outlineTables.fits(
                grid)) {
            return false;
        }
        Line line = (Line) blocks.get(at);
        String text = Tables.flat(line.text());
        boolean names = Captions.isCaption(text) || (draft.hasItems() || inForm) && !Captions.isSigner(text)
                && !Captions.isLink(text) && !draft.wantsTitle() && (Captions.isCapitals(text) || line.title());
        if (names) {
            captionsUntil = end;
        }
        return names;
    }

    private void caption(String text) {
        if (Captions.isNote(text)) {
            draft.add(State.NOTE, text);
        } else {
            captions.add(text);
        }
    }

    private void table(int at, Grid grid) {
        if (isLayout(grid)) {
            boolean below = inForm && at > 0 && blocks.get(at - 1) instanceof Grid;
            grid.rows().forEach(row -> row.stream().filter(SourceBlock.Cell::first).forEach(cell -> cell.text().lines()
                    .map(Tables::flat).filter(Recogniser::hasWords).forEach(text -> beside(text, below || inForm))));
            return;
        }
        if (outlineTables.read(grid)) {
            inForm = false;
            return;
        }
        boolean between = false;
        for (int i = at + 1; i < blocks.size() && !between; i++) {
            between = blocks.get(i) instanceof Line line && label(line, Tables.flat(line.text())).filter(label -> !label
                    .kind().mark()).isPresent();
        }
        draft.form(Tables.read(grid), captions, between || captions.isEmpty());
        captions = new ArrayList<>();
        inForm = true;
    }

    /** Words of a table that only sets texts beside each other. */
    private void beside(String text, boolean below) {
        if (below && Captions.isSigner(text)) {
            draft.signer(text);
        } else if (below && Captions.isSigning(text)) {
            draft.signing(text);
        } else if (!draft.hasTitle() && !draft.hasItems() && Captions.isTitle(text)) {
            draft.title(text);
        } else {
            draft.add(Captions.isNote(text) ? State.NOTE : State.UNPLACED, text);
        }
    }

    private boolean isLayout(Grid grid) {
        return grid.width() <= 2 && !Tables.isNumbered(grid) && !outlineTables.fits(grid) && grid.rows().size() <= 3;
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
