package vn.sokiemtra.desktop.remediation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.Dispute;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.remediation.Conclusion;
import vn.sokiemtra.finding.remediation.Due;
import vn.sokiemtra.finding.remediation.DueBasis;
import vn.sokiemtra.finding.remediation.Extension;
import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.finding.remediation.FollowStep;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.Judged;
import vn.sokiemtra.finding.remediation.Letters;
import vn.sokiemtra.finding.remediation.Waiver;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The selected finding: until when and why, what has happened, and what can be done. */
final class FollowDetail extends ScrollPane {

    private static final Texts TEXTS = Texts.beside(FollowDetail.class);

    private final FollowViewModel model;
    private final VBox body = new VBox(10);
    private final FollowForm form;
    private final SettingsBox settings;

    FollowDetail(FollowViewModel model) {
        this.model = model;
        this.form = new FollowForm(model);
        this.settings = new SettingsBox(model);
        getStyleClass().add("panel");
        setId("follow-detail");
        setFitToWidth(true);
        setFocusTraversable(false);
        body.getStyleClass().add("follow-detail");
        setContent(body);
        model.list().selected().addListener((property, before, now) -> {
            if (!same(before, now)) {
                model.acting().set(null);
            }
            show(now);
        });
        model.acting().addListener((property, before, now) -> {
            show(model.list().selected().get());
            if (now != null) {
                form.begin();
            } else if (before != null) {
                // The fields had scrolled it: what was done stands at the top.
                setVvalue(0);
            }
        });
        model.archived().addListener((property, before, now) -> show(model.list().selected().get()));
        show(model.list().selected().get());
    }

    private static boolean same(@Nullable FollowRow before, @Nullable FollowRow now) {
        FollowRow.Item one = FollowRow.item(before);
        FollowRow.Item other = FollowRow.item(now);
        return one != null && other != null && one.id().equals(other.id());
    }

    private void show(@Nullable FollowRow row) {
        FollowRow.Item item = FollowRow.item(row);
        FollowLoad now = model.loaded().get();
        if (row instanceof FollowRow.Again again) {
            Label what = Controls.paneTitle(FollowWords.again(again));
            what.setWrapText(true);
            what.setMinHeight(USE_PREF_SIZE);
            body.getChildren().setAll(Controls.note(again.inspection().unitName()), what, Controls.secondary(TEXTS.get(
                    "again.step"), null, "Space", () -> model.nextStep(again)), settings);
            return;
        }
        if (item == null || now == null) {
            body.getChildren().setAll(Controls.note(TEXTS.get("detail.none")), settings);
            return;
        }
        FollowUp one = item.followUp();
        // An edit builds everything anew: the focus stays where the person is.
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean here = RetentionBox.holds(owner);
        boolean inside = owner != null && isInside(owner);
        Label asked = Controls.paneTitle(item.asked());
        asked.setWrapText(true);
        asked.setMinHeight(USE_PREF_SIZE);
        body.getChildren().setAll(Controls.note(TEXTS.get("detail.unit", one.unitName(), VietnameseFormat.number(one
                .number()), VietnameseFormat.number(one.of()))), asked, badges(one, model.today()));
        FollowAction action = model.acting().get();
        if (action != null) {
            form.show(action, item);
            body.getChildren().add(form);
        } else {
            body.getChildren().add(actions(one));
        }
        due(one, now);
        body.getChildren().add(history(item, now));
        RetentionBox retention = new RetentionBox(model, one, now.retentions().getOrDefault(one.inspection(), ""));
        body.getChildren().add(retention);
        body.getChildren().add(settings);
        if (here) {
            retention.focus();
        } else if (inside && owner != null) {
            Node again = isInside(owner) ? owner : owner.getId() == null ? null : body.lookup("#" + owner.getId());
            if (again != null) {
                again.requestFocus();
            }
        }
    }

