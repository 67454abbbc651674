package vn.sokiemtra.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.document.export.ExportDocuments;
import vn.sokiemtra.document.issue.DocumentEvent;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.section.SectionState;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RegimeProfile;
import vn.sokiemtra.plan.Regimes;
import vn.sokiemtra.text.Problem;

/** From the draft to the unit, without a window: conditions, freezing, number, delivery, the document in its place. */
class IssuingTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 10, 22);

    private final OpenInspection open = new OpenInspection();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private ScreenContext context;
    private DocumentViewModel model;

    @BeforeEach
    void show() {
        open.filled();
        context = open.context(tasks);
        model = new DocumentViewModel(context, DocumentScope.UNIT);
        model.show(open.inspection, "thong-bao-ket-luan");
        model.activate();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void everyKindOfTheUnitAndOfThePlanIsShownWithSectionsAndPages() {
        for (DocumentKind kind : DocumentScope.UNIT.kinds()) {
            model.kind().set(kind);
            assertThat(model.sections()).as(kind.code()).isNotEmpty();
            assertThat(Objects.requireNonNull(model.preview().get()).pages()).as(kind.code()).isNotEmpty();
            assertThat(DocumentWords.name(kind)).doesNotContain("name.");
        }
        var plan = new DocumentViewModel(context, DocumentScope.PLAN);
        plan.show(null, "");
        for (DocumentKind kind : DocumentScope.PLAN.kinds()) {
            plan.kind().set(kind);
            assertThat(plan.sections()).as(kind.code()).isNotEmpty();
            assertThat(Objects.requireNonNull(plan.preview().get()).pages()).as(kind.code()).isNotEmpty();
            assertThat(DocumentWords.name(kind)).doesNotContain("name.");
        }
    }

    @Test
    void aPlaceNamesTheKindAndTheSection() {
        DocumentSection last = model.sections().getLast();
        model.show(open.inspection, "thong-bao-ket-luan#" + last.id());
        assertThat(model.selected().get()).isEqualTo(last.id());
        model.show(open.inspection, "don-doc");
        assertThat(model.kind().get()).isEqualTo(DocumentKind.DON_DOC);
    }

    @Test
    void aSectionOfAnyKindIsWrittenByHandAndReturned() {
        String id = model.sections().stream().filter(DocumentSection::editable).skip(1).findFirst().orElseThrow().id();
        model.selected().set(id);
        model.edits().rewrite(id, "Câu do người soạn viết.", saved -> {
        });
        assertThat(model.section().orElseThrow().state()).isEqualTo(SectionState.REWRITTEN);
        assertThat(model.section().orElseThrow().shown()).isEqualTo("Câu do người soạn viết.");
        model.edits().returnToData(id);
        assertThat(model.section().orElseThrow().state()).isEqualTo(SectionState.LIVE);
        context.session().undo();
        assertThat(model.section().orElseThrow().state()).isEqualTo(SectionState.REWRITTEN);
    }

    @Test
    void aConditionIsPassedWithAReasonOnlyAndFreezingWaitsForAll() {
        assertThat(model.issuing().canFreeze()).isFalse();
        Condition first = model.conditions().stream().filter(Condition::open).findFirst().orElseThrow();
        model.issuing().pass(first.gate(), "Đã thống nhất", saved -> {
        });
        Condition passed = model.conditions().stream().filter(each -> each.gate().equals(first.gate())).findFirst()
                .orElseThrow();
        assertThat(passed.open()).isFalse();
        assertThat(Objects.requireNonNull(passed.passed()).author()).isEqualTo(OpenInspection.PERSON);
        model.issuing().pass(first.gate(), null, saved -> {
        });
        assertThat(model.conditions()).filteredOn(each -> each.gate().equals(first.gate())).allMatch(Condition::open);
        passAll();
        assertThat(model.issuing().canFreeze()).isTrue();
    }

    @Test
    void aDocumentIsFrozenIssuedDeliveredAndSuperseded() {
        frozen();
        assertThat(model.standing().waiting()).isTrue();
        assertThat(model.standing().current()).isTrue();
        assertThat(model.fixed().get()).isTrue();
        assertThat(model.issuing().notation()).startsWith("TB-");
        String[] suggested = new String[1];
        model.issuing().suggestNumber(2020, number -> suggested[0] = number);
        assertThat(suggested[0]).isEqualTo("01");
        issue("7", TODAY);
        IssuedDocument first = Objects.requireNonNull(model.standing().issued());
        assertThat(first.number()).isEqualTo("7");
        model.issuing().deliver(TODAY, TODAY, state -> {
        }, () -> {
        });
        assertThat(Objects.requireNonNull(model.standing().issued()).receivedOn()).isEqualTo(TODAY);
        String id = model.sections().stream().filter(DocumentSection::editable).skip(1).findFirst().orElseThrow().id();
        model.edits().rewrite(id, "Câu đã đính chính.", saved -> {
        });
        assertThat(model.standing().current()).isFalse();
        passAll();
        open.later();
        model.issuing().freeze();
        assertThat(model.standing().waiting()).isTrue();
        issue("8", TODAY);
        IssuedDocument second = Objects.requireNonNull(model.standing().issued());
        assertThat(second.supersedes()).isEqualTo(first.id());
        assertThat(model.standing().current()).as("it says what it replaces, and nothing has changed since").isTrue();
        assertThat(model.sections()).noneMatch(section -> section.shown().contains("thay thế"));
        assertThat(new LoadIssued(open.ledger()).all()).hasSize(2).filteredOn(IssuedDocument::superseded)
                .extracting(IssuedDocument::id).containsExactly(first.id());
    }

    @Test
    void whatCannotBeTakenBackIsNotOfferedToBeTakenBack() {
        frozen();
        issue("7", TODAY);
        assertThat(context.session().canUndo().get()).isFalse();
        var before = open.ledger().versions();
        context.session().undo();
        assertThat(open.ledger().versions()).isEqualTo(before);
        assertThat(model.standing().issued()).isNotNull();
    }

    @Test
    void aNumberThatIsTakenIsRefusedAtItsField() {
        frozen();
        Throwable[] failure = new Throwable[1];
        model.issuing().issue("bảy", "", TODAY, false, null, now -> failure[0] = now, () -> {
        });
        assertThat(((Problem) failure[0]).code()).isEqualTo("SKT-ISSUE-NUMBER");
        assertThat(model.standing().issued()).isNull();
    }

    @Test
    void aDayBeforeTheVisitIsRefusedUntilAReasonSaysWhy() {
        frozen();
        LocalDate early = Objects.requireNonNull(new LoadUnits(open.ledger()).ofInspection(open.inspection).visitOn())
                .minusDays(1);
        Throwable[] failure = new Throwable[1];
        model.issuing().issue("7", "", early, false, " ", now -> failure[0] = now, () -> {
        });
        assertThat(((Problem) failure[0]).code()).isEqualTo("SKT-ISSUE-ORDER");
        assertThat(model.standing().issued()).isNull();
        model.issuing().issue("7", "", early, false, "Bản ký mang ngày này", now -> failure[0] = now, () -> {
        });
        assertThat(Objects.requireNonNull(model.standing().issued()).issuedOn()).isEqualTo(early);
    }

    @Test
    void whoSignedIsKeptAndPrintedWhereTheFrozenTextNamesNobody() {
        frozen();
        assertThat(model.issuing().named()).isEmpty();
        model.issuing().issue("7", "Lê Văn Ký", TODAY, false, null, now -> {
        }, () -> {
        });
        IssuedDocument issued = Objects.requireNonNull(model.standing().issued());
        assertThat(issued.signer()).isEqualTo("Lê Văn Ký");
        assertThat(Objects.requireNonNull(new LoadIssued(open.ledger()).document(issued)).closing().signers())
                .extracting(signer -> signer.name()).containsExactly("Lê Văn Ký");
    }

    @Test
    void theDaysOfADocumentAreSaidAsFarAsTheyAreRecorded() {
        frozen();
        issue("7", TODAY);
        assertThat(days()).isEqualTo("Chưa ghi ngày giao, ngày nhận");
        model.issuing().deliver(TODAY, null, state -> {
        }, () -> {
        });
        assertThat(days()).isEqualTo("Giao 22/10/2020, chưa ghi ngày đơn vị nhận");
        model.issuing().deliver(TODAY, TODAY, state -> {
        }, () -> {
        });
        assertThat(days()).isEqualTo("Giao 22/10/2020, đơn vị nhận 22/10/2020");
    }

    private String days() {
        return DocumentWords.days(Objects.requireNonNull(model.standing().issued()));
    }

    @Test
    void aLoadComposesTheDraftOnceForSectionsConditionsAndPages() {
        var book = new DocumentBook(open.ledger());
        var draft = Objects.requireNonNull(model.draft());
        book.load(draft);
        var first = book.document(draft, false, null);
        assertThat(book.document(draft, false, null)).isSameAs(first);
        String id = model.sections().stream().filter(DocumentSection::editable).skip(1).findFirst().orElseThrow().id();
        model.edits().rewrite(id, "Câu do người soạn viết.", saved -> {
        });
        assertThat(book.document(draft, false, null)).isNotEqualTo(first);
    }

    @Test
    void nothingIsFrozenWithoutTheWordOfThePerson() {
        passAll();
        open.dialogs.confirms = false;
        model.issuing().freeze();
        assertThat(model.standing().frozen()).isNull();
    }

    @Test
    void everyUnitsDocumentIsExportedInOneGo() throws IOException {
        Path folder = Files.createDirectory(open.folder.resolve("xuat"));
        open.dialogs.folders.add(folder);
        model.exporting().exportAll();
        int units = new LoadUnits(open.ledger()).all().size();
        try (var files = Files.list(folder)) {
            // DOCX and PDF of each, and the manifest.
            assertThat(files).hasSize(2 * units + 1);
        }
        assertThat(Objects.requireNonNull(model.exporting().exported().get()).files()).hasSize(2 * units);
    }

    @Test
    void onlyUnitsThatHaveSuchAPaperAreExported() {
        open.dialogs.folders.add(open.folder.resolve("phieu"));
        model.kind().set(DocumentKind.PHIEU_THAM_TRA);
        model.exporting().exportAll();
        long reporting = new LoadUnits(open.ledger()).all().stream().filter(unit -> unit.formCode().equals(
                "REPORT_ONLY")).count();
        assertThat(Objects.requireNonNull(model.exporting().exported().get()).files()).hasSize(2 * (int) reporting);
    }

    @Test
    void anExportThatWasStoppedSaysSoAndWhatItWrote() {
        List<Path> files = List.of(Path.of("xuat", "a.docx"), Path.of("xuat", "a.pdf"));
        Path manifest = Path.of("xuat", "Sieu-du-lieu.json");
        assertThat(DocumentWords.exported(new ExportDocuments.Exported(files, manifest, true))).isEqualTo(
                "Đã dừng: đã xuất 2 tệp văn bản, kèm tệp siêu dữ liệu, vào xuat");
        assertThat(DocumentWords.exported(new ExportDocuments.Exported(files, manifest, false))).isEqualTo(
                "Đã xuất 2 tệp văn bản, kèm tệp siêu dữ liệu, vào xuat");
    }

    @Test
    void theOtherPapersOpenOnTheOneThatTellsTheUnitWhatWasFound() {
        var fresh = new DocumentViewModel(context, DocumentScope.UNIT);
        fresh.show(open.inspection, "");
        assertThat(fresh.kind().get()).isEqualTo(DocumentKind.THONG_BAO_KET_LUAN);
        assertThat(fresh.sections()).isNotEmpty();
        // As in an office that inspects itself: its regime has no conclusion.
        RegimeProfile office = RegimeProfile.of(new Regimes().find("van-phong-ubnd-2024"));
        new ChangePlan(open.ledger()).profile(profile -> office, OpenInspection.PERSON);
        var unconcluded = new DocumentViewModel(context, DocumentScope.UNIT);
        unconcluded.show(open.inspection, "");
        assertThat(unconcluded.kind().get()).isEqualTo(DocumentKind.BAO_CAO_KET_QUA);
        assertThat(unconcluded.sections()).isNotEmpty();
        // What a person chose stays for the next unit.
        unconcluded.kind().set(DocumentKind.DON_DOC);
        unconcluded.show(new LoadUnits(open.ledger()).all().getFirst().inspectionId(), "");
        assertThat(unconcluded.kind().get()).isEqualTo(DocumentKind.DON_DOC);
    }

    @Test
    void theRegisterShowsWhatStandsInWhosePlaceAndBothTexts() {
        frozen();
        issue("7", TODAY);
        String id = model.sections().stream().filter(DocumentSection::editable).skip(1).findFirst().orElseThrow().id();
        model.edits().rewrite(id, "Câu đã đính chính.", saved -> {
        });
        passAll();
        open.later();
        model.issuing().freeze();
        issue("8", TODAY);
        var register = new RegisterViewModel(context);
        register.activate();
        assertThat(register.lines()).hasSize(2).allMatch(line -> line.unit().equals("Xã Thạch Cẩm"));
        assertThat(register.lines()).filteredOn(line -> line.by() != null).singleElement()
                .matches(line -> line.issued().number().equals("7"));
        register.filter().set("08/tb cam");
        assertThat(register.lines()).singleElement().matches(line -> line.by() == null);
        register.filter().set("bien ban");
        assertThat(register.lines()).isEmpty();
        register.filter().set("thong bao thach cam");
        assertThat(register.lines()).hasSize(2);
        register.lines().forEach(register::openText);
        assertThat(open.dialogs.opened).hasSize(2);
        register.open(register.lines().getFirst());
        assertThat(open.visited).last().isEqualTo(Place.inspection(open.inspection, "documents",
                "thong-bao-ket-luan"));
    }

    @Test
    void theSignedPaperIsKeptAndWhatHappenedIsTold() throws IOException {
        frozen();
        issue("7", TODAY);
        Path scan = Files.write(open.folder.resolve("ban-ky.pdf"), "%PDF-1.4 bản ký".getBytes(StandardCharsets.UTF_8));
        open.dialogs.files.add(scan);
        model.issuing().attachScan();
        assertThat(model.standing().scans()).singleElement().matches(each -> each.name().equals("ban-ky.pdf"));
        model.issuing().openScan(model.standing().scans().getFirst());
        assertThat(Files.readAllBytes(open.dialogs.opened.getLast())).isEqualTo(Files.readAllBytes(scan));
        List<DocumentEvent.Step> steps = new ArrayList<>();
        model.issuing().way(events -> events.forEach(event -> steps.add(event.step())));
        assertThat(steps).containsExactlyInAnyOrder(DocumentEvent.Step.FROZEN, DocumentEvent.Step.ISSUED,
                DocumentEvent.Step.SCANNED);
    }

    @Test
    void afterFreezingTheFrozenTextIsExportedAndTheDraftWhereItIsWhatOneSees() throws IOException {
        frozen();
        String id = model.sections().stream().filter(DocumentSection::editable).skip(1).findFirst().orElseThrow().id();
        model.edits().rewrite(id, "Câu viết sau khi chốt.", saved -> {
        });
        assertThat(exported()).doesNotContain("Câu viết sau khi chốt.");
        model.fixed().set(false);
        assertThat(exported()).contains("Câu viết sau khi chốt.");
    }

    @Test
    void whatIsSaidOfThePagesIsSaidOfThoseThatAreSeen() {
        frozen();
        assertThat(model.showsFixed()).isTrue();
        tasks.failNext(new IOException("chưa có trang nào khác"));
        model.fixed().set(false);
        assertThat(model.showsFixed()).isTrue();
        model.fixed().set(true);
        model.fixed().set(false);
        assertThat(model.showsFixed()).isFalse();
    }

    private String exported() throws IOException {
        Path folder = Files.createTempDirectory(open.folder, "xuat");
        open.dialogs.folders.add(folder);
        model.exporting().export();
        try (XWPFDocument docx = new XWPFDocument(Files.newInputStream(folder.resolve(
                "Thong-bao-ket-luan-Xa-Thach-Cam.docx"))); XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
            return text.getText();
        }
    }

    private void passAll() {
        List.copyOf(model.conditions()).stream().filter(Condition::open).forEach(each -> model.issuing().pass(each
                .gate(), "Đã thống nhất tại cuộc họp Đoàn", saved -> {
                }));
    }

    private void frozen() {
        passAll();
        open.later();
        model.issuing().freeze();
    }

    private void issue(String number, LocalDate on) {
        model.issuing().issue(number, "", on, model.standing().replaced() != null, null, failure -> {
            throw new AssertionError(failure);
        }, () -> {
        });
    }
}
