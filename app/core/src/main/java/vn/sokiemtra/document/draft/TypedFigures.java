package vn.sokiemtra.document.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.section.Quoting;
import vn.sokiemtra.document.section.Rewritten;
import vn.sokiemtra.document.section.SectionPart;
import vn.sokiemtra.document.section.Sentences;

/** Figures that a person typed into a rewritten section where the data quote a cell, and that differ from it. */
public final class TypedFigures {

    /**
     * @param section id of the section
     * @param title of the section
     * @param typed as it stands in the text
     * @param cell {@code B4[1].12}
     * @param token the live field that would take its place, with braces
     * @param figure what the cell says now
     */
    public record TypedFigure(String section, String title, String typed, String cell, String token, String figure) {
    }

    private static final double ALIKE = 0.6;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;!?])\\s+|\\n");

    private final LoadSections sections;

    public TypedFigures(LoadSections sections) {
        this.sections = sections;
    }

    public List<TypedFigure> of(DraftOf draft) {
        LoadSections.Source source = sections.source(draft);
        var found = new ArrayList<TypedFigure>();
        for (SectionPart part : source.parts()) {
            Rewritten rewritten = source.rewritten().get(part.id());
            if (rewritten != null) {
                found.addAll(of(source, part, rewritten));
            }
        }
        return found;
    }

    /** Those of one section. */
    static List<TypedFigure> of(LoadSections.Source source, SectionPart part, Rewritten rewritten) {
        var found = new ArrayList<TypedFigure>();
        String said = part.live();
        if (said != null) {
            for (String live : SENTENCE.split(said)) {
                compare(source, part, live, rewritten.content(), found);
            }
        }
        return found;
    }

    private static void compare(LoadSections.Source source, SectionPart part, String live, String content,
            List<TypedFigure> found) {
        List<Run> figures = source.quoting().runs(live).stream().filter(run -> run.source() != null).toList();
        if (figures.isEmpty()) {
            return;
        }
        String said = source.quoting().shown(live);
        for (String sentence : SENTENCE.split(content)) {
            String shown = source.quoting().shown(sentence);
            if (Sentences.likeness(said, shown) >= ALIKE) {
                List<String> cells = source.quoting().runs(sentence).stream().map(Run::source).filter(
                        java.util.Objects::nonNull).toList();
                List<String> typed = numbers(Run.text(source.quoting().runs(sentence).stream()
                        .filter(run -> run.source() == null).toList()));
                typed.removeAll(numbers(said));
                for (Run figure : figures) {
                    if (!cells.contains(figure.source()) && !typed.isEmpty()
                            && !numbers(shown).containsAll(numbers(figure.text()))) {
                        found.add(new TypedFigure(part.id(), part.title(), typed.removeFirst(),
                                String.valueOf(figure.source()).replaceFirst("@.*", ""), Quoting.quoted(List.of(
                                        figure)),
                                figure.text()));
                    }
                }
                return;
            }
        }
    }

    private static List<String> numbers(String text) {
        return new ArrayList<>(NUMBER.matcher(text).results().map(MatchResult::group).toList());
    }
}
