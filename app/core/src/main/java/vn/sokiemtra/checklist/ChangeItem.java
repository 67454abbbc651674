package vn.sokiemtra.checklist;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.store.OutlineTree;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Changes one field of an outline item; two machines that change two fields of it merge. Throws {@code SKT-OUTLINE-NO-ITEM}
 * for an item that is not there.
 */
public final class ChangeItem {

    private static final Texts TEXTS = Texts.beside(ChangeItem.class);
    private static final BigDecimal MOST_POINTS = new BigDecimal("9999.99");

    private final Ledger ledger;

    public ChangeItem(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A new label or sentence carries on to the code and the short title where nobody wrote those.
     *
     * @param text null or blank empties it
     */
    public Edited<UUID> words(String author, UUID item, ItemField field, @Nullable String text) {
        String words = text == null ? "" : text.strip();
        if (field == ItemField.LABEL) {
            return ArrangeItems.knowing(ledger, author, item, tree -> {
                tree.write(item, field, words);
                ArrangeItems.recode(tree, item);
                return item;
            });
        }
        return ArrangeItems.edit(ledger, author, item, tree -> {
            if (field == ItemField.CONTENT) {
                boolean follows = tree.shortTitle(item).equals(BuildOutline.shortTitle(tree.content(item)));
                tree.write(item, ItemField.CONTENT, words);
                if (follows) {
                    tree.write(item, ItemField.SHORT_TITLE, BuildOutline.shortTitle(words));
                }
            } else {
                tree.write(item, field, words);
            }
            return item;
        });
    }

    public Edited<UUID> evidenceRequired(String author, UUID item, boolean required) {
        return ArrangeItems.edit(ledger, author, item, tree -> {
            tree.evidenceRequired(item, required);
            return item;
        });
    }

    /** Where the Biên bản uses it; items below follow. */
    public Edited<UUID> section(String author, UUID item, ItemSection section) {
        return ArrangeItems.edit(ledger, author, item, tree -> {
            tree.below(item).forEach(each -> tree.section(each, section));
            return item;
        });
    }

    /** @param topic code of the plan's content; null for none; items below follow */
    public Edited<UUID> topic(String author, UUID item, @Nullable String topic) {
        return ArrangeItems.edit(ledger, author, item, tree -> {
            tree.below(item).forEach(each -> tree.topic(each, topic));
            return item;
        });
    }

    /**
     * @param points điểm chuẩn, two decimals at most; null for none
     * @throws Problem {@code SKT-OUTLINE-POINTS}
     */
    public Edited<UUID> points(String author, UUID item, @Nullable BigDecimal points) {
        if (points != null && (points.signum() < 0 || points.compareTo(MOST_POINTS) > 0 || points.stripTrailingZeros()
                .scale() > 2)) {
            throw new Problem(TEXTS, "SKT-OUTLINE-POINTS", points);
        }
        return ArrangeItems.edit(ledger, author, item, tree -> {
            tree.points(item, points);
            return item;
        });
    }

    /** @param rules ids of contradiction rules that show at the item besides those of its cells */
    public Edited<UUID> rules(String author, UUID item, Collection<String> rules) {
        return ArrangeItems.edit(ledger, author, item, (OutlineTree tree) -> {
            tree.rules(item, rules);
            return item;
        });
    }
}
