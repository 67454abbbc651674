package vn.sokiemtra.plan;

import java.util.List;
import java.util.Optional;

/** The plan with its texts, forms, contents and deadlines, each in order. */
public record InspectionPlan(PlanHeader header, List<PlanText> texts, List<PlanForm> forms, List<PlanTopic> topics,
        List<DeadlineRule> deadlines) {

    public InspectionPlan {
        texts = List.copyOf(texts);
        forms = List.copyOf(forms);
        topics = List.copyOf(topics);
        deadlines = List.copyOf(deadlines);
    }

    /** The sentences of a section, in order. */
    public List<String> texts(PlanSection section) {
        return texts.stream().filter(text -> text.section() == section).map(PlanText::content).toList();
    }

    public Optional<PlanForm> form(String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    /** The deadlines that hold for a form of inspection, those of all forms included. */
    public List<DeadlineRule> deadlinesOf(String form) {
        return deadlines.stream().filter(rule -> rule.formCode() == null || form.equals(rule.formCode())).toList();
    }
}
