package vn.sokiemtra.document.pdf;

import java.util.ArrayList;
import java.util.List;

import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.pdf.Line.Fragment;
import vn.sokiemtra.document.pdf.Line.Word;

/** Breaks runs into lines at spaces and after hyphens; a word wider than the line is cut where the line is full. */
final class LineBreaker {

    private final Typefaces typefaces;
    private final double size;
    private final double width;
    private final List<Line> lines = new ArrayList<>();
    private final List<Fragment> fragments = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private double filled;
    private double indent;
    private boolean spaced;

    private LineBreaker(Typefaces typefaces, double size, double width, double indent) {
        this.typefaces = typefaces;
        this.size = size;
        this.width = width;
        this.indent = indent;
    }

    /** At least one line, empty where there is no text. @param indent of the first line */
    static List<Line> lines(Typefaces typefaces, List<Run> runs, double size, double width, double indent) {
        var breaker = new LineBreaker(typefaces, size, width, indent);
        runs.forEach(breaker::add);
        breaker.endWord();
        breaker.endLine(true);
        return breaker.lines;
    }

    private void add(Run run) {
        String text = typefaces.drawable(run.text());
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n') {
                fragment(text.substring(start, i), run);
                endWord();
                start = i + 1;
                spaced = true;
                if (c == '\n') {
                    endLine(true);
                }
            } else if (c == '-' && i > start && i + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(i + 1))) {
                fragment(text.substring(start, i + 1), run);
                endWord();
                start = i + 1;
            }
        }
        fragment(text.substring(start), run);
    }

    private void fragment(String text, Run run) {
        if (!text.isEmpty()) {
            fragments.add(new Fragment(text, run.bold(), run.italic(),
                    typefaces.width(text, run.bold(), run.italic(), size)));
        }
    }

    private void endWord() {
        if (fragments.isEmpty()) {
            return;
        }
        double wide = fragments.stream().mapToDouble(Fragment::width).sum();
        Fragment first = fragments.getFirst();
        double space = typefaces.width(" ", first.bold(), first.italic(), size);
        boolean separate = spaced && !words.isEmpty();
        if (!words.isEmpty() && filled + (separate ? space : 0) + wide > available()) {
            endLine(false);
            separate = false;
        }
        if (wide > available()) {
            cut();
            return;
        }
        put(List.copyOf(fragments), wide, separate ? space : 0, separate);
        fragments.clear();
    }

    private void put(List<Fragment> parts, double wide, double space, boolean separate) {
        words.add(new Word(parts, wide, separate));
        filled += wide + space;
        spaced = false;
    }

    /** Sets a word that no line can hold, letter by letter. */
    private void cut() {
        var letters = new StringBuilder();
        for (Fragment part : List.copyOf(fragments)) {
            int[] points = part.text().codePoints().toArray();
            for (int point : points) {
                letters.appendCodePoint(point);
                double wide = typefaces.width(letters.toString(), part.bold(), part.italic(), size);
                boolean somethingStands = filled > 0 || letters.length() > Character.charCount(point);
                if (filled + wide > available() && somethingStands) {
                    letters.setLength(letters.length() - Character.charCount(point));
                    putLetters(letters, part);
                    endLine(false);
                    letters.appendCodePoint(point);
                }
            }
            putLetters(letters, part);
        }
        fragments.clear();
    }

    private void putLetters(StringBuilder letters, Fragment part) {
        if (letters.isEmpty()) {
            return;
        }
        String text = letters.toString();
        double wide = typefaces.width(text, part.bold(), part.italic(), size);
        put(List.of(new Fragment(text, part.bold(), part.italic(), wide)), wide, 0, false);
        letters.setLength(0);
    }

    private double available() {
        return width - (lines.isEmpty() ? indent : 0);
    }

    private void endLine(boolean last) {
        lines.add(new Line(words, filled, last));
        words = new ArrayList<>();
        filled = 0;
        spaced = false;
    }
}