    private boolean isInside(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == body) {
                return true;
            }
        }
        return false;
    }

    /** A count in working days has a step for each. */
    private static boolean working(Due due) {
        Integer amount = due.amount();
        return due.basis() == DueBasis.RULE && amount != null && amount > 1 && due.steps().size() >= amount;
    }

    private static Node badges(FollowUp one, LocalDate today) {
        String left = FollowWords.left(one, today);
        FlowPane badges = new FlowPane(8, 4,
                Controls.badge(FollowWords.tone(one.state()), FollowWords.glyph(FollowTile.of(one)),
                        left.equals(VietnameseFormat.UNDEFINED) ? FollowWords.state(one) : left));
        if (one.responsible() != null) {
            Label who = new Label(one.responsible());
            who.setWrapText(true);
            who.setMinHeight(USE_PREF_SIZE);
            // Below the badges: beside them a long office would not wrap and would push the pane wider than the window.
            return new VBox(4, badges, who);
        }
        return badges;
    }

    private void due(FollowUp one, FollowLoad now) {
        Due due = one.due();
        LocalDate day = due.day();
        Label title = new Label(day == null
                ? TEXTS.get("due." + due.basis() + ".none")
                : TEXTS.get("due." + due.basis() + (working(due) ? ".working" : ""), VietnameseFormat.date(day),
                        String.valueOf(due.amount())));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        body.getChildren().add(title);
        if (day == null || one.state().closed()) {
            return;
        }
        LocalDate from = due.from() == null ? one.conclusion().countsFrom() : due.from();
        LocalDate start = from == null ? one.conclusion().issuedOn() : from;
        if (WorkingCalendar.covers(start) && WorkingCalendar.covers(day) && day.isAfter(start)) {
            CountCalendar counted = new CountCalendar(now.calendar(), start, day, now.today());
            body.getChildren().addAll(counted, Controls.note(counted.legend(due.confirmed())));
        }
    }

    /** The next step and the two most used as buttons, the others in a menu. */
    private Node actions(FollowUp one) {
        FlowPane actions = new FlowPane(8, 6);
        MenuButton more = new MenuButton(null, Icons.of(Glyph.MORE));
        more.setAccessibleText(TEXTS.get("action.more"));
        more.setId("more-actions");
        FollowAction next = FollowAction.of(one.step());
        List<FollowAction> fitting = Arrays.stream(FollowAction.values()).filter(action -> model.fits(action, one))
                .sorted(
                        Comparator.comparing(action -> action != next))
                .toList();
        for (FollowAction action : fitting) {
            if (actions.getChildren().size() < 2) {
                Button button = Controls.secondary(TEXTS.get("action." + action), null, action.key(), () -> model.begin(
                        action));
                button.setId("action-" + action);
                actions.getChildren().add(button);
            } else {
                more.getItems().add(item(TEXTS.get("action." + action), action.key(), () -> model.begin(action)));
            }
        }
        if (one.state().owing() && one.due().day() != null) {
            more.getItems().add(item(TEXTS.get("action.LETTER"), "D", model::draftSelected));
        }
        if (one.state() == FollowState.OVERDUE) {
            more.getItems().add(item(TEXTS.get("action.PROPOSE"), "", () -> model.openDocument(one,
                    DocumentKind.DE_XUAT_XU_LY)));
        }
        if (one.dispute() != null && one.outcome() == null) {
            more.getItems()
                    .add(item(TEXTS.get("action.ASK"), "", () -> model.openDocument(one, DocumentKind.XIN_Y_KIEN)));
        }
        more.getItems().add(item(TEXTS.get("action.ARCHIVE"), "", model::archiveSelected));
        if (!more.getItems().isEmpty()) {
            actions.getChildren().add(more);
        }
        return actions;
    }

    private static MenuItem item(String words, String key, Runnable action) {
        MenuItem item = new MenuItem(key.isEmpty() ? words : TEXTS.get("action.key", words, key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private Node history(FollowRow.Item item, FollowLoad now) {
        FollowUp one = item.followUp();
        VBox lines = new VBox(6);
        lines.getStyleClass().add("follow-history");
        String paper = RegimePapers.name(one.conclusion().paper());
        line(lines, Glyph.CHECK, one.conclusion().number() == null
                ? TEXTS.get("history.concluded", paper, VietnameseFormat.date(one.conclusion().issuedOn()))
                : TEXTS.get("history.conclusion", paper, FollowLoad.cited(one.conclusion()), VietnameseFormat.date(one
                        .conclusion().issuedOn())),
                TEXTS.get(one.outcome() == DisputeOutcome.CHANGED && one.step() == FollowStep.SUPERSEDE
                        ? "history.finding.changed"
                        : "history.finding", one.itemCode(), item.content()));
        lines.getChildren().add(Controls.link(TEXTS.get("history.open"), () -> model.openFinding(one)));
        LocalDate received = one.conclusion().receivedOn();
        line(lines, received == null ? Glyph.NOT_STARTED : Glyph.CHECK, received == null
                ? TEXTS.get("history.not-received", paper)
                : TEXTS.get("history.received", VietnameseFormat.date(received)), "");
        Conclusion replaced = one.conclusion().replaced();
        if (replaced != null) {
            line(lines, Glyph.INFO, TEXTS.get("history.replaced", paper, FollowLoad.cited(replaced), VietnameseFormat
                    .date(replaced.receivedOn())), "");
        }
        for (Letters.Drafted letter : one.letters().drafted()) {
            line(lines, Glyph.HAND_EDITED, TEXTS.get("history.letter." + letter.occasion(), VietnameseFormat.date(letter
                    .on())), "");
        }
        one.letters().lettersIssued().forEach(on -> line(lines, Glyph.SEND, TEXTS.get("history.issued",
                VietnameseFormat.date(on)), ""));
        for (Extension extension : one.extensions()) {
            line(lines, Glyph.CALENDAR, TEXTS.get("history.extended", VietnameseFormat.date(extension.until())),
                    who(extension.grantedBy(), extension.grantedOn(), extension.reason()));
        }
        for (Judged result : one.results()) {
            result(lines, result);
        }
        Waiver waiver = one.waiver();
        if (waiver != null) {
            line(lines, Glyph.NOT_APPLICABLE, TEXTS.get("history.waived"), who(waiver.by(), waiver.on(), waiver
                    .reason()));
        }
        Dispute dispute = one.dispute() == null ? null : now.disputes().get(one.dispute());
        if (dispute != null) {
            dispute(lines, dispute, one.finding());
        }
        if (one.state().owing() && one.due().basis() != DueBasis.WORDS) {
            line(lines, Glyph.NOT_STARTED, TEXTS.get("history.waiting"), "");
        }
        if (one.state().closed()) {
            end(lines, one);
        }
        return lines;
    }

    /** What the end of this finding means for its inspection. */
    private void end(VBox lines, FollowUp one) {
        long open = model.open(one);
        if (open > 0) {
            line(lines, Glyph.INFO, TEXTS.get("history.others", VietnameseFormat.number(open)), "");
        } else if (one.step() == FollowStep.NONE) {
            line(lines, Glyph.CHECK, TEXTS.get("history.closed"), "");
        }
    }

    /** What the unit says, what was asked of the superior, what was directed, and what became of the finding. */
    private static void dispute(VBox lines, Dispute dispute, UUID finding) {
        DisputeDraft paper = dispute.paper();
        line(lines, Glyph.INFO, TEXTS.get("history.dispute", VietnameseFormat.date(paper.receivedOn())), cited(paper
                .number(), paper.notation(), paper.dated(), paper.reasons()));
        if (dispute.escalatedOn() != null) {
            line(lines, Glyph.SEND, TEXTS.get("history.escalated", VietnameseFormat.date(dispute.escalatedOn())), "");
        }
        Direction direction = dispute.direction();
        if (direction != null) {
            line(lines, Glyph.DOWNLOAD, TEXTS.get("history.directed", direction.by(), VietnameseFormat.date(direction
                    .on())), cited(direction.number(), direction.notation(), null, direction.content()));
        }
        Dispute.Disputed own = dispute.findings().stream().filter(one -> one.finding().equals(finding)).findFirst()
                .orElse(null);
        if (own == null || own.outcome() == null) {
            line(lines, Glyph.NOT_STARTED, TEXTS.get(direction == null ? "history.undirected" : "history.undecided"),
                    "");
        } else {
            line(lines, Glyph.CHECK, TEXTS.get("history.dispute." + own.outcome()), who(own.decidedBy(), own
                    .decidedOn(), own.reason() == null ? "" : own.reason()));
        }
    }

    private static String cited(@Nullable String number, @Nullable String notation, @Nullable LocalDate dated,
            String words) {
        return number == null && dated == null
                ? words
                : TEXTS.get("history.cited", VietnameseFormat.citation(number, notation, dated), words);
    }

    private static void result(VBox lines, Judged result) {
        LocalDate came = result.reportReceivedOn();
        if (came != null) {
            line(lines, Glyph.DOWNLOAD, TEXTS.get("history.report", result.reportCitation() == null
                    ? ""
                    : result.reportCitation(), VietnameseFormat.date(came),
                    VietnameseFormat.number(result.evidence()
                            .size())),
                    result.content() == null ? "" : result.content());
        }
        if (result.decision() != null) {
            line(lines, result.decision() == Judged.Decision.VERIFIED ? Glyph.MET : Glyph.HISTORY, TEXTS.get("history."
                    + result.decision()), who(result.by(), result.on(),
                            result.reason() == null
                                    ? ""
                                    : result
                                            .reason()));
        }
    }

    private static String who(@Nullable String by, @Nullable LocalDate on, String why) {
        return TEXTS.get(why.isBlank() ? "history.who" : "history.who.why", by == null ? "" : by, VietnameseFormat.date(
                on), why);
    }

    private static void line(VBox lines, Glyph glyph, String what, String more) {
        Label words = new Label(what);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox text = new VBox(1, words);
        if (!more.isBlank()) {
            text.getChildren().add(Controls.note(more));
        }
        Node icon = Icons.of(glyph, "muted");
        javafx.scene.layout.HBox row = new javafx.scene.layout.HBox(8, icon, text);
        javafx.scene.layout.HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        text.setMinWidth(0);
        lines.getChildren().add(row);
    }
}
