package vn.sokiemtra.document.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.sokiemtra.document.AtomicOutput;
import vn.sokiemtra.document.DocumentMetadata;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.WritingProgress;
import vn.sokiemtra.document.docx.DocxWriter;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.pdf.PdfWriter;
import vn.sokiemtra.document.pdf.Placement;
import vn.sokiemtra.document.pdf.Typefaces;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Writes documents into a folder, each whole or not at all, and beside them a manifest with their metadata: as frozen
 * or issued where they are, else as the data say today.
 */
public final class ExportDocuments {

    private static final Texts TEXTS = Texts.beside(ExportDocuments.class);

    /** Kinds of files. */
    public enum Format {
        DOCX,
        PDF;

        /** {@code docx}: the ending of the file's name. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Told before each document, and asked whether to go on. */
    @FunctionalInterface
    public interface Progress {

        /** Tells nobody and never stops. */
        Progress NONE = (done, total, name) -> true;

        /**
         * @param done documents written
         * @param name of the unit that comes next; the name of the kind for a document of the plan; empty at the end
         * @return false to stop; what is written stays
         */
        boolean at(int done, int total, String name);
    }

    /**
     * @param files in the order of the units, each in every format
     * @param manifest null where nothing was written
     * @param stopped whether the work was broken off
     */
    public record Exported(List<Path> files, @Nullable Path manifest, boolean stopped) {

        public Exported {
            files = List.copyOf(files);
        }
    }

    private final Ledger ledger;
    private final LoadIssued issued;
    private final ComposeDocument compose;
    private final Typefaces typefaces;
    private final LoadFiling filing;
    /** Told within a document. */
    private Progress within = Progress.NONE;

    public ExportDocuments(Ledger ledger) {
        this(ledger, new Typefaces());
    }

    public ExportDocuments(Ledger ledger, Typefaces typefaces) {
        this.ledger = ledger;
        this.issued = new LoadIssued(ledger);
        this.compose = new ComposeDocument(ledger);
        this.typefaces = typefaces;
        this.filing = new LoadFiling(ledger);
    }

    /**
     * One document.
     *
     * @param unit null for the kinds of the plan
     * @param folder made where it is not there
     * @throws Problem {@code SKT-EXPORT-FOLDER}, {@code SKT-OUT-…}, {@code SKT-KIND-UNIT}
     */
    public Exported one(DocumentKind kind, @Nullable PlanUnit unit, Path folder, Set<Format> formats, Instant now) {
        return write(kind, Collections.singletonList(unit), folder, formats, now, Progress.NONE, false);
    }

    /** One document as the data say today, also where another text is frozen or issued. @throws Problem as {@link #one} */
    public Exported draft(DocumentKind kind, @Nullable PlanUnit unit, Path folder, Set<Format> formats, Instant now) {
        return write(kind, Collections.singletonList(unit), folder, formats, now, Progress.NONE, true);
    }

    /**
     * One long document, told while it is written: pages of the PDF, then paragraphs and rows of the DOCX, with the name of
     * the format. Stopped, it leaves no file behind that is not whole.
     */
    public Exported one(DocumentKind kind, @Nullable PlanUnit unit, Path folder, Set<Format> formats, Instant now,
            Progress progress) {
        within = progress;
        try {
            return one(kind, unit, folder, formats, now);
        } catch (CancellationException stopped) {
            return new Exported(List.of(), null, true);
        } finally {
            within = Progress.NONE;
        }
    }

    /** Those of many units in one go. @throws Problem as {@link #one}; what was written before stays */
    public Exported all(DocumentKind kind, List<PlanUnit> units, Path folder, Set<Format> formats, Instant now,
            Progress progress) {
        return write(kind, units, folder, formats, now, progress, false);
    }

