package vn.sokiemtra.inspection.course;

import vn.sokiemtra.text.Texts;

/** What can be done next with an inspection, where in the program, and by which command. */
public enum NextAction {
    CHOOSE_UNIT(Place.PLAN, "unit add DATA FILE --form FORM"), ASSIGN_TEAM(Place.PLAN,
            "unit schedule DATA --unit UNIT --team TEAM"), SCHEDULE(Place.PLAN,
                    "unit schedule DATA --unit UNIT --date DATE"), NOTIFY(Place.DOCUMENTS,
                            "document issue DATA --kind thong-bao-lich --date DATE"), RECEIVE_REPORT(Place.REPORT,
                                    "report import DATA --unit UNIT FILE"), RECEIVE_COMPLETION(Place.REPORT,
                                            "report import DATA --unit UNIT FILE"), REVIEW(Place.FIELD_WORK,
                                                    "answer verdict DATA --unit UNIT --item CODE VERDICT"), INSPECT(
                                                            Place.FIELD_WORK,
                                                            "answer verdict DATA --unit UNIT --item CODE VERDICT"), SIGN_MINUTES(
                                                                    Place.MINUTES,
                                                                    "document freeze DATA --kind bien-ban --unit UNIT"), CONSOLIDATE(
                                                                            Place.DOCUMENTS,
                                                                            "document issue DATA --kind bao-cao-ket-qua --unit UNIT --date DATE"), ISSUE_CONCLUSION(
                                                                                    Place.DOCUMENTS,
                                                                                    "document issue DATA --kind thong-bao-ket-luan --unit UNIT --date DATE"), RECORD_RECEIPT(
                                                                                            Place.DOCUMENTS,
                                                                                            "document deliver DATA --kind thong-bao-ket-luan --unit UNIT --received DATE"), ASK_DIRECTION(
                                                                                                    Place.FOLLOW_UP,
                                                                                                    "document issue DATA --kind xin-y-kien --unit UNIT --date DATE"), RECORD_DIRECTION(
                                                                                                            Place.FOLLOW_UP,
                                                                                                            "unit date DATA --unit UNIT DIRECTED DATE"), SET_REMEDIATION_DATE(
                                                                                                                    Place.FOLLOW_UP,
                                                                                                                    "unit date DATA --unit UNIT REMEDIATION_DUE DATE"), RECEIVE_REMEDIATION(
                                                                                                                            Place.FOLLOW_UP,
                                                                                                                            "unit date DATA --unit UNIT REMEDIATION_REPORTED DATE"), REMIND(
                                                                                                                                    Place.FOLLOW_UP,
                                                                                                                                    "document issue DATA --kind don-doc --unit UNIT --date DATE"), PROPOSE_HANDLING(
                                                                                                                                            Place.FOLLOW_UP,
                                                                                                                                            "document issue DATA --kind de-xuat-xu-ly --unit UNIT --date DATE"), VERIFY(
                                                                                                                                                    Place.FOLLOW_UP,
                                                                                                                                                    "unit history DATA --unit UNIT"), FINISH_REINSPECTION(
                                                                                                                                                            Place.FIELD_WORK,
                                                                                                                                                            "unit list DATA"), CLOSE(
                                                                                                                                                                    Place.FOLLOW_UP,
                                                                                                                                                                    "unit date DATA --unit UNIT CLOSED DATE"), ARCHIVE(
                                                                                                                                                                            Place.DOCUMENTS,
                                                                                                                                                                            "archive DATA --unit UNIT --out DIR"), RESUME(
                                                                                                                                                                                    Place.PLAN,
                                                                                                                                                                                    "unit resume DATA --unit UNIT");

    private final Place place;
    private final String command;

    NextAction(Place place, String command) {
        this.place = place;
        this.command = command;
    }

    /** Where in the window it is done. */
    public enum Place {
        PLAN, REPORT, FIELD_WORK, MINUTES, DOCUMENTS, FOLLOW_UP
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
