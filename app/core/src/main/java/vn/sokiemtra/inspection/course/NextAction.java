package vn.sokiemtra.inspection.course;

import vn.sokiemtra.text.Texts;

/** What can be done next with an inspection, where in the program, and by which command. */
public enum NextAction {
    /** No unit was named yet. */
    CHOOSE_UNIT(Place.PLAN, "unit add DATA FILE --form FORM"),
    /** The inspection has no Đoàn. */
    ASSIGN_TEAM(Place.PLAN, "unit schedule DATA --unit UNIT --team TEAM"),
    /** No day is set. */
    SCHEDULE(Place.PLAN, "unit schedule DATA --unit UNIT --date DATE"),
    /** The unit does not know yet. */
    NOTIFY(Place.DOCUMENTS, "document issue DATA --kind thong-bao-lich --date DATE"),
    /** The unit owes its report. */
    RECEIVE_REPORT(Place.REPORT, "report import DATA --unit UNIT FILE"),
    /** The unit owes what its report left out. */
    RECEIVE_COMPLETION(Place.REPORT, "report import DATA --unit UNIT FILE"),
    /** At the desk, from the report. */
    REVIEW(Place.FIELD_WORK, "answer verdict DATA --unit UNIT --item CODE VERDICT"),
    /** At the unit. */
    INSPECT(Place.FIELD_WORK, "answer verdict DATA --unit UNIT --item CODE VERDICT"),
    /** The visit is over. */
    SIGN_MINUTES(Place.MINUTES, "document freeze DATA --kind bien-ban --unit UNIT"),
    /** The Đoàn owes its report on the results. */
    CONSOLIDATE(Place.DOCUMENTS, "document issue DATA --kind bao-cao-ket-qua --unit UNIT --date DATE"),
    /** The results are known, the unit waits. */
    ISSUE_CONCLUSION(Place.DOCUMENTS, "document issue DATA --kind thong-bao-ket-luan --unit UNIT --date DATE"),
    /** A finding was changed on direction: the paper that told it is replaced. */
    SUPERSEDE(Place.DOCUMENTS, "document issue DATA --kind thong-bao-ket-luan --unit UNIT --date DATE"),
    /** Deadlines count from this day. */
    RECORD_RECEIPT(Place.DOCUMENTS, "document deliver DATA --kind thong-bao-ket-luan --unit UNIT --received DATE"),
    /** The unit disagrees. */
    ASK_DIRECTION(Place.FOLLOW_UP, "document issue DATA --kind xin-y-kien --unit UNIT --date DATE"),
    /** UBND was asked. */
    RECORD_DIRECTION(Place.FOLLOW_UP, "unit date DATA --unit UNIT DIRECTED DATE"),
    /** Nothing says until when. */
    SET_REMEDIATION_DATE(Place.FOLLOW_UP, "unit date DATA --unit UNIT REMEDIATION_DUE DATE"),
    /** The unit owes its report on what it mended. */
    RECEIVE_REMEDIATION(Place.FOLLOW_UP, "unit date DATA --unit UNIT REMEDIATION_REPORTED DATE"),
    /** Soon due, or just overdue. */
    REMIND(Place.FOLLOW_UP, "document issue DATA --kind don-doc --unit UNIT --date DATE"),
    /** Overdue in spite of the letter. */
    PROPOSE_HANDLING(Place.DOCUMENTS, "document issue DATA --kind de-xuat-xu-ly --unit UNIT --date DATE"),
    /** A report waits to be judged. */
    VERIFY(Place.FOLLOW_UP, "unit history DATA --unit UNIT"),
    /** The inspection that followed is not over. */
    FINISH_REINSPECTION(Place.FIELD_WORK, "unit list DATA"),
    /** Every finding is verified or waived. */
    CLOSE(Place.FOLLOW_UP, "unit date DATA --unit UNIT CLOSED DATE"),
    /** Closed; the hồ sơ is missing. */
    ARCHIVE(Place.DOCUMENTS, "archive DATA --unit UNIT --out DIR"),
    /** It was postponed. */
    RESUME(Place.PLAN, "unit resume DATA --unit UNIT");

    private final Place place;
    private final String command;

    NextAction(Place place, String command) {
        this.place = place;
        this.command = command;
    }

    /** Where in the window it is done. */
    public enum Place {
        PLAN,
        REPORT,
        FIELD_WORK,
        MINUTES,
        DOCUMENTS,
        FOLLOW_UP
    }

    public Place place() {
        return place;
    }

    /** How it is done without a window; what is in capitals is to be replaced. */
    public String command() {
        return command;
    }

    /** On a button: {@code Ban hành Thông báo kết luận}. */
    public String label() {
        return Texts.beside(NextAction.class).get("next." + name());
    }
}
