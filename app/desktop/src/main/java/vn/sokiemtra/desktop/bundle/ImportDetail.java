package vn.sokiemtra.desktop.bundle;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.BundleHeader;
import vn.sokiemtra.bundle.Missing;
import vn.sokiemtra.bundle.PlannedBundle;
import vn.sokiemtra.bundle.Trust;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.text.Texts;

/** What was verified of the selected bundle, what is new about its sender, what is missing or wrong. */
final class ImportDetail extends ScrollPane {

    private static final Texts TEXTS = Texts.beside(ImportDetail.class);
    private static final long MINUTES_SHOWN = 10;

    private final ImportViewModel model;
    private final VBox body = new VBox(12);

    ImportDetail(ImportViewModel model) {
        this.model = model;
        body.getStyleClass().add("import-detail");
        setContent(body);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        model.selected().addListener((property, before, now) -> show(now));
        show(model.selected().get());
    }

    private void show(@Nullable ImportRow row) {
        body.getChildren().clear();
        PlannedBundle bundle = row == null ? null : row.bundle();
        if (row == null || bundle == null) {
            body.getChildren().add(Controls.note(TEXTS.get(row == null ? "detail.none" : "row.checking")));
            return;
        }
        BundleHeader header = row.header();
        Label title = wrapped(header == null ? row.name() : TEXTS.get("detail.title", header.person()));
        title.getStyleClass().add("pane-title");
        body.getChildren().add(new VBox(2, title, Controls.note(ImportWords.about(row))));
        String flaw = ImportWords.flaw(row);
        if (!flaw.isEmpty()) {
            flaw(row, flaw);
        } else if (header != null) {
            checks(bundle, header);
        }
        if (header != null && bundle.trust() != null && bundle.trust() != Trust.KNOWN) {
            trust(row, bundle, header, bundle.trust());
        }
        missing(row);
        if (bundle.ahead().toMinutes() >= MINUTES_SHOWN) {
            body.getChildren().add(line(Glyph.CLOCK, "attention", TEXTS.get("detail.ahead", String.valueOf(bundle
                    .ahead().toMinutes())), ""));
        }
    }

    private void checks(PlannedBundle bundle, BundleHeader header) {
        body.getChildren().add(line(Glyph.CHECK, "success", TEXTS.get("check.structure"), TEXTS.get(
                "check.structure.detail", String.valueOf(header.format()))));
        body.getChildren().add(line(Glyph.CHECK, "success", TEXTS.get(header.evidence()
                ? bundle.evidence() == 0 ? "check.evidence.old" : "check.evidence"
                : "check.evidence.none", ImportWords.count(bundle.evidence())), TEXTS.get(
                        header.evidence()
                                ? "check.evidence.detail"
                                : "check.evidence.none.detail")));
        body.getChildren().add(line(Glyph.CHECK, "success", TEXTS.get("check.signature", header.machine()), TEXTS.get(
                bundle.sealed() ? "check.sealed" : "check.signature.detail")));
        BundleHeader.Part own = ImportWords.own(header);
        body.getChildren().add(line(Glyph.CHECK, "success", TEXTS.get("check.chain"), own == null
                ? TEXTS.get("check.chain.none")
                : TEXTS.get("check.chain.detail", ImportWords.count(own.from() + 1), ImportWords.count(own.to()))));
    }

    private static HBox line(Glyph glyph, String tone, String words, String detail) {
        VBox text = new VBox(wrapped(words));
        if (!detail.isEmpty()) {
            text.getChildren().add(Controls.note(detail));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        HBox row = new HBox(10, Icons.of(glyph, tone), text);
        row.setMinWidth(0);
        return row;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void flaw(ImportRow row, String sentence) {
        VBox card = Controls.card(wrapped(sentence));
        card.getStyleClass().add(row.locked() ? "attention" : "danger");
        if (row.locked()) {
            card.getChildren().add(Controls.secondary(TEXTS.get("unlock"), Glyph.LOCK, "", () -> model.unlock(row)));
        } else if (row.otherPlan()) {
            card.getChildren().add(Controls.secondary(TEXTS.get("join"), Glyph.FILE_PLUS, "", () -> model.join(row)));
        } else {
            card.getChildren().add(Controls.secondary(TEXTS.get("flaw.copy"), Glyph.COPY, "", () -> model.copyFlaw(
                    row)));
        }
        body.getChildren().add(card);
    }

    private void trust(ImportRow row, PlannedBundle bundle, BundleHeader header, Trust trust) {
        ImportWords.Said said = ImportWords.trust(trust);
        Label head = wrapped(TEXTS.get("trust.title." + trust, header.machine()));
        head.getStyleClass().add("strong");
        head.setGraphic(Icons.of(said.glyph(), said.tone().styleClass()));
        VBox card = Controls.card(head, wrapped(TEXTS.get("trust.advice." + trust, header.person())));
        card.getStyleClass().add(trust == Trust.NEW ? "attention" : "danger");
        if (trust != Trust.REVOKED) {
            TextField code = new TextField(bundle.code());
            code.setEditable(false);
            code.getStyleClass().addAll("figure", "machine-code");
            code.setAccessibleText(TEXTS.get("code"));
            card.getChildren().add(code);
            if (model.codeConfirmed(row)) {
                card.getChildren().add(line(Glyph.CHECK, "success", TEXTS.get("code.confirmed"), ""));
            } else {
                Button right = Controls.secondary(TEXTS.get("code.right"), Glyph.CHECK, "", () -> {
                    model.confirmCode(row);
                    show(model.selected().get());
                });
                right.setId("code-right");
                card.getChildren().add(new FlowPane(8, 6, right));
            }
        }
        body.getChildren().addAll(new Separator(), card);
    }

    private void missing(ImportRow row) {
        List<Missing> missing = ImportWords.missing(row);
        if (missing.isEmpty()) {
            return;
        }
        Label head = new Label(TEXTS.get("missing"));
        head.getStyleClass().add("strong");
        VBox words = new VBox(6, head);
        missing.forEach(each -> words.getChildren().add(wrapped(each.sentence())));
        Node copy = Controls.secondary(TEXTS.get("missing.copy"), Glyph.COPY, "", () -> model.copyRequest(row));
        words.getChildren().addAll(Controls.note(TEXTS.get("missing.note")), copy);
        body.getChildren().addAll(new Separator(), words);
    }
}
