package vn.sokiemtra.desktop.remediation;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.finding.remediation.FollowStep;
import vn.sokiemtra.finding.remediation.FollowUp;

/** What a person can do about a finding, with what it asks for and the key for it in the list. */
public enum FollowAction {
    REPORT("N", EnumSet.of(Input.NUMBER, Input.NOTATION, Input.DATED, Input.ON, Input.CONTENT, Input.ALL, Input.FILES)),
    VERIFY("X", EnumSet.of(Input.ON, Input.REASON)),
    SEND_BACK("R", EnumSet.of(Input.ON, Input.REASON)),
    EXTEND("G", EnumSet.of(Input.UNTIL, Input.REASON)),
    WAIVE("K", EnumSet.of(Input.ON, Input.REASON)),
    DAY("H", EnumSet.of(Input.UNTIL)),
    RECEIPT("", EnumSet.of(Input.ON)),
    DISPUTE("T", EnumSet.of(Input.NUMBER, Input.NOTATION, Input.DATED, Input.ON, Input.REASON, Input.ALL)),
    ESCALATE("", EnumSet.of(Input.ON)),
    DIRECT("", EnumSet.of(Input.BY, Input.NUMBER, Input.NOTATION, Input.ON, Input.CONTENT)),
    DECIDE("", EnumSet.of(Input.OUTCOME, Input.ON, Input.REASON, Input.CONTENT, Input.ASKED)),
    AGAIN("P", EnumSet.of(Input.KIND, Input.UNTIL)),
    CLOSE("", EnumSet.of(Input.ON));

    /** A field of the form. */
    public enum Input {
        OUTCOME,
        KIND,
        BY,
        NUMBER,
        NOTATION,
        DATED,
        ON,
        UNTIL,
        CONTENT,
        ASKED,
        REASON,
        ALL,
        FILES
    }

    private final String key;
    private final Set<Input> inputs;

    FollowAction(String key, Set<Input> inputs) {
        this.key = key;
        this.inputs = inputs;
    }

    /** A single letter, or empty. */
    String key() {
        return key;
    }

    Set<Input> inputs() {
        return inputs;
    }

    boolean fits(FollowUp one) {
        FollowState state = one.state();
        boolean owed = !state.closed() && state != FollowState.DISPUTED;
        return switch (this) {
            case REPORT, EXTEND, DAY, WAIVE, VERIFY, DISPUTE -> owed;
            case SEND_BACK -> state == FollowState.REPORTED;
            case RECEIPT -> one.conclusion().receivedOn() == null;
            case ESCALATE -> one.step() == FollowStep.ESCALATE;
            case DIRECT -> one.step() == FollowStep.RECORD_DIRECTION || one.step() == FollowStep.ESCALATE;
            case DECIDE -> one.step() == FollowStep.DECIDE;
            case AGAIN -> !state.closed();
            case CLOSE -> one.step() == FollowStep.CLOSE;
        };
    }

    /** Whether nothing more is to be done about the finding for now: the next line of the list is next. */
    boolean endsWithTheLine() {
        return switch (this) {
            case VERIFY, SEND_BACK, EXTEND, WAIVE, DAY -> true;
            case REPORT, RECEIPT, DISPUTE, ESCALATE, DIRECT, DECIDE, AGAIN, CLOSE -> false;
        };
    }

    /** What does the next step of a finding; null where it is no form. */
    static @Nullable FollowAction of(FollowStep step) {
        return switch (step) {
            case RECORD_RECEIPT -> RECEIPT;
            case SET_DAY -> DAY;
            case RECORD_REPORT -> REPORT;
            case JUDGE -> VERIFY;
            case ESCALATE -> ESCALATE;
            case RECORD_DIRECTION -> DIRECT;
            case DECIDE -> DECIDE;
            case CLOSE -> CLOSE;
            case NONE, DRAFT_LETTER, ISSUE_LETTER, DRAFT_PROPOSAL, ISSUE_PROPOSAL, SUPERSEDE -> null;
        };
    }
}
