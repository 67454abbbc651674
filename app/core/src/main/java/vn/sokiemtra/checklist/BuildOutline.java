package vn.sokiemtra.checklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDefinition.ColumnDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.FormDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.ItemDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.PartDefinition;
import vn.sokiemtra.checklist.OutlineDraft.Line;
import vn.sokiemtra.text.Texts;

/** Makes of a corrected draft what a plan's outline is made from: codes, parts, biểu. */
public final class BuildOutline {

    private static final Texts TEXTS = Texts.beside(BuildOutline.class);
    private static final Pattern LINE_WORDS = Pattern.compile("[\\p{L}\\d]{2,}");
    private static final int SHORT = 60;

    private final OutlineDraft draft;
    private final Set<String> codes = new HashSet<>();

    private BuildOutline(OutlineDraft draft) {
        this.draft = draft;
    }

    /** @param id name of the outline */
    public static OutlineDefinition of(OutlineDraft draft, String id) {
        BuildOutline build = new BuildOutline(draft);
        List<Node> roots = build.tree();
        build.passFormsDown(roots);
        return new OutlineDefinition(id, draft.title().isEmpty() ? TEXTS.get("build.title") : draft.title(), draft
                .subject(), build.items(roots, null, ItemSection.ANSWERS),
                draft.forms().stream().map(build::form)
                        .toList());
    }

    /** Codes of the items as they would be stored, in order. */
    public static List<String> codes(OutlineDraft draft) {
        return of(draft, "x").allItems().stream().map(ItemDefinition::code).toList();
    }

    private record Node(Line line, List<Node> children, Set<String> forms) {

        boolean leaf() {
            return children.isEmpty();
        }
    }

    private List<Node> tree() {
        List<Node> roots = new ArrayList<>();
        List<Node> path = new ArrayList<>();
        for (Line line : draft.items()) {
            Node node = new Node(line, new ArrayList<>(), new LinkedHashSet<>(line.forms()));
            // A level may be left out in the source; the item then stands one below the last.
            while (path.size() > line.level()) {
                path.removeLast();
            }
            (path.isEmpty() ? roots : path.getLast().children()).add(node);
            path.add(node);
        }
        return roots;
    }

    /** Only leaves have parts: a biểu of a heading goes to the leaf below it that has most words in common. */
    private void passFormsDown(List<Node> nodes) {
        for (Node node : nodes) {
            if (!node.leaf() && !node.forms().isEmpty()) {
                List<Node> leaves = new ArrayList<>();
                leaves(node, leaves);
                for (String code : node.forms()) {
                    String title = draft.form(code).map(OutlineDraft.Form::title).orElse("");
                    Node best = leaves.getFirst();
                    for (Node leaf : leaves) {
                        best = common(leaf.line().text(), title) > common(best.line().text(), title) ? leaf : best;
                    }
                    best.forms().add(code);
                }
                node.forms().clear();
            }
            passFormsDown(node.children());
        }
    }

    private static void leaves(Node node, List<Node> leaves) {
        if (node.leaf()) {
            leaves.add(node);
        }
        node.children().forEach(child -> leaves(child, leaves));
    }

    private static double common(String text, String title) {
        Set<String> words = words(text);
        Set<String> others = words(title);
        Set<String> both = new HashSet<>(words);
        both.retainAll(others);
        return words.isEmpty() ? 0 : both.size() / Math.sqrt(words.size());
    }

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        LINE_WORDS.matcher(text.toLowerCase(Texts.VIETNAMESE)).results().forEach(found -> words.add(found.group()));
        return words;
    }

    private List<ItemDefinition> items(List<Node> nodes, @Nullable String parent, ItemSection inherited) {
        List<ItemDefinition> items = new ArrayList<>();
        int place = 0;
        for (Node node : nodes) {
            Line line = node.line();
            String code = ItemCodes.code(line.label(), parent, ++place, codes);
            ItemSection section = section(line.text(), parent == null, inherited);
            items.add(new ItemDefinition(code, line.label(), line.text(), shortTitle(line.text()), line.guide(),
                    section, null, node.leaf() && line.kinds().contains(PartType.DOCUMENTS), null, line.points(), null,
                    List.of(), node
                            .leaf() ? parts(line, node.forms()) : List.of(),
                    items(node.children(), code, section)));
        }
        return items;
    }

    private static ItemSection section(String text, boolean top, ItemSection inherited) {
        String lower = text.toLowerCase(Texts.VIETNAMESE);
        if (top) {
            for (ItemSection section : List.of(ItemSection.PROPOSALS, ItemSection.DIRECTIONS, ItemSection.FINDINGS,
                    ItemSection.STRENGTHS)) {
                if (matches("section.top." + section.name(), lower)) {
                    return section;
                }
            }
            return ItemSection.ANSWERS;
        }
        return inherited == ItemSection.STRENGTHS && matches("section.FINDINGS", lower)
                ? ItemSection.FINDINGS
                : inherited;
    }

    private static boolean matches(String key, String text) {
        return Pattern.compile(TEXTS.get(key)).matcher(text).find();
    }

    static String shortTitle(String text) {
        long small = text.chars().filter(Character::isLowerCase).count();
        String plain = small == 0 && text.length() > 1
                ? text.charAt(0) + text.substring(1).toLowerCase(Texts.VIETNAMESE)
                : text;
        if (plain.length() <= SHORT) {
            return plain;
        }
        int cut = plain.lastIndexOf(' ', SHORT);
        return plain.substring(0, cut > 20 ? cut : SHORT).replaceAll("[,;:(]+$", "") + "…";
    }

    /** CHOICE waits for its options: they are written in the outline's editor. */
    private List<PartDefinition> parts(Line line, Set<String> forms) {
        List<PartDefinition> parts = new ArrayList<>();
        Map<PartType, Integer> count = new EnumMap<>(PartType.class);
        for (PartType kind : line.kinds()) {
            if (kind == PartType.TABLE || kind == PartType.CHOICE || kind == PartType.NARRATIVE) {
                continue;
            }
            int time = count.merge(kind, 1, Integer::sum);
            parts.add(part(kind, time));
        }
        for (String code : forms) {
            draft.form(code).ifPresent(form -> parts.add(new PartDefinition(code.toLowerCase(Locale.ROOT),
                    PartType.TABLE, TEXTS.get("part.TABLE", form.number(), shortTitle(form.title())), null, List.of(),
                    code)));
        }
        parts.add(part(PartType.NARRATIVE, 1));
        return parts;
    }

    /** What is asked for by a kind of part where nothing more is known. */
    public static PartDefinition part(PartType kind, int time) {
        String code = TEXTS.get("part.code." + kind.name());
        return new PartDefinition(time == 1 ? code : code + time, kind, TEXTS.get("part." + kind.name()), null, List
                .of(), null);
    }

    private FormDefinition form(OutlineDraft.Form form) {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (OutlineDraft.Column column : form.columns()) {
            int width = switch (column.type()) {
                case ROW_NUMBER -> 5;
                case TEXT, URL, DOCUMENT -> 18;
                default -> 10;
            };
            columns.add(new ColumnDefinition(columns.size() + 1, column.group(), column.title(), column.type(), column
                    .formula(), width));
        }
        List<TemplateRow> rows = new ArrayList<>();
        form.rows().forEach(label -> rows.add(new TemplateRow(String.valueOf(rows.size() + 1), label)));
        if (rows.isEmpty() && !form.growing()) {
            rows.add(new TemplateRow("1", null));
        }
        return new FormDefinition(form.code(), form.number(), form.title(), form.signers(), form.growing(), form
                .total(), rows, columns);
    }
}
