package vn.sokiemtra.desktop.figuretext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.fxmisc.richtext.model.NodeSegmentOpsBase;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TextOps;
import org.reactfx.util.Either;

/** Between stored texts and the documents of the control. A chip holds the cell's name only: its figure is looked up. */
final class FigureSegments {

    /** One chip. An empty cell name is the control's empty segment. */
    record Chip(String cell) {
    }

    /** How a run of words looks. */
    enum Look {
        PLAIN,
        CONTRADICTED
    }

    /** Paragraphs have no style of their own. */
    enum Block {
        PLAIN
    }

    static final char PLACE = '\uFFFC';

    static final TextOps<Either<String, Chip>, Look> OPS = SegmentOps.<Look>styledTextOps()
            ._or(new ChipOps(), (_, _) -> Optional.empty());

    private FigureSegments() {
    }

    private static final class ChipOps extends NodeSegmentOpsBase<Chip, Look> {
        ChipOps() {
            super(new Chip(""));
        }

        @Override
        public int length(Chip chip) {
            return chip.cell().isEmpty() ? 0 : 1;
        }
    }

    static ReadOnlyStyledDocument<Block, Either<String, Chip>, Look> document(String text) {
        var builder = new ReadOnlyStyledDocumentBuilder<Block, Either<String, Chip>, Look>(OPS, Block.PLAIN);
        var line = new ArrayList<StyledSegment<Either<String, Chip>, Look>>();
        for (FigureTokens.Piece piece : FigureTokens.pieces(text)) {
            switch (piece) {
                case FigureTokens.Quote quote ->
                    line.add(new StyledSegment<>(Either.right(new Chip(quote.cell())), Look.PLAIN));
                case FigureTokens.Words words -> {
                    String[] lines = words.text().split("\n", -1);
                    for (int i = 0; i < lines.length; i++) {
                        if (i > 0) {
                            close(builder, line);
                        }
                        if (!lines[i].isEmpty()) {
                            line.add(new StyledSegment<>(Either.left(lines[i]), Look.PLAIN));
                        }
                    }
                }
            }
        }
        close(builder, line);
        return builder.build();
    }

    private static void close(ReadOnlyStyledDocumentBuilder<Block, Either<String, Chip>, Look> builder,
            List<StyledSegment<Either<String, Chip>, Look>> line) {
        if (line.isEmpty()) {
            line.add(new StyledSegment<>(Either.left(""), Look.PLAIN));
        }
        builder.addParagraph(List.copyOf(line));
        line.clear();
    }

    static String stored(StyledDocument<Block, Either<String, Chip>, Look> document) {
        StringJoiner lines = new StringJoiner("\n");
        for (var paragraph : document.getParagraphs()) {
            StringBuilder text = new StringBuilder();
            for (var segment : paragraph.getSegments()) {
                text.append(
                        segment.<String>unify(words -> words,
                                chip -> chip.cell().isEmpty() ? "" : "{" + chip.cell() + "}"));
            }
            lines.add(text);
        }
        return FigureTokens.clean(lines.toString());
    }
}
