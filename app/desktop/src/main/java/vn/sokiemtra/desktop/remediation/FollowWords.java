package vn.sokiemtra.desktop.remediation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.deadline.DueWords;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.remediation.DraftLetters;
import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.finding.remediation.FollowStep;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** How a finding's standing is said. */
final class FollowWords {

    private static final Texts TEXTS = Texts.beside(FollowWords.class);

    private FollowWords() {
    }

    /** {@code còn 2 ngày}, {@code quá 14 ngày}, {@code trong ngày nghỉ}, {@code tạm dừng}. */
    static String left(FollowUp one, LocalDate today) {
        Integer days = one.days();
        if (one.state() == FollowState.DISPUTED) {
            return TEXTS.get("left.stopped");
        }
        LocalDate waiting = one.waitingSince();
        if (waiting != null) {
            return TEXTS.get(waiting.getYear() == today.getYear() ? "left.report" : "left.report.since", day(waiting,
                    today));
        }
        LocalDate due = one.due().day();
        if (days == null || due == null) {
            return one.state().closed() ? VietnameseFormat.UNDEFINED : TEXTS.get("left.no-day");
        }
        return DueWords.left(today, due, days);
    }

    /** What a re-inspection looks at. */
    static String again(FollowRow.Again again) {
        return TEXTS.get(again.inspection().kind() == ReInspection.Kind.FOLLOW_UP ? "again.follow-up" : "again.repeat",
                VietnameseFormat.number(again.open()), again.conclusion());
    }

    static Tone tone(FollowState state) {
        return switch (state) {
            case OVERDUE -> Tone.DANGER;
            case DUE_SOON, NO_DAY -> Tone.ATTENTION;
            case IN_TIME, WAIVED, WITHDRAWN -> Tone.NEUTRAL;
            case REPORTED -> Tone.ACCENT;
            case DISPUTED -> Tone.CONTRADICTION;
            case VERIFIED -> Tone.SUCCESS;
        };
    }

    static Glyph glyph(FollowTile tile) {
        return switch (tile) {
            case ALL -> Glyph.LIST;
            case OVERDUE -> Glyph.OVERDUE;
            case SOON -> Glyph.CLOCK;
            case NO_DAY -> Glyph.WARNING;
            case OPEN -> Glyph.CALENDAR;
            case REPORTED -> Glyph.DOWNLOAD;
            case DISPUTED -> Glyph.INFO;
            case DONE -> Glyph.MET;
            case AGAIN -> Glyph.REFRESH;
        };
    }

    static Tone tone(FollowTile tile) {
        return switch (tile) {
            case ALL, OPEN, AGAIN -> Tone.NEUTRAL;
            case OVERDUE -> Tone.DANGER;
            case SOON, NO_DAY -> Tone.ATTENTION;
            case REPORTED -> Tone.ACCENT;
            case DISPUTED -> Tone.CONTRADICTION;
            case DONE -> Tone.SUCCESS;
        };
    }

    /** What has been done: reminded, extended, sent back, reported to the superior. */
    static String state(FollowUp one) {
        LocalDate day = one.due().day();
        int issued = day == null ? 0 : one.letters().issuedAfter(day);
        return switch (one.state()) {
            case VERIFIED, WAIVED, WITHDRAWN -> TEXTS.get("state." + one.state());
            case REPORTED -> TEXTS.get("state.REPORTED");
            case DISPUTED -> TEXTS.get(one.step() == FollowStep.ESCALATE
                    ? "state.reasons"
                    : one.step() == FollowStep.DECIDE ? "state.directed" : "state.escalated");
            // Letters are about what is late or soon will be, not about the unit's other findings.
            case NO_DAY, IN_TIME -> owing(one);
            case OVERDUE, DUE_SOON -> one.letters().proposalWaits()
                    ? TEXTS.get("state.proposal")
                    : one.letters().letterWaits()
                            ? TEXTS.get("state.letter")
                            : issued > 0
                                    ? TEXTS.get("state.reminded", VietnameseFormat.number(issued))
                                    : owing(one);
        };
    }

    private static String owing(FollowUp one) {
        if (one.returned()) {
            return TEXTS.get("state.returned");
        } else if (one.outcome() == DisputeOutcome.CHANGED) {
            return TEXTS.get("state.changed");
        } else if (!one.extensions().isEmpty()) {
            return TEXTS.get("state.extended", VietnameseFormat.number(one.extensions().size()));
        }
        return TEXTS.get("state.working");
    }

    /** What the button of the letters says: those to be drafted, else why there are none. */
    static String letters(@Nullable FollowLoad now) {
        if (now == null) {
            return TEXTS.get("command.letters");
        } else if (!now.letters().isEmpty()) {
            return TEXTS.get("letters.draft", VietnameseFormat.number(now.letters().size()));
        }
        List<FollowUp> owing = now.items().stream().map(FollowRow.Item::followUp).filter(one -> one.state().owing())
                .toList();
        long waiting = DraftLetters.waiting(owing);
        if (waiting > 0) {
            return TEXTS.get("letters.waiting", VietnameseFormat.number(waiting));
        }
        return TEXTS.get(owing.isEmpty()
                ? "letters.nobody"
                : owing.stream().anyMatch(one -> !one.letters().drafted().isEmpty() || !one.letters().lettersIssued()
                        .isEmpty()) ? "letters.next" : "letters.none");
    }

    /** Day and month; the year too where it is not this one. */
    static String day(LocalDate day, LocalDate today) {
        String whole = VietnameseFormat.date(day);
        return day.getYear() == today.getYear() ? whole.substring(0, 5) : whole;
    }

    /** A verb for the next step. */
    static String step(@Nullable FollowUp one) {
        if (one == null) {
            return "";
        }
        LocalDate day = one.due().day();
        if (one.step() == FollowStep.DRAFT_LETTER && one.state() == FollowState.OVERDUE && day != null) {
            return TEXTS.get("step.letter", VietnameseFormat.number(one.letters().roundsAfter(day) + 1));
        }
        return TEXTS.get("step." + one.step());
    }
}
