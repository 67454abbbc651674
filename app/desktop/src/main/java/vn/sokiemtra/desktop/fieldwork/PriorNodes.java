package vn.sokiemtra.desktop.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ItemPoints;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.text.Texts;

/** What earlier years left as the first part of the checklist: it is walked and answered with the same keys. */
final class PriorNodes {

    private static final Texts TEXTS = Texts.beside(PriorNodes.class);
    /** The part itself; its lines carry the ids of the matters. */
    static final UUID GROUP = new UUID(0x5052494f52L, 0);
    private static final String CODE = TEXTS.get("prior.code");

    private PriorNodes() {
    }

    /** Null where nothing was left. */
    static @Nullable ChecklistNode group(List<PriorLine> lines) {
        List<ChecklistNode> children = new ArrayList<>();
        int answered = 0;
        int raised = 0;
        int conflicts = 0;
        for (PriorLine line : lines) {
            ChecklistNode node = node(children.size() + 1, line);
            answered += node.judged();
            raised += node.findings();
            conflicts += node.conflicts();
            children.add(node);
        }
        return children.isEmpty()
                ? null
                : new ChecklistNode(GROUP, CODE, "", TEXTS.get("prior.group"), TEXTS.get("prior.group.content"), false,
                        null, false, null, raised, 0, conflicts, 0, 0, answered, lines.size(), ItemUse.USED,
                        ItemPoints.NONE,
                        children);
    }

    private static ChecklistNode node(int number, PriorLine line) {
        Verdict look = look(line.answer());
        int conflicts = (line.state().conflicting() ? 1 : 0) + (line.remark().conflicting() ? 1 : 0);
        boolean started = look == null && (line.remark().value() != null || !line.evidence().isEmpty());
        return new ChecklistNode(line.matter().id(), CODE + "." + number, number + ".", line.matter().content(),
                TEXTS.get("prior.kind." + line.matter().kind(), String.valueOf(line.matter().year())) + ": " + line
                        .matter().content(),
                true, look, started, null, line.raised() == null ? 0 : 1, 0, conflicts, line.evidence().size(), 0,
                look == null ? 0 : 1, 1, ItemUse.USED, ItemPoints.NONE, List.of());
    }

    /** The line of the checklist that is shown. */
    static UUID id(PriorViewModel.Shown shown) {
        PriorLine line = shown.line();
        return line == null ? GROUP : line.matter().id();
    }

    /** Whether a line of the checklist stands for what an earlier year left. */
    static boolean is(ChecklistNode node) {
        return node.code().startsWith(CODE + ".");
    }

    /** Answered with the keys of the verdicts, so it is drawn like them. */
    static @Nullable Verdict look(PriorMatter.@Nullable State state) {
        return switch (state) {
            case null -> null;
            case REMEDIED -> Verdict.MET;
            case PARTLY -> Verdict.PARTLY_MET;
            case OPEN -> Verdict.NOT_MET;
        };
    }

    /** What a verdict's key says here; null where it says nothing. */
    static PriorMatter.@Nullable State state(@Nullable Verdict key) {
        return switch (key) {
            case null -> null;
            case MET -> PriorMatter.State.REMEDIED;
            case PARTLY_MET -> PriorMatter.State.PARTLY;
            case NOT_MET -> PriorMatter.State.OPEN;
            case NOT_APPLICABLE -> null;
        };
    }

    static String name(PriorMatter.State state) {
        return TEXTS.get("prior." + state);
    }
}
