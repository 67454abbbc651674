package vn.sokiemtra.document.kind;

import java.util.ArrayList;
import java.util.List;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Block.Level;
import vn.sokiemtra.document.Block.Style;
import vn.sokiemtra.document.ChartContent;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.section.Quoting;

/** Puts the text of a document together from top to bottom; mục and khoản number themselves. */
final class Draft {

    private final Wording wording = new Wording();
    private final Quoting quoting;
    private final List<Block> blocks = new ArrayList<>();
    private String section = "opening";
    private int roman;
    private int arabic;
    private int article;

    Draft() {
        this(text -> List.of(Run.plain(text)));
    }

    /** @param quoting puts figures into sentences */
    Draft(Quoting quoting) {
        this.quoting = quoting;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** What follows is apart from what stands before, though no heading says so. */
    Draft at(String other) {
        section = other;
        return this;
    }

    /** "I. MỤC": the number is added. */
    Draft roman(String title) {
        roman++;
        arabic = 0;
        section = "s" + roman;
        return heading(Level.ROMAN, wording.roman(roman) + ". " + title);
    }

    /** "1. Khoản": the number is added. */
    Draft arabic(String title) {
        arabic++;
        section = (roman == 0 ? "k" : "s" + roman + ".") + arabic;
        return heading(Level.ARABIC, arabic + ". " + title);
    }

    /** "1. Giao Sở Nội vụ …": a numbered paragraph without a heading of its own. */
    Draft counted(String text) {
        arabic++;
        section = (roman == 0 ? "k" : "s" + roman + ".") + arabic;
        return paragraph(arabic + ". " + text);
    }

    /** "Điều 1. …" with the words bold as they are usual, the rest of the article follows as paragraphs. */
    Draft article(String label, String text) {
        article++;
        section = "d" + article;
        var runs = new ArrayList<Run>();
        runs.add(Run.bold(label + " " + article + ". "));
        runs.addAll(quoting.runs(text));
        blocks.add(new Block.Paragraph(section, Style.BODY, runs));
        return this;
    }

    /** A heading as it stands, with its own label. */
    Draft heading(Level level, String text) {
        blocks.add(new Block.Heading(section, level, text));
        return this;
    }

    Draft paragraph(String text) {
        return styled(Style.BODY, text);
    }

    Draft basis(String text) {
        return styled(Style.BASIS, text);
    }

    Draft centred(String text) {
        return styled(Style.CENTRED, text);
    }

    Draft centredBold(String text) {
        blocks.add(new Block.Paragraph(section, Style.CENTRED, List.of(Run.bold(text))));
        return this;
    }

    Draft note(String text) {
        return styled(Style.NOTE, text);
    }

    /** Every line that is not blank as a paragraph; a line of dots is one to be filled by hand. */
    Draft lines(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (line.strip().matches("[.…]{20,}")) {
                dotted(1);
            } else {
                paragraph(line.strip());
            }
        });
        return this;
    }

    /** A list, one paragraph each: ";" between, "." at the end. */
    Draft dashes(List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            // Dots to be filled by hand stay.
            String bare = items.get(i).strip().replaceAll("(?<!\\.)[.;,]\\s*$", "");
            paragraph("- " + bare + (i + 1 < items.size() ? ";" : "."));
        }
        return this;
    }

    Draft dotted(int lines) {
        blocks.add(new Block.DottedLines(section, lines));
        return this;
    }

    Draft table(TableContent content) {
        blocks.add(new Block.Table(section, content));
        return this;
    }

    /** With what it shows below it. */
    Draft chart(ChartContent content, String note) {
        blocks.add(new Block.Chart(section, content));
        return note(note);
    }

    Draft signatures(List<Closing.Signer> signers) {
        blocks.add(new Block.Signatures(section, signers));
        return this;
    }

    private Draft styled(Style style, String text) {
        blocks.add(new Block.Paragraph(section, style, quoting.runs(text)));
        return this;
    }

    /** Puts the end mark "./." behind the last paragraph. */
    Draft ended() {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof Block.Paragraph last && last.style() != Style.NOTE) {
                var runs = new ArrayList<>(last.runs());
                Run end = runs.removeLast();
                runs.add(new Run(wording.ended(end.text()), end.bold(), end.italic(), end.source()));
                blocks.set(i, new Block.Paragraph(last.section(), last.style(), runs));
                break;
            }
        }
        return this;
    }
}
