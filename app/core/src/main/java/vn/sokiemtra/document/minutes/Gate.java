package vn.sokiemtra.document.minutes;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A condition for freezing the Biên bản.
 *
 * @param code stable, e.g. {@code FINDING_EVIDENCE}; several gates share one where several places lack the same
 * @param met whether nothing is missing
 * @param waivable whether it may be passed with a written reason
 * @param sentence what is missing, or that nothing is
 * @param detail where, or what the figures are; empty where the sentence says it all
 * @param itemId the checklist item to mend it at; null where it is elsewhere
 * @param findingId the finding to mend it at; null where it is elsewhere
 * @param form code of the biểu to mend it in; null where it is elsewhere
 * @param section the section of the Biên bản to mend it in; null where it is elsewhere
 */
public record Gate(String code, boolean met, boolean waivable, String sentence, String detail, @Nullable UUID itemId,
        @Nullable UUID findingId, @Nullable String form, @Nullable String section) {

    /** What kind of place it is mended at. */
    public enum Target {
        FINDING,
        ITEM,
        FORM,
        SECTION,
        PLAN,
        TEAM,
        MINUTES,
        VISIT,
        NOTICE,
        REPORT,
        CONCLUSION,
        DISPUTE,
        CONFLICTS,
        DOCUMENT
    }

    /** Where the link leads; DOCUMENT: to the document as a whole. */
    public Target target() {
        if (findingId != null) {
            return Target.FINDING;
        } else if (section != null) {
            return Target.SECTION;
        } else if (form != null) {
            return Target.FORM;
        } else if (itemId != null) {
            return Target.ITEM;
        }
        return switch (code) {
            case "PLAN", "PLAN_PLACE", "FOLLOW_UP", "SIGNER_PLAN", "BASIS", "RECIPIENTS", "DATE_PLAN" -> Target.PLAN;
            case "DECISION", "SIGNER", "DATE_TEAM" -> Target.TEAM;
            case "MINUTES", "CONCLUSION_FINDING", "DATE_MINUTES" -> Target.MINUTES;
            case "DATE_VISIT", "DATE_RECEIVED" -> Target.VISIT;
            case "DATE_NOTICE" -> Target.NOTICE;
            case "DATE_REPORT" -> Target.REPORT;
            case "DATE_CONCLUSION" -> Target.CONCLUSION;
            case "DISPUTE", "DISPUTE_OPEN", "DATE_DISPUTE" -> Target.DISPUTE;
            case "CONFLICT" -> Target.CONFLICTS;
            default -> Target.DOCUMENT;
        };
    }
}
