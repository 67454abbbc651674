package vn.sokiemtra.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.desktop.PlanWindow;
import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.task.BackgroundTasks;
import vn.sokiemtra.desktop.testing.FakeDialogs;
import vn.sokiemtra.desktop.testing.MadeOnce;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.draft.LoadSections;
import vn.sokiemtra.document.draft.RewriteSection;
import vn.sokiemtra.document.issue.DocumentGates;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.MinutesGates;
import vn.sokiemtra.document.minutes.SetMinutes;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.UnlinkEvidence;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.sample.EnterSample;
import vn.sokiemtra.sample.SampleData;
import vn.sokiemtra.schema.shared.Tables;

/** Every condition that stands against freezing leads to where it is mended: by its link, in the whole program. */
class GateLinksTest extends Window {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-22T02:41:00Z"));
    private static final LocalDate TODAY = LocalDate.of(2020, 10, 22);
    private static final String PERSON = "Lê Thị Hạnh";
    private static final DocumentKind CONCLUSION = DocumentKind.THONG_BAO_KET_LUAN;

    @TempDir
    private Path folder;

    /** Where the plan's own conditions are mended: ids of the fields of Quy định. */
    private static final Map<String, String> PLAN_FIELDS = Map.of("PLAN", "head-number", "PLAN_PLACE", "head-place",
            "SIGNER_PLAN", "head-signer", "DATE_PLAN", "head-issued", "FOLLOW_UP", "head-standing", "BASIS",
            "regime-text", "RECIPIENTS", "regime-text");

    private final BackgroundTasks tasks = new BackgroundTasks();
    private PlanWindow window;
    private Ledger ledger;
    private UUID inspection;

    @BeforeEach
    void aConclusionThatLacksMuch() {
        new SettingsFile(folder.resolve("cau-hinh"), CLOCK).save(UserSettings.initial().withPerson(
                new UserSettings.Person(PERSON, "Chuyên viên", "")).withTextSize(TextSize.MEDIUM));
        Path file = folder.resolve("thach-thanh.mv.db");
        MadeOnce.copy("a conclusion that lacks much", folder.resolve("thach-thanh"), path -> {
            try (DataFile made = DataFile.create(path, NewDataFile.ofNewPlan(CLOCK, PERSON, "PNV-01"), CLOCK)) {
                new EnterSample(made.ledger(), CLOCK).run(PERSON, SampleData.builtIn(), EnterSample.Steps.NONE);
                fill(made.ledger());
            }
        });
        fx(() -> {
            Stage stage = new Stage();
            window = PlanWindow.open(stage, folder, CLOCK, tasks, new FakeDialogs(), Optional.of(file));
            adopt(stage);
            return stage;
        });
        until(() -> window.shows());
        resize(1366, 698);
        ledger = window.ledger();
        inspection = new LoadUnits(ledger).find("Xã Thạch Cẩm").inspectionId();
    }

    /** Something of every kind of place is missing. */
    private static void fill(Ledger data) {
        UUID inspection = new LoadUnits(data).find("Xã Thạch Cẩm").inspectionId();
        Finding finding = new LoadFindings(data).of(inspection).getFirst();
        finding.evidence().forEach(one -> new UnlinkEvidence(data).run(PERSON, finding.id(), one));
        new ChangeFinding(data).due(PERSON, finding.id(), LocalDate.of(2020, 11, 15));
        UUID judged = new LoadChecklist(data).of(inspection).leaves().filter(leaf -> leaf.verdict() != null)
                .findFirst().orElseThrow().itemId();
        new SetVerdict(data).run(PERSON, inspection, judged, null);
        var draft = new DraftOf(CONCLUSION, inspection, TODAY);
        // Biểu 02 lists fewer than the item counts.
        new SetAnswer(data).run(PERSON, inspection, new FindItem(data).byCode("II.1.d2"), "count", Side.VERIFIED,
                "999");
        Finding last = new LoadFindings(data).of(inspection).getLast();
        new ChangeFinding(data).run(PERSON, last.id(), FindingField.RECOMMENDATION, "Lập sổ theo dõi riêng");
        DocumentSection asked = new LoadSections(data).of(draft).stream().filter(each -> each.editable() && each.text()
                .contains("Lập sổ theo dõi riêng")).findFirst().orElseThrow();
        new RewriteSection(data).run(PERSON, draft, asked.id(), asked.shown() + "\nĐề nghị lưu ý.");
        new ChangeFinding(data).run(PERSON, last.id(), FindingField.RECOMMENDATION, "Lập sổ theo dõi chung");
        new SetMinutes(data).run(PERSON, inspection, MinutesField.RESERVATION, "Không thống nhất");
        new SetMinutes(data).run(PERSON, inspection, MinutesField.PLACE, "");
        new RecordDispute(data).run(PERSON, inspection, new DisputeDraft(null, null, null, TODAY, "Số liệu khác"),
                List.of(finding.id()));
        data.edit(PERSON, edit -> {
            edit.set(Tables.PLAN.NUMBER, data.plan(), null);
            edit.set(Tables.PLAN.PLACE, data.plan(), null);
            // Nothing of today can be of a visit of tomorrow.
            edit.set(Tables.INSPECTION.VISIT_ON, inspection, TODAY.plusDays(1));
            new LoadUnits(data).teams().forEach(team -> team.members().forEach(member -> edit.delete(
                    Tables.TEAM_MEMBER, member.id())));
            return true;
        });
    }

