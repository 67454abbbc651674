package vn.sokiemtra.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A regime, as it stands in a data file: what a plan is made from. A new kind of plan is a new file, no code.
 *
 * @param id name of the data file, {@code thach-thanh-2020}
 * @param name for a list to choose from
 * @param level PROVINCE, DISTRICT, COMMUNE or OFFICE
 * @param legalShape PLAN or DECISION_WITH_PLAN
 * @param outline id of its Đề cương; null for none
 * @param dispute whether the plan says what happens when a unit disagrees
 * @param reinspection whether it knows phúc tra
 * @param archive whether it demands archiving
 * @param warnings what a person should know about it: gaps and irregularities of the source
 */
public record RegimeDefinition(String id, String name, String level, String legalShape, @Nullable String outline,
        PlanHead plan, List<PlanSentence> texts, List<FormOfInspection> forms, List<Topic> topics,
        List<Deadline> deadlines, List<Coverage> coverage, List<UnitEntry> units, List<DocumentRequirement> documents,
        boolean dispute, boolean reinspection, boolean archive, List<String> warnings) {

    public RegimeDefinition {
        required(id, "id");
        required(name, "name");
        required(level, "level");
        required(legalShape, "legalShape");
        Objects.requireNonNull(plan, "plan");
        texts = given(texts);
        forms = given(forms);
        topics = given(topics);
        deadlines = given(deadlines);
        coverage = given(coverage);
        units = given(units);
        documents = given(documents);
        warnings = given(warnings);
    }

    /**
     * The plan's own facts; those that a unit's plan fills in later may be null.
     *
     * @param parentBody printed above the issuer; null where none is
     * @param place địa danh of the issuer
     * @param auditTo VISIT_DATE or an ISO date
     * @param countingConvention A or B, see {@link WorkingCalendar}
     */
    public record PlanHead(String title, @Nullable String number, String notation, @Nullable LocalDate issuedOn,
            int year, String issuer, @Nullable String parentBody, String standingAgency, @Nullable String place,
            @Nullable LocalDate auditFrom, @Nullable String auditTo, String countingConvention,
            @Nullable PlanSigner signer) {

        public PlanHead {
            required(title, "title");
            required(notation, "notation");
            required(issuer, "issuer");
            required(standingAgency, "standingAgency");
            required(countingConvention, "countingConvention");
            if (year <= 0) {
                throw new IllegalArgumentException("year");
            }
        }
    }

    /** Who signs the plan; {@code authority} is {@code TM. ỦY BAN NHÂN DÂN} or null. */
    public record PlanSigner(@Nullable String authority, String position, String name) {

        public PlanSigner {
            required(position, "position");
            required(name, "name");
        }
    }

    public record PlanSentence(PlanSection section, String content) {

        public PlanSentence {
            Objects.requireNonNull(section, "section");
            required(content, "content");
        }
    }

    public record FormOfInspection(String code, String name, InspectionKind kind, @Nullable String host,
            boolean announced, @Nullable LocalDate windowFrom, @Nullable LocalDate windowTo) {

        public FormOfInspection {
            required(code, "code");
            required(name, "name");
            Objects.requireNonNull(kind, "kind");
        }
    }

    public record Topic(String code, String content) {

        public Topic {
            required(code, "code");
            required(content, "content");
        }
    }

    /** Who owes what to whom until when; null form: all forms. See {@link DeadlineRule}. */
    public record Deadline(String code, @Nullable String form, String obligor, String recipient, @Nullable String via,
            @Nullable Integer amount, DayKind dayKind, String anchor, String direction, String strictness,
            @Nullable LocalDate fixedOn, String content) {

        public Deadline {
            required(code, "code");
            required(obligor, "obligor");
            required(recipient, "recipient");
            Objects.requireNonNull(dayKind, "dayKind");
            required(anchor, "anchor");
            required(direction, "direction");
            required(strictness, "strictness");
            required(content, "content");
        }
    }

    /** Which share of a class of units is inspected: kind ALL, RATIO, COUNT or PER_PARENT. */
    public record Coverage(String code, String unitClass, String kind, @Nullable BigDecimal ratio,
            @Nullable Integer amount, @Nullable String chooser, @Nullable String form, String content) {

        public Coverage {
            required(code, "code");
            required(unitClass, "unitClass");
            required(kind, "kind");
            required(content, "content");
        }
    }

    /**
     * A unit named by the plan.
     *
     * @param code key of its row, the same on every machine
     * @param form code of the form it is inspected by
     */
    public record UnitEntry(String code, String name, String unitClass, String agencyName, @Nullable String place,
            String form) {

        public UnitEntry {
            required(code, "code");
            required(name, "name");
            required(unitClass, "unitClass");
            required(agencyName, "agencyName");
            required(form, "form");
        }
    }

    /** A document that an inspection produces: basis PLAN (the text demands it) or PRACTICE; no forms: all of them. */
    public record DocumentRequirement(String kind, @Nullable String signer, List<String> forms, String basis) {

        public DocumentRequirement {
            required(kind, "kind");
            required(basis, "basis");
            forms = given(forms);
        }
    }

    private static void required(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(field);
        }
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