    private Exported write(DocumentKind kind, List<? extends @Nullable PlanUnit> units, Path folder,
            Set<Format> formats, Instant now, Progress progress, boolean draft) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new Problem(failed, TEXTS, "SKT-EXPORT-FOLDER", folder);
        }
        var files = new ArrayList<Path>();
        var entries = new ArrayList<Map<String, Object>>();
        var names = new HashSet<String>();
        boolean stopped = false;
        for (int i = 0; i < units.size() && !stopped; i++) {
            PlanUnit unit = units.get(i);
            stopped = !progress.at(i, units.size(), unit == null ? kind.label() : unit.name());
            if (!stopped) {
                Source source = source(kind, unit, now, draft);
                String name = free(name(kind, unit), names);
                entries.addAll(files(source, folder.resolve(name), formats, files));
            }
        }
        if (!stopped) {
            progress.at(units.size(), units.size(), "");
        }
        return new Exported(files, entries.isEmpty() ? null : manifest(kind, folder, entries), stopped);
    }

    /** @param filed without number and date for a draft */
    private record Source(OfficialDocument document, DocumentMetadata.Filed filed) {
    }

    private Source source(DocumentKind kind, @Nullable PlanUnit unit, Instant now, boolean draft) {
        UUID inspection = unit == null ? null : unit.inspectionId();
        IssuedDocument standing = issued.standing(kind, inspection);
        OfficialDocument fixed = draft ? null : issued.fixed(kind, inspection);
        return fixed == null
                ? filed(compose.run(kind, unit, LocalDate.ofInstant(now, Texts.ZONE), now), kind, unit, null)
                : filed(fixed, kind, unit, standing == null || issued.waiting(kind, inspection) != null
                        ? null
                        : standing);
    }

    private Source filed(OfficialDocument document, DocumentKind kind, @Nullable PlanUnit unit,
            @Nullable IssuedDocument standing) {
        return new Source(document, filing.of(document, kind, unit, standing));
    }

    private List<Map<String, Object>> files(Source source, Path base, Set<Format> formats, List<Path> files) {
        var entries = new ArrayList<Map<String, Object>>();
        Integer pages = null;
        // The PDF first: it knows the number of pages.
        for (Format format : formats.stream().sorted((a, b) -> b.compareTo(a)).toList()) {
            var bytes = new ByteArrayOutputStream(1 << 16);
            try {
                if (format == Format.PDF) {
                    pages = new PdfWriter(typefaces)
                            .write(source.document(), DocumentMetadata.of(source.document(), source
                                    .filed(), null), bytes, told(format))
                            .stream()
                            .mapToInt(Placement::page).max().orElse(0) + 1;
                } else {
                    new DocxWriter(typefaces).write(source.document(), DocumentMetadata.of(source.document(), source
                            .filed(), pages), bytes, told(format));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Path file = base.resolveSibling(base.getFileName() + "." + format);
            new AtomicOutput().write(file, bytes::writeTo);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("file", file.getFileName().toString());
            entry.put("sha256", sha256(bytes.toByteArray()));
            entry.put("fields", DocumentMetadata.of(source.document(), source.filed(), pages));
            entries.addFirst(entry);
        }
        for (Format format : formats) {
            files.add(base.resolveSibling(base.getFileName() + "." + format));
        }
        return entries;
    }

    private WritingProgress told(Format format) {
        Progress progress = within;
        return (done, total) -> progress.at(done, total, format.toString());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path manifest(DocumentKind kind, Path folder, List<Map<String, Object>> entries) {
        Path file = folder.resolve(TEXTS.get("manifest", kind.code()));
        var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("standard", TEXTS.get("manifest.standard"));
        all.put("documents", entries);
        new AtomicOutput().write(file, out -> out.write(json.writeValueAsString(all).getBytes(
                StandardCharsets.UTF_8)));
        return file;
    }

    private String name(DocumentKind kind, @Nullable PlanUnit unit) {
        String code = kind.code();
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1) + "-"
                + (unit == null ? String.valueOf(new LoadPlan(ledger).header().year()) : plain(unit.name()));
    }

    /** Units of the same name keep files of their own. */
    private static String free(String name, Set<String> taken) {
        String own = name;
        for (int i = 2; !taken.add(own.toLowerCase(Locale.ROOT)); i++) {
            own = name + "-" + i;
        }
        return own;
    }

    /** {@code Xa-Thach-Cam}: a name that every file system and every mail program takes. */
    public static String plain(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd')
                .replace('Đ', 'D').replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return Arrays.stream(folded.substring(0, Math.min(80, folded.length())).split("-")).reduce((a, b) -> a + "-"
                + b).orElse("");
    }
}
