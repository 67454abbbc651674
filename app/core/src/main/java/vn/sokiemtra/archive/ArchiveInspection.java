package vn.sokiemtra.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.archive.store.RetentionStore;
import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.docx.DocxWriter;
import vn.sokiemtra.document.export.ExportDocuments;
import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Typefaces;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.evidence.OpenEvidence;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Makes the hồ sơ of an inspection: every issued document of it and of the plan, every piece of evidence, mục lục, what
 * is missing, all in a BagIt bag with SHA-256 manifests. Names of the metadata are those of Nghị định 30, Phụ lục VI.
 */
public final class ArchiveInspection {

    private static final Texts TEXTS = Texts.beside(ArchiveInspection.class);

    private final Ledger ledger;
    private final LoadIssued issued;
    private final Typefaces typefaces = new Typefaces();

    public ArchiveInspection(Ledger ledger) {
        this.ledger = ledger;
        this.issued = new LoadIssued(ledger);
    }

    /** One entry of the mục lục for machines. */
    record Entry(int docOrdinal, String typeName, String codeNumber, String codeNotation, String issuedDate,
            String subject, List<String> files) {
    }

    /**
     * @param folder the bag is made in a new folder below it; on failure nothing is left there
     * @throws Problem {@code SKT-ARCHIVE-EXISTS} where that folder is there already, {@code SKT-ARCHIVE-WRITE} where it
     * cannot be written, {@code SKT-EVIDENCE-DAMAGED}
     */
    public Archived run(PlanUnit unit, Path folder, Instant now) {
        Path target = folder.resolve("Ho-so-" + ExportDocuments.plain(unit.name()));
        if (Files.exists(target)) {
            throw new Problem(TEXTS, "SKT-ARCHIVE-EXISTS", target);
        }
        Path making = folder.resolve("." + target.getFileName() + ".tmp");
        try {
            delete(making);
            Archived made = fill(unit, making, target, now);
            Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException | UncheckedIOException failed) {
            throw new Problem(failed, TEXTS, "SKT-ARCHIVE-WRITE", target);
        } finally {
            quietly(making);
        }
    }

    private Archived fill(PlanUnit unit, Path making, Path target, Instant now) throws IOException {
        LocalDate today = LocalDate.ofInstant(now, Texts.ZONE);
        List<Evidence> evidence = new LoadEvidence(ledger).of(unit.inspectionId());
        List<FollowUp> followUps = new LoadFollowUps(ledger).of(unit.inspectionId(), today);
        List<String> missing = new Completeness(ledger).missing(unit, followUps, evidence);
        String retention = RetentionStore.of(ledger, unit.inspectionId());
        var bag = new BagFolder(making);
        List<Entry> entries = documents(bag, unit);
        evidence(bag, evidence, entries);
        OfficialDocument index = new ComposeDocument(ledger).run(DocumentKind.MUC_LUC_HO_SO, unit, today, now);
        both(bag, "muc-luc-ho-so", index);
        String compared = missing.isEmpty() ? TEXTS.get("complete") : String.join("\n", missing);
        text(bag, "doi-chieu.txt", TEXTS.get("compared", unit.name(), VietnameseFormat.date(today)) + "\n" + compared
                + "\n");
        PlanHeader plan = new LoadPlan(ledger).header();
        text(bag, "ho-so.json", new Definitions().write(metadata(plan, unit, retention, entries, missing, today)));
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", plan.standingAgency());
        info.put("External-Description", TEXTS.get("title", plan.title(), unit.name()));
        info.put("External-Identifier", unit.inspectionId().toString());
        info.put("Bagging-Date", today.toString());
        info.put("Maintenance", retention == null ? TEXTS.get("retention.open") : retention);
        bag.finish(info);
        return new Archived(target, bag.files(), missing, retention);
    }

