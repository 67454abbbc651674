package vn.sokiemtra.checklist.importer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import vn.sokiemtra.checklist.OutlineDraft;

/** All the words of a draft, wherever they went. */
final class Sentences {

    private Sentences() {
    }

    static String all(OutlineDraft draft) {
        List<String> texts = new ArrayList<>(List.of(draft.title(), draft.subject()));
        draft.lines().forEach(line -> {
            texts.add(line.label() + " " + line.text());
            texts.add(String.valueOf(line.guide()));
            texts.add(String.valueOf(line.points()).replace('.', ','));
        });
        draft.forms().forEach(form -> {
            texts.add(form.number());
            texts.add(form.title());
            form.columns().forEach(column -> texts.addAll(Arrays.asList((column.group() + " – " + column.title()).split(
                    " – "))));
            texts.addAll(form.rows());
            form.signers().forEach(signer -> texts.add(signer.title() + "|" + signer.note()));
        });
        StringBuilder all = new StringBuilder(" ");
        texts.forEach(text -> all.append(words(text)).append(" | "));
        return all.toString().replace("| ", " ").replaceAll(" +", " ");
    }

    static String words(String text) {
        return String.join(" ", Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\d]+")).filter(word -> !word.isEmpty()).toList());
    }
}
