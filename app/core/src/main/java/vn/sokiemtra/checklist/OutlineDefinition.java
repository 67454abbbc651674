package vn.sokiemtra.checklist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A Đề cương báo cáo with its biểu, as it stands in a data file: what a plan's outline is made from.
 *
 * @param id name of the data file, {@code thach-thanh-2020}
 * @param title ĐỀ CƯƠNG BÁO CÁO
 * @param subject the line below the title
 */
public record OutlineDefinition(String id, String title, String subject,
        List<ItemDefinition> items, List<FormDefinition> forms) {

    public OutlineDefinition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subject, "subject");
        items = given(items);
        forms = given(forms);
    }

    /**
     * @param code stable, {@code II.1.d5}
     * @param label printed before the text: {@code I.}, {@code 1.}, {@code a)}, {@code +}
     * @param content the sentence of the đề cương
     * @param shortTitle for trees and lists
     * @param guide what a team asks behind the sentence
     * @param topic code of the plan's content it belongs to
     * @param lastYear the item is retired in plans of later years
     * @param points điểm chuẩn; null for none
     * @param assignedTo who answers it unless an inspection names another; null where it does not say
     * @param rules ids of contradiction rules that show at it besides those of its cells
     * @param parts only of a leaf
     * @param children a leaf has none
     */
    public record ItemDefinition(String code, String label, String content, String shortTitle, @Nullable String guide,
            ItemSection section, @Nullable String topic, boolean evidenceRequired, @Nullable Integer lastYear,
            @Nullable BigDecimal points, @Nullable String assignedTo, List<String> rules, List<PartDefinition> parts,
            List<ItemDefinition> children) {

        public ItemDefinition {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(shortTitle, "shortTitle");
            Objects.requireNonNull(section, "section");
            rules = given(rules);
            parts = given(parts);
            children = given(children);
        }

        /** Leaves carry an answer and a verdict. */
        public boolean leaf() {
            return children.isEmpty();
        }
    }

    /**
     * @param code stable within the item
     * @param measure đơn vị tính
     * @param options of a CHOICE
     * @param cell the part is this cell of a biểu, not a value of its own: {@code B3[1].8}, for a RATIO
     * {@code B3[1].7/B3[1].6} or one RATIO cell, for a TABLE {@code B3}
     */
    public record PartDefinition(String code, PartType type, String label, @Nullable String measure,
            List<ChoiceOption> options, @Nullable String cell) {

        public PartDefinition {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(label, "label");
            options = given(options);
        }
    }

    /**
     * A biểu.
     *
     * @param code {@code B3}
     * @param number {@code 03}
     * @param growing rows are added by whoever fills it; else it has the template rows only
     * @param total it has a row Tổng cộng
     */
    public record FormDefinition(String code, String number, String title, List<FormSigner> signers, boolean growing,
            boolean total, List<TemplateRow> rows, List<ColumnDefinition> columns) {

        public FormDefinition {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(title, "title");
            signers = given(signers);
            rows = given(rows);
            columns = given(columns);
        }
    }

    /**
     * @param col the number printed below the header, from 1
     * @param group the header above several columns; null for none
     * @param formula {@code (5)-(6)} for a computed column, see {@link Formula}
     * @param width relative, for screen and paper
     */
    public record ColumnDefinition(int col, @Nullable String group, String title, ColumnType type,
            @Nullable String formula, int width) {

        public ColumnDefinition {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(type, "type");
        }
    }

    /** Every item, parents before their children, in order. */
    public List<ItemDefinition> allItems() {
        List<ItemDefinition> all = new ArrayList<>();
        collect(items, all);
        return all;
    }

    /** The items that carry an answer, in order. */
    public List<ItemDefinition> leaves() {
        return allItems().stream().filter(ItemDefinition::leaf).toList();
    }

    public Optional<FormDefinition> form(String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    private static void collect(List<ItemDefinition> items, List<ItemDefinition> all) {
        for (ItemDefinition item : items) {
            all.add(item);
            collect(item.children(), all);
        }
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
