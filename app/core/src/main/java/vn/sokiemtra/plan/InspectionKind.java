package vn.sokiemtra.plan;

/** How a form of inspection works; see the glossary's InspectionForm. */
public enum InspectionKind {
    PLANNED,
    SURPRISE,
    REPORT_ONLY,
    ON_SITE,
    ISO_CHECK,
    PROGRAMME_BASED,
    SYSTEM_BASED,
    THEMATIC,
    SELF_INSPECTION;

    /** Whether a team goes to the unit. */
    public boolean visits() {
        return this != REPORT_ONLY && this != SYSTEM_BASED && this != SELF_INSPECTION;
    }
}