    @AfterEach
    void closeTheFile() {
        if (window != null) {
            fx(() -> {
                window.leave();
                return window;
            });
        }
        tasks.close();
    }

    @Test
    void everyLinkOpensThePlaceByKeyboard() {
        var followed = new TreeSet<Gate.Target>();
        for (DocumentKind kind : List.of(DocumentKind.BIEN_BAN, CONCLUSION)) {
            List<Gate> open = new DocumentGates(ledger).of(kind, new LoadUnits(ledger).ofInspection(inspection), TODAY)
                    .stream().filter(gate -> !gate.met()).toList();
            var codes = new TreeSet<String>();
            for (Gate gate : open) {
                if (codes.add(gate.code())) {
                    try {
                        follow(kind, gate);
                    } catch (AssertionError lost) {
                        throw new AssertionError(kind.code() + ": " + gate + " led to " + fx(window::place) + ", "
                                + fx(this::selected), lost);
                    }
                    followed.add(gate.target());
                }
            }
        }
        assertThat(followed).containsExactlyInAnyOrder(Gate.Target.FINDING, Gate.Target.ITEM, Gate.Target.FORM,
                Gate.Target.SECTION, Gate.Target.PLAN, Gate.Target.TEAM, Gate.Target.MINUTES, Gate.Target.VISIT,
                Gate.Target.DISPUTE);
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void aDayOutOfOrderLeadsToTheOtherDocument() {
        for (var other : Map.of("DATE_NOTICE", DocumentKind.THONG_BAO_LICH, "DATE_REPORT",
                DocumentKind.BAO_CAO_KET_QUA, "DATE_CONCLUSION", CONCLUSION).entrySet()) {
            go(Objects.requireNonNull(GatePlace.of(shaped(other.getKey()), inspection)));
            until(() -> lookup("#kind").tryQueryAs(ComboBox.class).map(ComboBox::getValue).orElse(null) == other
                    .getValue());
        }
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void whatThePlanLacksLeadsToItsField() {
        for (var wanted : PLAN_FIELDS.entrySet()) {
            go(Objects.requireNonNull(GatePlace.of(shaped(wanted.getKey()), null)));
            until(() -> focused().equals(wanted.getValue()));
        }
        assertThat(tasks.problems().shown()).isEmpty();
    }

    /** Id of what has the focus; of a field inside a date picker, of the picker. */
    private String focused() {
        return fx(() -> {
            Node owner = stage().getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    private void follow(DocumentKind kind, Gate gate) {
        go(Place.inspection(inspection, kind == DocumentKind.BIEN_BAN ? "minutes" : "documents",
                kind == DocumentKind.BIEN_BAN ? "" : kind.code()));
        until(() -> kind == DocumentKind.BIEN_BAN || lookup("#kind").tryQueryAs(ComboBox.class).map(
                ComboBox::getValue).orElse(null) == kind);
        until(() -> link(gate) != null);
        assertThat(fx(() -> lookup(".gate .hyperlink").queryAll().stream().mapToDouble(each -> each.localToScene(each
                .getLayoutBounds()).getMaxX()).max().orElse(0))).as("every link is in the window").isLessThanOrEqualTo(
                        stage().getScene().getWidth());
        fx(() -> {
            link(gate).requestFocus();
            return true;
        });
        type(KeyCode.SPACE);
        String what = kind.code() + " " + gate.code();
        switch (gate.target()) {
            case SECTION -> until(() -> selected().filter(one -> one.id().equals(gate.section()) || one.anchor().equals(
                    gate.section())).isPresent());
            case FINDING, ITEM -> {
                ChecklistNode item = new LoadChecklist(ledger).of(inspection).everyLeaf().filter(leaf -> leaf.itemId()
                        .equals(gate.itemId())).findFirst().orElseThrow();
                at(what, Place.inspection(inspection, "checklist", item.code()));
                until(() -> lookup(".item-header .page-title").queryAllAs(Label.class).stream().anyMatch(title -> title
                        .getText().equals(item.shortTitle())));
            }
            case FORM -> {
                at(what, Place.inspection(inspection, "tables", String.valueOf(gate.form())));
                until(() -> lookup("#sheet").tryQuery().isPresent());
            }
            case PLAN -> {
                at(what, Place.of(Area.PLAN, "regime"));
                // The number, the day, the place or the signer itself.
                until(() -> focused().equals(PLAN_FIELDS.get(gate.code())));
            }
            case TEAM -> {
                at(what, Place.of(Area.PLAN, "teams"));
                until(() -> lookup("#teams").tryQuery().isPresent());
            }
            case VISIT -> at(what, new Place(Area.PLAN, "units", null, inspection.toString()));
            case NOTICE, REPORT, CONCLUSION -> throw new AssertionError(what + " has no document to go to");
            case MINUTES -> at(what, Place.inspection(inspection, "minutes", ""));
            case DISPUTE -> {
                boolean open = gate.code().equals("DISPUTE_OPEN");
                at(what, open
                        ? Place.of(Area.REMEDIATION)
                        : Place.inspection(inspection, "documents", "xin-y-kien"));
                until(() -> open
                        ? lookup("#follow-ups").tryQuery().isPresent()
                        : lookup("#kind").tryQueryAs(ComboBox.class).map(ComboBox::getValue).orElse(
                                null) == DocumentKind.XIN_Y_KIEN);
            }
            case CONFLICTS, DOCUMENT -> throw new AssertionError(what + " leads nowhere");
        }
    }

    private void at(String what, Place wanted) {
        until(() -> window.place().area() == wanted.area() && window.place().tab().equals(wanted.tab()));
        if (!wanted.focus().isEmpty()) {
            assertThat(window.place().focus()).as(what).startsWith(wanted.focus());
        }
    }

    private Optional<DocumentSection> selected() {
        return lookup("#sections").<ListView<DocumentSection>>tryQuery().map(list -> list.getSelectionModel()
                .getSelectedItem());
    }

    private void go(Place place) {
        fx(() -> {
            window.go(place);
            return true;
        });
        settle();
    }

    /** The link in the row of a condition; null before it is shown. */
    private Hyperlink link(Gate gate) {
        return lookup(".gate").queryAll().stream().filter(row -> row.lookupAll(".label").stream().anyMatch(
                label -> label instanceof Label text && text.getText().equals(gate.sentence()))).flatMap(row -> row
                        .lookupAll(".hyperlink").stream())
                .map(Hyperlink.class::cast).filter(each -> !each
                        .getStyleClass().contains("gate-pass"))
                .findFirst().orElse(null);
    }

    /** Each one that the program knows: whatever it is about, its row has a link that leads somewhere. */
    @Test
    void noConditionIsWithoutAWay() throws IOException {
        var without = new ArrayList<String>();
        for (Class<?> room : List.of(DocumentGates.class, MinutesGates.class)) {
            try (InputStream in = room.getResourceAsStream("texts.properties")) {
                var texts = new Properties();
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String key : texts.stringPropertyNames()) {
                    if (key.matches("gate\\.[A-Z_]+")) {
                        Gate gate = shaped(key.substring(5));
                        boolean leads = gate.section() != null || gate.itemId() != null || GatePlace.of(gate,
                                inspection) != null;
                        if (GatesPane.way(gate).isEmpty() || !leads || gate.target() == Gate.Target.DOCUMENT) {
                            without.add(gate.code());
                        }
                    }
                }
            }
        }
        assertThat(without).isEmpty();
    }

    /** As the core makes it, where it is not made without a place of its own. */
    private static Gate shaped(String code) {
        boolean finding = code.matches("FINDING_.*|DUE_.*|STRENGTH.*|RECOMMENDATION_ALONE|MINUTES_FINDING");
        boolean section = List.of("STARTED", "ENDED", "END_BEFORE_START", "PLACE", "COPIES", "OPINION", "WITNESSES",
                "TEAM", "SECRETARY", "LEADER", "UNIT", "HEAD", "OUTDATED", "FIGURE", "OTHER_UNIT", "BLANK",
                "FIGURE_TYPED",
                "YEAR")
                .contains(code);
        boolean item = finding || List.of("VERDICTS", "ITEM_EVIDENCE", "CONTRADICTION").contains(code);
        return new Gate(code, false, true, code, "", item ? UUID.randomUUID() : null,
                finding ? UUID.randomUUID() : null,
                null, section ? "opening" : null);
    }
}
