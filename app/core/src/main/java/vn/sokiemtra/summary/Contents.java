package vn.sokiemtra.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.plan.PlanTopic;
import vn.sokiemtra.text.Texts;

/**
 * Which content of the plan a finding belongs to: that of its item, or of the nearest item above that names one; where none
 * does, the group of the Đề cương it stands in.
 */
public final class Contents {

    private static final Texts TEXTS = Texts.beside(Contents.class);

    private final List<Board.Content> columns = new ArrayList<>();
    private final Map<UUID, Integer> byItem = new HashMap<>();
    /** Items to be answered that name no content where others do, with the group they stand in. */
    private final Map<UUID, OutlineItem> unnamed = new HashMap<>();
    private final Map<UUID, Integer> byGroup = new HashMap<>();
    private int others = -1;

    public Contents(Outline outline, List<PlanTopic> topics) {
        boolean named = outline.items().stream().anyMatch(item -> item.topicCode() != null);
        Map<String, String> titles = new LinkedHashMap<>();
        if (named) {
            topics.forEach(topic -> titles.put(topic.code(), shortened(topic.content())));
        }
        Map<String, Integer> index = new HashMap<>();
        titles.forEach((code, title) -> {
            index.put(code, columns.size());
            columns.add(new Board.Content(code, title));
        });
        for (OutlineItem item : outline.items()) {
            List<OutlineItem> path = new ArrayList<>(outline.path(item));
            path.add(item);
            String code = named ? topic(path) : group(path).code();
            if (code != null && !index.containsKey(code)) {
                index.put(code, columns.size());
                columns.add(new Board.Content(code, named ? code : shortened(group(path).shortTitle())));
            }
            if (code != null) {
                byItem.put(item.id(), index.getOrDefault(code, 0));
            } else if (item.section() == ItemSection.ANSWERS) {
                unnamed.put(item.id(), group(path));
            }
        }
    }

    private static @Nullable String topic(List<OutlineItem> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            String code = path.get(i).topicCode();
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    private static OutlineItem group(List<OutlineItem> path) {
        return path.size() > 1 ? path.get(1) : path.getFirst();
    }

    /** The first clause of a content, without its end. */
    private static String shortened(String content) {
        String clause = content.strip().split("[;:(]|\\. ")[0].strip();
        return clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
    }

    /** Index of the column of an item; what is no content to be answered shares a last column. */
    public int of(UUID item) {
        Integer found = byItem.get(item);
        if (found != null) {
            return found;
        }
        OutlineItem group = unnamed.get(item);
        if (group != null) {
            return byGroup.computeIfAbsent(group.id(), any -> {
                columns.add(new Board.Content(group.code(), shortened(group.shortTitle())));
                return columns.size() - 1;
            });
        }
        if (others < 0) {
            others = columns.size();
            columns.add(new Board.Content("", TEXTS.get("content.others")));
        }
        return others;
    }

    /** Ask after every finding was placed. */
    public List<Board.Content> columns() {
        return List.copyOf(columns);
    }
}
