package vn.sokiemtra.desktop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.document.export.ExportDocuments.Exported;
import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** How far the document has come, and the one next step: in, chốt, ban hành, giao. */
final class IssuingPane extends VBox {

    private static final Texts TEXTS = Texts.beside(IssuingPane.class);

    private final DocumentViewModel model;
    private final Runnable openIssue;
    private final Runnable openDelivery;
    private final Runnable openWay;
    private final VBox state = new VBox(4);
    private final VBox steps = new VBox(8);
    private final VBox done = new VBox(4);

    /** @param openIssue and {@code openDelivery} open the forms that ask for number and dates @param openWay shows what
     * happened to the document */
    IssuingPane(DocumentViewModel model, Runnable openIssue, Runnable openDelivery, Runnable openWay) {
        super(8);
        this.model = model;
        this.openIssue = openIssue;
        this.openDelivery = openDelivery;
        this.openWay = openWay;
        getStyleClass().add("gates-foot");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(state, steps, done);
        for (VBox each : List.of(state, done)) {
            each.setVisible(false);
            each.managedProperty().bind(each.visibleProperty());
        }
        model.page().addListener((o, before, now) -> build());
        model.conditions().addListener((ListChangeListener<Condition>) change -> build());
        model.fixed().addListener((o, before, now) -> build());
        model.exporting().exported().addListener((o, before, now) -> exported(now));
        build();
    }

    private void build() {
        Standing standing = model.standing();
        List<Node> lines = new ArrayList<>();
        IssuedDocument issued = standing.issued();
        if (issued != null) {
            issued(issued, lines);
            scans(standing, lines);
        }
        if (standing.waiting()) {
            frozen(Objects.requireNonNull(standing.frozen()), standing, lines);
        }
        state.getChildren().setAll(lines);
        state.setVisible(!lines.isEmpty());
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean here = owner != null && PaneLayout.within(owner, steps);
        steps.getChildren().setAll(steps(standing));
        if (here) {
            // The step that was taken is gone: the next one is at hand.
            Node next = steps.getChildren().getFirst();
            next.requestFocus();
        }
    }

    /** Leads to what freezes the text, once it is known whether it may be. */
    void begin() {
        Platform.runLater(() -> {
            Node freeze = steps.lookup("#freeze");
            Node next = freeze == null || freeze.isDisabled() ? steps.getChildren().getFirst() : freeze;
            next.requestFocus();
        });
    }

    /** The signed paper: what was kept of it, each with the way to open it. */
    private void scans(Standing standing, List<Node> lines) {
        for (Evidence scan : standing.scans()) {
            Hyperlink open = Controls.link(scan.name(), () -> model.issuing().openScan(scan));
            open.setGraphic(Icons.of(Glyph.PAPERCLIP));
            open.setMinWidth(0);
            open.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            Tips.on(open, scan.name());
            lines.add(open);
        }
    }

    private static void issued(IssuedDocument issued, List<Node> lines) {
        Label number = Controls.status(Tone.SUCCESS, Glyph.MET, TEXTS.get(issued.numbered()
                ? "issued.number"
                : "issued.day", DocumentWords.cited(issued)));
        number.setWrapText(true);
        number.setId("issued-number");
        lines.add(number);
        if (issued.signer() != null) {
            lines.add(Controls.note(TEXTS.get("issued.signer", issued.signer())));
        }
        if (issued.numbered() && issued.sameNumber()) {
            Label twice = Controls.status(Tone.DANGER, Glyph.OVERDUE, TEXTS.get("issued.same-number"));
            twice.setWrapText(true);
            lines.add(twice);
        }
        lines.add(Controls.note(DocumentWords.days(issued)));
    }

    private static void frozen(FrozenDocument frozen, Standing standing, List<Node> lines) {
        Label when = Controls.status(Tone.ACCENT, Glyph.LOCK, TEXTS.get("frozen.by", VietnameseFormat.dateTime(frozen
                .at().atZone(Texts.ZONE).toLocalDateTime()), frozen.by()));
        when.setWrapText(true);
        when.setId("frozen-by");
        lines.add(when);
        Label hash = Controls.note(TEXTS.get("frozen.hash", frozen.sha256().substring(0, 12)));
        Tips.on(hash, frozen.sha256());
        lines.add(hash);
        if (!frozen.waivers().isEmpty()) {
            lines.add(Controls.note(TEXTS.get("frozen.waivers", String.valueOf(frozen.waivers().size()))));
        }
        if (standing.replaced() != null) {
            lines.add(Controls.note(TEXTS.get("frozen.supersedes", DocumentWords.cited(standing.replaced()))));
        }
        if (!standing.current()) {
            Label changed = Controls.status(Tone.ATTENTION, Glyph.REFRESH, TEXTS.get("frozen.outdated"));
            changed.setWrapText(true);
            lines.add(changed);
        }
    }

