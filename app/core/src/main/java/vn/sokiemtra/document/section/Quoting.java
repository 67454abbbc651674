package vn.sokiemtra.document.section;

import java.util.ArrayList;
import java.util.List;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.Quotes;

/** Puts figures into sentences. */
@FunctionalInterface
public interface Quoting {

    /** Sentences of the plan, which quote no cells. */
    Quoting NOTHING = text -> List.of(Run.plain(text));

    /** The sentence in runs; a figure is a run with its source. */
    List<Run> runs(String text);

    default String shown(String text) {
        return Run.text(runs(text));
    }

    /** A figure keeps the cell it was read from. */
    static Quoting of(Figures cells) {
        return text -> {
            var runs = new ArrayList<Run>();
            for (Quotes.Piece piece : Quotes.split(text)) {
                runs.add(switch (piece) {
                    case Quotes.Words words -> Run.plain(words.text());
                    case Quotes.Quoted quoted -> Run.figure(cells.shown(quoted.cell(), quoted.side()),
                            quoted.cell() + (quoted.side() == Side.REPORTED ? "@reported" : "@verified"));
                });
            }
            return runs;
        };
    }

    /** The way back: the sentence that these runs were made from. */
    static String quoted(List<Run> runs) {
        var text = new StringBuilder();
        for (Run run : runs) {
            String source = run.source();
            String token = source == null ? "" : "{" + source.replaceFirst("@verified$", "") + "}";
            boolean cell = Quotes.split(token).stream().anyMatch(Quotes.Quoted.class::isInstance);
            text.append(cell ? token : run.text());
        }
        return text.toString();
    }
}
