package vn.sokiemtra.document.issue;

import static vn.sokiemtra.schema.shared.Tables.PLAN;
import static vn.sokiemtra.schema.shared.Tables.TEAM_MEMBER;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.UUID;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.AttendeeRole;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.document.minutes.RemoveAttendee;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.UnlinkEvidence;
import vn.sokiemtra.finding.dispute.DecideDispute;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.inspection.ExplainContradiction;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.SetCalendarDay;
import vn.sokiemtra.plan.WorkingCalendar;

/** Every condition there is: a state that only looks like it, the state that it is about, and the place where it is mended. */
abstract class GateTable extends GateActs {
    /** @see #of(Condition) */
    enum Condition {
        FINDING_TEXT,
        FINDING_EVIDENCE,
        FINDING_RESPONSIBLE,
        FINDING_DUE,
        FINDING_DUE_PAST,
        FINDING_CAUSE,
        FINDING_RECOMMENDATION,
        STARTED,
        ENDED,
        END_BEFORE_START,
        PLACE,
        COPIES,
        OPINION,
        WITNESSES,
        DECISION,
        TEAM,
        SECRETARY,
        LEADER,
        UNIT,
        HEAD,
        VERDICTS,
        CONTRADICTION,
        CONFLICT,
        OUTDATED,
        FIGURE,
        DUE_DAY_OFF,
        DUE_BEFORE,
        DUE_VAGUE,
        RECOMMENDATION_ALONE,
        STRENGTH,
        STRENGTH_VERDICT,
        OTHER_UNIT,
        BLANK,
        FIGURE_TYPED,
        FINDING_FIGURE,
        CONCLUSION_FINDING,
        MINUTES_FINDING,
        MINUTES,
        DISPUTE,
        DISPUTE_OPEN,
        BASIS,
        YEAR,
        PLAN,
        PLAN_PLACE,
        FOLLOW_UP,
        SIGNER,
        SIGNER_PLAN,
        RECIPIENTS,
        ITEM_EVIDENCE,
        DATE_PLAN,
        DATE_TEAM,
        DATE_NOTICE,
        DATE_VISIT,
        DATE_MINUTES,
        DATE_REPORT,
        DATE_CONCLUSION,
        DATE_RECEIVED,
        DATE_DISPUTE
    }

    /**
     * @param kind that it stands against
     * @param near must not be taken for it
     * @param fire is it
     * @param target where the link leads
     * @param at the section, the biểu or the code of the item there; empty for the finding or a page
     */
    record Line(DocumentKind kind, Runnable near, Runnable fire, Gate.Target target, String at) {
    }

