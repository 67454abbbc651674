package vn.sokiemtra.desktop.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Groups tasks into the lines of the list; of a long group the first fifty are shown until the rest is asked for. */
final class TaskRows {

    static final int MOST_LINES = 50;

    private static final Texts TEXTS = Texts.beside(TaskRows.class);

    private TaskRows() {
    }

    /**
     * @param whole groups of which every line is shown
     * @param counted whether all tasks are known: only then their number is
     */
    static List<TaskRow> of(List<Task> tasks, StartMode mode, Set<String> whole, boolean counted) {
        Map<String, List<Task>> groups = new LinkedHashMap<>();
        for (Task task : tasks) {
            String key = mode == StartMode.UNITS
                    ? task.unit().isEmpty() || task.inspection() == null ? TEXTS.get("group.several") : task.unit()
                    : TEXTS.get("group." + task.kind());
            groups.computeIfAbsent(key, name -> new ArrayList<>()).add(task);
        }
        List<TaskRow> rows = new ArrayList<>();
        groups.forEach((name, members) -> {
            rows.add(new TaskRow.Head(members.getFirst().kind(), name, number(members.size(), counted)));
            boolean all = members.size() <= MOST_LINES || whole.contains(name);
            members.stream().limit(all ? members.size() : MOST_LINES).forEach(task -> rows.add(new TaskRow.Line(task)));
            if (!all) {
                rows.add(new TaskRow.More(name, number(members.size() - MOST_LINES, counted)));
            }
        });
        return List.copyOf(rows);
    }

    private static String number(int tasks, boolean counted) {
        return counted ? VietnameseFormat.number(tasks) : VietnameseFormat.COUNTING;
    }
}