    private static Map<String, Object> metadata(PlanHeader plan, PlanUnit unit, @Nullable String retention,
            List<Entry> entries, List<String> missing, LocalDate today) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Title", TEXTS.get("title", plan.title(), unit.name()));
        all.put("Maintenance", retention == null ? "" : retention);
        all.put("Creator", plan.standingAgency());
        all.put("StartDate", unit.visitOn() == null ? "" : unit.visitOn().toString());
        all.put("EndDate", today.toString());
        all.put("DocTotal", entries.size());
        all.put("Documents", entries.stream().map(ArchiveInspection::names).toList());
        all.put("Missing", missing);
        return all;
    }

    private static Map<String, Object> names(Entry entry) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("DocOrdinal", entry.docOrdinal());
        one.put("TypeName", entry.typeName());
        one.put("CodeNumber", entry.codeNumber());
        one.put("CodeNotation", entry.codeNotation());
        one.put("IssuedDate", entry.issuedDate());
        one.put("Subject", entry.subject());
        one.put("Files", entry.files());
        return one;
    }

    /** Of the plan first, then of the inspection, as issued; superseded ones stay with those that replaced them. */
    private List<Entry> documents(BagFolder bag, PlanUnit unit) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<IssuedDocument> all = issued.filed(unit.inspectionId());
        for (int i = 0; i < all.size(); i++) {
            IssuedDocument one = all.get(i);
            OfficialDocument document = issued.document(one);
            if (document != null) {
                String name = "van-ban/%02d-%s".formatted(i + 1, ExportDocuments.plain(one.kind().code() + " " + one
                        .reference()));
                entries.add(new Entry(i + 1, one.kind().label(), one.numbered() ? one.number() : "", one.numbered()
                        ? one.notation()
                        : "",
                        one
                                .issuedOn().toString(),
                        document.subject(), both(bag, name, document)));
            }
        }
        FrozenDocument minutes = issued.frozen(DocumentKind.BIEN_BAN, unit.inspectionId());
        if (minutes != null && all.stream().noneMatch(one -> one.kind() == DocumentKind.BIEN_BAN)) {
            String name = "van-ban/%02d-bien-ban".formatted(next(entries));
            entries.add(new Entry(next(entries), DocumentKind.BIEN_BAN.label(), "", "", LocalDate.ofInstant(minutes
                    .at(), Texts.ZONE).toString(), minutes.document().subject(), both(bag, name, minutes.document())));
        }
        return entries;
    }

    private static int next(List<Entry> entries) {
        return entries.isEmpty() ? 1 : entries.getLast().docOrdinal() + 1;
    }

    private List<String> both(BagFolder bag, String name, OfficialDocument document) throws IOException {
        bag.add(name + ".docx", out -> new DocxWriter(typefaces).write(document, out));
        bag.add(name + ".pdf", out -> new PdfWriter(typefaces).write(document, out));
        return List.of(name + ".docx", name + ".pdf");
    }

    private void evidence(BagFolder bag, List<Evidence> all, List<Entry> entries) throws IOException {
        OpenEvidence open = new OpenEvidence(ledger);
        int number = 0;
        for (Evidence one : all) {
            if (one.present()) {
                String name = "minh-chung/%03d-%s".formatted(++number, safe(one.name()));
                bag.add(name, out -> open.to(out, one.sha256()));
                entries.add(new Entry(next(entries), TEXTS.get("evidence"), "", "", Objects.toString(one.takenAt(),
                        ""), one.name(), List.of(name)));
            }
        }
    }

    /** The ending stays; the rest is what every file system takes. */
    private static String safe(String name) {
        int dot = name.lastIndexOf('.');
        String stem = ExportDocuments.plain(dot > 0 ? name.substring(0, dot) : name);
        String ending = dot > 0 ? ExportDocuments.plain(name.substring(dot + 1)) : "";
        String cut = stem.isEmpty() ? "tep" : stem.substring(0, Math.min(stem.length(), 80));
        return ending.isEmpty() ? cut : cut + "." + ending;
    }

    private static void text(BagFolder bag, String name, String content) throws IOException {
        bag.add(name, out -> out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void quietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException leftBehind) {
            // The next archive of this unit begins by taking it away.
        }
    }

    /** The inspection's retention; null while nobody set it. */
    public @Nullable String retention(UUID inspection) {
        return RetentionStore.of(ledger, inspection);
    }
}