    private List<Node> steps(Standing standing) {
        List<Node> nodes = new ArrayList<>();
        IssuedDocument issued = standing.issued();
        if (standing.waiting()) {
            Button issue = wide(
                    Controls.primary(TEXTS.get(standing.replaced() == null ? "issue" : "supersede"), Glyph.SEND, "",
                            openIssue),
                    "issue");
            issue.setDisable(!standing.mayIssue());
            nodes.add(issue);
        } else if (issued != null && issued.receivedOn() == null) {
            nodes.add(wide(Controls.primary(TEXTS.get("deliver"), Glyph.CALENDAR, "", openDelivery), "deliver"));
        } else if (issued == null) {
            nodes.add(wide(Controls.primary(TEXTS.get("print"), Glyph.PRINTER, "Ctrl P", model.exporting()::print),
                    "print"));
        }
        HBox more = new HBox(8, wide(Controls.secondary(TEXTS.get("export"), null, "", model.exporting()::export),
                "export"));
        if (standing.waiting() || issued != null) {
            more.getChildren().add(wide(Controls.secondary(TEXTS.get("print.fixed"), Glyph.PRINTER, "", model
                    .exporting()::print), "print-fixed"));
        }
        HBox last = new HBox(8);
        // Side by side as far as there is room: buttons that do not shrink would push the conditions away.
        FlowPane links = new FlowPane(12, 2);
        if (!(standing.fixed() && standing.current())) {
            Button freeze = wide(Controls.secondary(TEXTS.get(standing.replaced() == null
                    ? standing.waiting() ? "freeze.renew" : "freeze"
                    : "freeze.superseding"), Glyph.LOCK, "", model.issuing()::freeze), "freeze");
            freeze.setDisable(!model.issuing().canFreeze());
            (standing.fixed() ? last : more).getChildren().add(freeze);
        }
        if (issued != null && issued.receivedOn() != null && !standing.waiting()) {
            Hyperlink again = Controls.link(TEXTS.get("deliver.again"), openDelivery);
            again.setId("deliver");
            links.getChildren().add(again);
        }
        nodes.add(more);
        if (!last.getChildren().isEmpty()) {
            nodes.add(last);
        }
        if (issued != null) {
            Hyperlink scan = Controls.link(TEXTS.get("scan.attach"), model.issuing()::attachScan);
            scan.setId("attach-scan");
            links.getChildren().add(scan);
        }
        if (standing.fixed()) {
            Hyperlink way = Controls.link(TEXTS.get("way"), openWay);
            way.setId("document-way");
            links.getChildren().add(way);
        }
        if (!links.getChildren().isEmpty()) {
            nodes.add(links);
        }
        if (model.scope() != DocumentScope.PLAN) {
            Hyperlink all = Controls.link(TEXTS.get("export-all"), model.exporting()::exportAll);
            all.setId("export-all");
            nodes.add(all);
        }
        if (!standing.mayIssue() && (issued == null || standing.waiting())) {
            Label right = Controls.note(TEXTS.get("issue.right"));
            right.setId("issue-right");
            right.setWrapText(true);
            nodes.add(right);
        }
        String hint = hint(standing);
        if (!hint.isEmpty()) {
            nodes.add(Controls.note(hint));
        }
        return nodes;
    }

    /** Why freezing waits. */
    private String hint(Standing standing) {
        long never = model.issuing().never();
        long open = model.issuing().open();
        return model.page().get() == null || standing.fixed() && standing.current()
                ? ""
                : never > 0
                        ? TEXTS.get("freeze.never", String.valueOf(never))
                        : open > 0 ? TEXTS.get("freeze.reasons", String.valueOf(open)) : "";
    }

    private static Button wide(Button button, String id) {
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void exported(@Nullable Exported last) {
        done.setVisible(last != null);
        if (last != null) {
            List<Node> lines = new ArrayList<>();
            lines.add(Controls.note(DocumentWords.exported(last)));
            // The manifest with the metadata lies beside them.
            Stream.concat(last.files().stream().limit(2), Stream.ofNullable(last.manifest())).forEach(
                    file -> lines.add(Controls.fileName(String.valueOf(file.getFileName()))));
            lines.add(Controls.link(TEXTS.get("export.open"), model.exporting()::openFolder));
            done.getChildren().setAll(lines);
        }
    }
}
