package vn.sokiemtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.checklist.BuildOutline;
import vn.sokiemtra.checklist.Correction;
import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.OutlineDraft;
import vn.sokiemtra.checklist.ReplaceOutline;
import vn.sokiemtra.checklist.importer.ReadOutline;

/** {@code outline import}: what a file is taken for, and with {@code --into} the plan's outline from then on. */
@Command
final class OutlineImportCommand extends DataSubcommand {

    @Parameters(index = "0", paramLabel = "FILE")
    Path file;

    @Option(names = "--into", paramLabel = "DATA")
    @Nullable
    Path into;

    @Option(names = "--corrections", paramLabel = "F")
    @Nullable
    Path corrections;

    @Option(names = "--as", paramLabel = "NAME")
    @Nullable
    String as;

    @SuppressWarnings("NullAway.Init") // picocli sets file
    OutlineImportCommand(Program program) {
        super(program);
    }

    @Override
    Report report() {
        OutlineDraft draft = corrected(new ReadOutline().read(program().folder().resolve(file)));
        OutlineDefinition outline = BuildOutline.of(draft, "import");
        List<String> lines = lines(draft, outline);
        Fields fields = Fields.of("title", outline.title()).and("subject", outline.subject()).and("items", outline
                .allItems().stream()
                .map(item -> Fields.of("code", item.code()).and("label", item.label()).and("content",
                        item.content()).and("points", item.points()).and("parts", item.parts().stream()
                                .map(
                                        part -> part.cell() == null
                                                ? part.type().name()
                                                : part.type() + " " + part.cell())
                                .toList())
                        .map())
                .toList()).and("forms", outline.forms()).and("unplaced", draft
                        .unplaced().stream().map(OutlineDraft.Line::text).toList())
                .and("conversions",
                        draft.conversions());
        if (into == null) {
            return new Report(fields, lines);
        }
        return program().with(into, around(), session -> {
            ReplaceOutline.Effect effect = new ReplaceOutline(session.ledger()).with(outline, session.author(as))
                    .value();
            lines.add(TEXTS.get("outline.stored", effect.added(), effect.kept(), effect.retired(), effect.removed()));
            return new Report(fields.and("added", effect.added()).and("kept", effect.kept()).and("retired", effect
                    .retired()).and("removed", effect.removed()), lines);
        });
    }

    private OutlineDraft corrected(OutlineDraft draft) {
        if (corrections == null) {
            return draft;
        }
        OutlineDraft result = draft;
        Path list = program().folder().resolve(corrections);
        try {
            for (Correction correction : new Definitions().read(Files.newInputStream(list), String.valueOf(list
                    .getFileName()), Correction[].class)) {
                result = correction.apply(result);
            }
        } catch (IOException unreadable) {
            throw new Refused("SKT-CLI-CORRECTIONS", TEXTS.get("SKT-CLI-CORRECTIONS", list));
        }
        return result;
    }

    private static List<String> lines(OutlineDraft draft, OutlineDefinition outline) {
        List<String> lines = new ArrayList<>();
        draft.conversions().stream().limit(5).forEach(each -> lines.add(TEXTS.get("outline.conversion", each.encoding(),
                each.before(), each.after())));
        lines.add(outline.title() + (outline.subject().isEmpty() ? "" : " – " + outline.subject()));
        List<OutlineDraft.Line> items = draft.items();
        for (int i = 0; i < items.size(); i++) {
            OutlineDefinition.ItemDefinition item = outline.allItems().get(i);
            lines.add("  ".repeat(items.get(i).level()) + (item.label() + " " + item.content()).strip() + "  [" + item
                    .code() + "]");
        }
        outline.forms().forEach(form -> lines.add(TEXTS.get("outline.form", form.number(), form.title(), form.columns()
                .size())));
        List<OutlineDraft.Line> unplaced = draft.unplaced();
        lines.add(TEXTS.get("outline.unplaced", unplaced.size()));
        unplaced.forEach(line -> lines.add("  " + line.text()));
        return lines;
    }
}
