package vn.sokiemtra.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A regime, as it stands in a data file: what a plan is made from. A new kind of plan is a new file, no code.
 *
 * @param id name of the data file, {@code thach-thanh-2020}
 * @param name for a list to choose from
 * @param level PROVINCE, DISTRICT, COMMUNE or OFFICE
 * @param legalShape PLAN or DECISION_WITH_PLAN; with a decision the head's number, date and signer are the decision's
 * @param outline id of its Đề cương; null for none
 * @param dispute what happens when a unit disagrees
 * @param reinspection whether it knows phúc tra
 * @param archive whether it demands archiving
 * @param resultUses what the results serve for
 * @param settings what the source leaves open
 * @param warnings what a person should know about it: gaps and irregularities of the source
 * @param layout how its Kế hoạch is divided; empty: as is usual
 */
public record RegimeDefinition(String id, String name, String level, String legalShape, @Nullable String outline,
        PlanHead plan, List<PlanSentence> texts, List<FormOfInspection> forms, List<Topic> topics,
        List<Deadline> deadlines, List<Coverage> coverage, List<UnitEntry> units, List<DocumentRequirement> documents,
        List<TeamKind> teams, List<Participant> participants, DisputeRule dispute, boolean reinspection,
        boolean archive, List<Budget> budget, List<String> resultUses, List<Setting> settings,
        List<String> warnings, List<PlanPart> layout) {

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
        teams = given(teams);
        participants = given(participants);
        dispute = dispute == null ? new DisputeRule(false, null, null) : dispute;
        budget = given(budget);
        resultUses = given(resultUses);
        settings = given(settings);
        warnings = given(warnings);
        layout = given(layout);
    }

    /** The same under another id and name. */
    public RegimeDefinition renamed(String otherId, String otherName) {
        return new RegimeDefinition(otherId, otherName, level, legalShape, outline, plan, texts, forms, topics,
                deadlines, coverage, units, documents, teams, participants, dispute, reinspection, archive, budget,
                resultUses, settings, warnings, layout);
    }

    /** The same with other rules for what follows an inspection. */
    public RegimeDefinition after(DisputeRule otherDispute, boolean otherReinspection, boolean otherArchive,
            List<Budget> otherBudget, List<String> otherUses) {
        return new RegimeDefinition(id, name, level, legalShape, outline, plan, texts, forms, topics, deadlines,
                coverage, units, documents, teams, participants, otherDispute, otherReinspection, otherArchive,
                otherBudget, otherUses, settings, warnings, layout);
    }

    /** Which papers it asks for, and of whom they are. */
    public RegimePapers papers() {
        return new RegimePapers(documents);
    }

    /** What a setting says; empty where the regime has none of that code. */
    public Optional<Setting> setting(String code) {
        return settings.stream().filter(setting -> setting.code().equals(code)).findFirst();
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

    /**
     * Who signs the plan; {@code authority} is {@code TM. ỦY BAN NHÂN DÂN} or null, {@code position} has a line for
     * {@code KT. CHỦ TỊCH} where a deputy signs.
     */
    public record PlanSigner(@Nullable String authority, String position, String name) {

        public PlanSigner {
            required(position, "position");
            required(name, "name");
        }
    }

    /**
     * A part of the printed Kế hoạch.
     *
     * @param level ROMAN, ARABIC, TEXT without a heading, or LISTS: the units, the Đề cương and its biểu are annexed
     * @param title null: the first sentence stands behind the number
     * @param texts whose sentences stand below it
     * @param topics whether the contents of inspection stand below it
     * @param mark what stands before a sentence: {@code -}, {@code a)}, {@code 1.}, nothing where null;
     *        {@code lead a)} leaves the first sentence without, {@code title -} letters what has no full stop and dashes the
     *        rest
     */
    public record PlanPart(String level, @Nullable String title, List<PlanSection> texts, boolean topics,
            @Nullable String mark) {

        public PlanPart {
            required(level, "level");
            texts = given(texts);
        }
    }

    public record PlanSentence(PlanSection section, String content) {

        public PlanSentence {
            Objects.requireNonNull(section, "section");
            required(content, "content");
        }
    }

    /**
     * @param place where the team goes; null where the text does not say
     * @param targets who is inspected, in words; null where the text does not say
     * @param topics codes of the contents it is limited to; empty: all
     * @param content its contents in words, where they are its own
     */
    public record FormOfInspection(String code, String name, InspectionKind kind, @Nullable String host,
            boolean announced, @Nullable LocalDate windowFrom, @Nullable LocalDate windowTo, @Nullable String place,
            @Nullable String targets, List<String> topics, @Nullable String content) {

        public FormOfInspection {
            required(code, "code");
            required(name, "name");
            Objects.requireNonNull(kind, "kind");
            topics = given(topics);
        }
    }

    /** A content of inspection; {@code details} are its own points, where it has some. */
    public record Topic(String code, String content, List<String> details) {

        public Topic {
            required(code, "code");
            required(content, "content");
            details = given(details);
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

    /**
     * Which share of some classes of units is inspected.
     *
     * @param kind ALL, RATIO, COUNT or PER_PARENT: so many of each inspected unit above them
     * @param ratio least share, 0.3; only of a RATIO
     * @param amount least number; only of COUNT and PER_PARENT
     * @param chooser who names the units, where somebody else does
     * @param form the only form that counts; null: every announced one, see the setting {@code SURPRISE_COUNTS}
     */
    public record Coverage(String code, List<String> unitClasses, String kind, @Nullable BigDecimal ratio,
            @Nullable Integer amount, @Nullable String chooser, @Nullable String form, String content) {

        public Coverage {
            required(code, "code");
            required(kind, "kind");
            required(content, "content");
            unitClasses = given(unitClasses);
            if (unitClasses.isEmpty()) {
                throw new IllegalArgumentException("unitClasses");
            }
        }
    }

    /**
     * A unit named by the plan.
     *
     * @param code key of its row, the same on every machine
     * @param form code of the form it is inspected by; null for a unit that is known and not (yet) chosen
     * @param parent code of the unit it belongs to; null for none
     */
    public record UnitEntry(String code, String name, String unitClass, String agencyName, @Nullable String place,
            @Nullable String form, @Nullable String parent) {

        public UnitEntry {
            required(code, "code");
            required(name, "name");
            required(unitClass, "unitClass");
            required(agencyName, "agencyName");
        }
    }

    /**
     * A document that an inspection produces: basis PLAN (the text demands it), IMPLIED (it follows from the text) or
     * PRACTICE; no forms: all of them.
     */
    public record DocumentRequirement(String kind, @Nullable String signer, List<String> forms, String basis) {

        public DocumentRequirement {
            required(kind, "kind");
            required(basis, "basis");
            forms = given(forms);
        }
    }

    /**
     * A kind of team, Đoàn kiểm tra or Tổ công tác.
     *
     * @param founder who founds it; null where the text does not say, as the others
     */
    public record TeamKind(String code, String name, @Nullable String founder, @Nullable String leader,
            @Nullable String secretary, @Nullable String form) {

        public TeamKind {
            required(code, "code");
            required(name, "name");
        }
    }

    /** A body with a part in the inspection; null form: all of them. */
    public record Participant(String agency, ParticipantRole role, @Nullable String duty, @Nullable String form) {

        public Participant {
            required(agency, "agency");
            Objects.requireNonNull(role, "role");
        }
    }

    /** What happens when a unit disagrees; null {@code escalateTo}: nobody is named. */
    public record DisputeRule(boolean allowed, @Nullable String escalateTo, @Nullable String content) {
    }

    /** Where the money comes from; null form: for all of them. */
    public record Budget(@Nullable String form, String content) {

        public Budget {
            required(content, "content");
        }
    }

    /**
     * What the source leaves open.
     *
     * @param code {@code COUNTING_CONVENTION}, {@code SURPRISE_COUNTS}, {@code COVERAGE_BASIS.C0.1}, …
     * @param value code of the option that holds
     * @param explanation what the source says and why it can be read in two ways
     */
    public record Setting(String code, String value, String question, String explanation, List<Option> options) {

        public Setting {
            required(code, "code");
            required(value, "value");
            required(question, "question");
            required(explanation, "explanation");
            options = given(options);
            String chosen = value;
            if (options.stream().noneMatch(option -> option.code().equals(chosen))) {
                throw new IllegalArgumentException(code);
            }
        }

        public Setting with(String other) {
            return new Setting(code, other, question, explanation, options);
        }
    }

    /** One reading of what is open. */
    public record Option(String code, String label) {

        public Option {
            required(code, "code");
            required(label, "label");
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