    Line of(Condition condition) {
        return switch (condition) {
            case FINDING_TEXT -> finding(MINUTES, () -> change(FindingField.CONTENT, "Chưa có"),
                    () -> change(FindingField.CONTENT, null));
            case FINDING_EVIDENCE -> finding(CONCLUSION, GateActs::nothing, () -> first().evidence().forEach(
                    e -> new UnlinkEvidence(ledger).run(AUTHOR, first().id(), e)));
            case FINDING_RESPONSIBLE -> finding(CONCLUSION, () -> change(FindingField.RESPONSIBLE, "A"),
                    () -> change(FindingField.RESPONSIBLE, null));
            case FINDING_DUE -> finding(CONCLUSION, GateActs::nothing, () -> due(null));
            case FINDING_DUE_PAST -> finding(MINUTES, () -> due(LocalDate.of(2020, 10, 23)), () -> due(LocalDate.of(
                    2020, 10, 22)));
            case FINDING_CAUSE -> finding(CONCLUSION, () -> change(FindingField.CAUSE, "A"),
                    () -> change(FindingField.CAUSE, null));
            case FINDING_RECOMMENDATION -> finding(CONCLUSION, () -> change(FindingField.RECOMMENDATION, "A"),
                    () -> change(FindingField.RECOMMENDATION, null));
            case STARTED -> section("opening", GateActs::nothing, () -> set(MinutesField.STARTED_AT, ""));
            case ENDED -> section("ending", GateActs::nothing, () -> set(MinutesField.ENDED_AT, ""));
            case END_BEFORE_START -> section("ending", () -> set(MinutesField.ENDED_AT, "22/10/2020 08:00"),
                    () -> set(MinutesField.ENDED_AT, "22/10/2020 07:59"));
            case PLACE -> section("opening", () -> set(MinutesField.PLACE, "xã"), () -> set(MinutesField.PLACE, ""));
            case COPIES -> section("ending", () -> set(MinutesField.COPIES, "1"), () -> set(MinutesField.COPIES, ""));
            case OPINION -> section("opinion", () -> {
                set(MinutesField.UNIT_OPINION, "");
                rewrite(MINUTES, "opinion", "Đơn vị nhất trí.");
            }, () -> rewrite(MINUTES, "opinion", ""));
            case WITNESSES -> section("ending", () -> {
                set(MinutesField.REFUSAL, "Không đồng ý");
                set(MinutesField.WITNESSES, "bà Phạm Thị Nga");
            }, () -> set(MinutesField.WITNESSES, ""));
            case DECISION -> new Line(MINUTES, () -> {
                unfounded();
                rewrite(MINUTES, "opening", "Căn cứ Quyết định số 1520/QĐ-UBND;");
            }, () -> rewrite(MINUTES, "opening", ""), Gate.Target.TEAM, "");
            case TEAM -> section("team", () -> {
                people(Party.TEAM).forEach(one -> new RemoveAttendee(ledger).run(AUTHOR, one.id()));
                rewrite(MINUTES, "team", "Ông Lưu Đình Tuấn, Trưởng đoàn.");
            }, () -> rewrite(MINUTES, "team", ""));
            case SECRETARY -> section("team", () -> people(Party.TEAM).forEach(one -> new RemoveAttendee(ledger).run(
                    AUTHOR, one.id())), () -> ledger.edit(AUTHOR, edit -> {
                        new LoadUnits(ledger).teams().forEach(team -> team.members().forEach(member -> edit.delete(
                                TEAM_MEMBER, member.id())));
                        return true;
                    }));
            case LEADER -> section("team", () -> role(Party.TEAM, AttendeeRole.LEADER, AttendeeRole.DEPUTY),
                    () -> role(Party.TEAM, AttendeeRole.DEPUTY, AttendeeRole.MEMBER));
            case UNIT -> section("unit", () -> {
                people(Party.UNIT).forEach(one -> new RemoveAttendee(ledger).run(AUTHOR, one.id()));
                rewrite(MINUTES, "unit", "Ông Bùi Văn Thắng, Chủ tịch UBND xã.");
            }, () -> rewrite(MINUTES, "unit", ""));
            case HEAD -> section("unit", () -> role(Party.UNIT, AttendeeRole.HEAD, AttendeeRole.DEPUTY),
                    () -> role(Party.UNIT, AttendeeRole.DEPUTY, AttendeeRole.MEMBER));
            case VERDICTS -> new Line(CONCLUSION, this::judgeAll, () -> verdict("I.3.a", null), Gate.Target.ITEM,
                    "I.3.a");
            case ITEM_EVIDENCE -> new Line(MINUTES, this::unjudge, () -> new SetVerdict(ledger).run(AUTHOR,
                    xa.inspection, unproven.getFirst(), Verdict.MET), Gate.Target.ITEM, "");
            case CONTRADICTION -> new Line(CONCLUSION, () -> new ExplainContradiction(ledger).run(AUTHOR,
                    xa.inspection, contradiction(), "Theo danh mục"),
                    () -> new ExplainContradiction(ledger).withdraw(
                            AUTHOR, xa.inspection, contradiction()),
                    Gate.Target.FORM, "B2");
            case CONFLICT -> new Line(CONCLUSION, () -> bothAnswer("24", "24"), () -> bothAnswer("23", "22"),
                    Gate.Target.ITEM, "II.1.d2");
            case OUTDATED -> section("work.I.4", () -> {
                rewrite(MINUTES, "work.I.4", "Xã có 25 tin, bài tuyên truyền.");
                cell("B3", "1", 12, "29");
            }, () -> new SetAnswer(ledger).run(AUTHOR, xa.inspection, item("I.4"), "items", Side.REPORTED, "24"));
            case FIGURE -> section("work.I.4", () -> rewrite(MINUTES, "work.I.4", "Có {B4[*].12} trường hợp."),
                    () -> rewrite(MINUTES, "work.I.4", "Có {B4[99].12} trường hợp."));
            case DUE_DAY_OFF -> finding(CONCLUSION, () -> {
                new SetCalendarDay(ledger).set(new WorkingCalendar.ExtraDay(LocalDate.of(2020, 11, 14), false,
                        "Công văn hoán đổi", true), AUTHOR);
                due(LocalDate.of(2020, 11, 14));
            }, () -> due(LocalDate.of(2020, 11, 21)));
            case DUE_BEFORE -> finding(CONCLUSION, () -> due(TODAY.plusDays(1)), () -> due(TODAY));
            case DUE_VAGUE -> finding(CONCLUSION, () -> change(FindingField.RECOMMENDATION,
                    "Rà soát định kỳ hằng quý"), () -> change(FindingField.RECOMMENDATION, "Thường xuyên rà soát"));
            case RECOMMENDATION_ALONE -> finding(CONCLUSION, () -> {
                change(FindingField.CONTENT, null);
                change(FindingField.RECOMMENDATION, null);
            }, () -> change(FindingField.RECOMMENDATION, "Ban hành kế hoạch"));
            case STRENGTH -> finding(CONCLUSION, () -> set(MinutesField.STRENGTHS,
                    "Việc thông tin, tuyên truyền cải cách hành chính được quan tâm."),
                    () -> set(
                            MinutesField.STRENGTHS, "Việc ban hành các văn bản chỉ đạo, điều hành về cải cách hành "
                                    + "chính kịp thời."));
            case STRENGTH_VERDICT -> finding(CONCLUSION, () -> verdict("I.1.b2", Verdict.PARTLY_MET), () -> verdict(
                    "I.1.b2", Verdict.MET));
            case OTHER_UNIT -> new Line(CONCLUSION, () -> change(FindingField.CAUSE,
                    "Công chức xã Thạch Cẩm chưa chủ động"),
                    () -> change(FindingField.CAUSE,
                            "Công chức xã Thành Mỹ chưa chủ động"),
                    Gate.Target.SECTION, "");
            case BLANK -> new Line(CONCLUSION, () -> rewrite(CONCLUSION, "ket-qua-dat-duoc", "Xã có nền nếp."),
                    () -> rewrite(CONCLUSION, "ket-qua-dat-duoc", ""), Gate.Target.SECTION, "ket-qua-dat-duoc");
            case FIGURE_TYPED -> new Line(CONCLUSION, () -> rewrite(CONCLUSION, quoting().id(), quoting().text()
                    + "\nĐề nghị lưu ý."), () -> rewrite(CONCLUSION, quoting().id(),
                            quoting().text().replace(
                                    "{B3[1].12}", "29")),
                    Gate.Target.SECTION, "");
            case FINDING_FIGURE -> finding(CONCLUSION, () -> change(FindingField.CONTENT,
                    "Có 28 hồ sơ trả kết quả quá hạn"),
                    () -> change(FindingField.CONTENT,
                            "Có 29 hồ sơ trả kết quả quá hạn"));
            case CONCLUSION_FINDING -> new Line(CONCLUSION, () -> frozen(MINUTES), () -> new DeleteFinding(ledger).run(
                    AUTHOR, first().id()), Gate.Target.MINUTES, "");
            case MINUTES_FINDING -> finding(CONCLUSION, () -> frozen(MINUTES), () -> change(FindingField.CONTENT,
                    "Chưa ban hành kế hoạch và chưa phân công"));
            case MINUTES -> new Line(CONCLUSION, () -> frozen(MINUTES), () -> {
                close();
                fill();
            }, Gate.Target.MINUTES, "");
            case DISPUTE -> new Line(CONCLUSION, () -> {
                set(MinutesField.RESERVATION, "Không thống nhất với tồn tại 1");
                directed(disputed());
            }, () -> {
                close();
                fill();
                set(MinutesField.RESERVATION, "Không thống nhất với tồn tại 1");
            }, Gate.Target.DISPUTE, "");
            case DISPUTE_OPEN -> new Line(CONCLUSION, () -> {
                UUID dispute = disputed();
                directed(dispute);
                new DecideDispute(ledger).run(AUTHOR, dispute, first().id(), DisputeOutcome.CONFIRMED, null, TODAY,
                        null);
            }, this::disputed, Gate.Target.DISPUTE, "");
            case BASIS -> new Line(DECISION, GateActs::nothing, () -> rewrite(DECISION, "opening",
                    "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN THẠCH THÀNH\nQUYẾT ĐỊNH:"), Gate.Target.SECTION, "opening");
            case YEAR -> new Line(DocumentKind.KE_HOACH, () -> rewrite(DocumentKind.KE_HOACH, "opening",
                    "Căn cứ kết quả năm 2019, ban hành Kế hoạch năm 2020 như sau:"),
                    () -> rewrite(DocumentKind.KE_HOACH,
                            "opening", "Ban hành Kế hoạch kiểm tra năm 2019 như sau:"),
                    Gate.Target.SECTION, "opening");
            case PLAN -> new Line(CONCLUSION, GateActs::nothing, () -> plan(PLAN.NUMBER), Gate.Target.PLAN, "");
            case PLAN_PLACE -> new Line(CONCLUSION, () -> ledger.edit(AUTHOR, edit -> {
                edit.set(PLAN.PLACE, ledger.plan(), "Kim Tân");
                return true;
            }), () -> plan(PLAN.PLACE), Gate.Target.PLAN, "");
            case FOLLOW_UP -> new Line(CONCLUSION, () -> rewrite(CONCLUSION, following(),
                    "Giao Phòng Nội vụ đôn đốc đơn vị thực hiện."),
                    () -> rewrite(CONCLUSION, following(),
                            "Các đơn vị nghiêm túc thực hiện."),
                    Gate.Target.SECTION, "s5");
            case SIGNER -> new Line(CONCLUSION, GateActs::nothing, () -> ledger.edit(AUTHOR, edit -> {
                new LoadUnits(ledger).teams().forEach(team -> team.members().forEach(member -> edit.delete(
                        TEAM_MEMBER, member.id())));
                return true;
            }), Gate.Target.TEAM, "");
            case SIGNER_PLAN -> new Line(DocumentKind.KE_HOACH, GateActs::nothing, () -> plan("so-noi-vu-2026"),
                    Gate.Target.PLAN, "");
            case DATE_PLAN -> day(MINUTES, this::planned, LocalDate.of(2020, 10, 22), Gate.Target.PLAN);
            case DATE_TEAM -> day(MINUTES, this::founded, LocalDate.of(2020, 10, 22), Gate.Target.TEAM);
            case DATE_NOTICE -> day(MINUTES, on -> issued(DocumentKind.THONG_BAO_LICH, on), LocalDate.of(2020, 10, 22),
                    Gate.Target.NOTICE);
            case DATE_VISIT -> day(CONCLUSION, this::visited, TODAY, Gate.Target.VISIT);
            case DATE_MINUTES -> day(CONCLUSION, on -> issued(MINUTES, on), TODAY, Gate.Target.MINUTES);
            case DATE_REPORT -> day(CONCLUSION, on -> issued(DocumentKind.BAO_CAO_KET_QUA, on), TODAY,
                    Gate.Target.REPORT);
            case DATE_CONCLUSION -> day(DocumentKind.DON_DOC, on -> issued(CONCLUSION, on), TODAY,
                    Gate.Target.CONCLUSION);
            case DATE_RECEIVED -> day(DocumentKind.PHIEU_THAM_TRA, this::reported, TODAY, Gate.Target.VISIT);
            case DATE_DISPUTE -> day(DocumentKind.XIN_Y_KIEN, this::disputed, TODAY, Gate.Target.DISPUTE);
            case RECIPIENTS -> new Line(CONCLUSION, () -> rewrite(CONCLUSION, "recipients",
                    "- UBND xã Thạch Cẩm;\n- Lưu: VT."), () -> rewrite(CONCLUSION, "recipients", "- Lưu: VT."),
                    Gate.Target.SECTION, "recipients");
        };
    }

    Line finding(DocumentKind kind, Runnable near, Runnable fire) {
        return new Line(kind, near, fire, Gate.Target.FINDING, "");
    }

    /** The same day is in order, the next one goes before what the document rests on. */
    Line day(DocumentKind kind, Consumer<LocalDate> other, LocalDate on, Gate.Target target) {
        return new Line(kind, () -> other.accept(on), () -> {
            anew();
            other.accept(on.plusDays(1));
        }, target, "");
    }

    Line section(String section, Runnable near, Runnable fire) {
        return new Line(MINUTES, near, fire, Gate.Target.SECTION, section);
    }
}
