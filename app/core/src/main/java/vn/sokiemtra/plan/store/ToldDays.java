package vn.sokiemtra.plan.store;

import static vn.sokiemtra.schema.shared.Tables.DELIVERY;
import static vn.sokiemtra.schema.shared.Tables.DISPUTE;
import static vn.sokiemtra.schema.shared.Tables.FROZEN_DOCUMENT;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_REPORT;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.DateKind;

/** The days that other rows tell of inspections: documents issued and delivered, disputes, reports on remedies. */
final class ToldDays {

    private static final String NOTICE = "thong-bao-lich";
    /** So many pieces of a row lie between a name and the day beside it, at most. */
    private static final int BESIDE = 14;
    private static final Pattern LIST = Pattern.compile(", |: |\\. ");
    private static final Pattern DAY = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final Map<String, DateKind> ISSUED = Map.of("bien-ban", DateKind.MINUTES_SIGNED,
            "thong-bao-ket-luan", DateKind.CONCLUDED);

    private final Map<UUID, Map<DateKind, LocalDate>> certain = new HashMap<>();
    private final Map<UUID, Map<DateKind, LocalDate>> otherwise = new HashMap<>();
    /** By the name of a unit that nobody visits. */
    private final Map<String, LocalDate> notified = new HashMap<>();
    /** By the name of a unit and the day of its visit that the notice tells. */
    private final Map<String, Map<LocalDate, LocalDate>> scheduled = new HashMap<>();

    private ToldDays() {
    }

    static ToldDays read(DSLContext sql) {
        ToldDays told = new ToldDays();
        told.documents(sql);
        told.rows(sql);
        return told;
    }

    /** Puts the days of one inspection among those recorded; issued documents go before, others stand where none is. */
    void tell(UUID inspection, @Nullable String unit, boolean visited, @Nullable LocalDate visit,
            Map<DateKind, LocalDate> days) {
        days.putAll(certain.getOrDefault(inspection, Map.of()));
        otherwise.getOrDefault(inspection, Map.of()).forEach(days::putIfAbsent);
        LocalDate notice = notice(unit, visited, visit);
        if (notice != null) {
            days.putIfAbsent(DateKind.NOTIFIED, notice);
        }
    }

    private void documents(DSLContext sql) {
        Set<UUID> superseded = new HashSet<>(sql.select(ISSUED_DOCUMENT.SUPERSEDES).from(ISSUED_DOCUMENT).where(
                ISSUED_DOCUMENT.DELETED.isDistinctFrom(true)).and(ISSUED_DOCUMENT.SUPERSEDES.isNotNull()).fetch(
                        ISSUED_DOCUMENT.SUPERSEDES));
        sql.select(ISSUED_DOCUMENT.ID, ISSUED_DOCUMENT.KIND, ISSUED_DOCUMENT.FROZEN_ID, ISSUED_DOCUMENT.INSPECTION_ID,
                ISSUED_DOCUMENT.ISSUED_ON, DELIVERY.DELIVERED_ON, DELIVERY.RECEIVED_ON).from(ISSUED_DOCUMENT).leftJoin(
                        DELIVERY)
                .on(DELIVERY.ISSUED_ID.eq(ISSUED_DOCUMENT.ID).and(DELIVERY.DELETED.isDistinctFrom(true))).where(
                        ISSUED_DOCUMENT.DELETED.isDistinctFrom(true))
                .and(ISSUED_DOCUMENT.ISSUED_ON.isNotNull()).and(ISSUED_DOCUMENT.KIND.in(NOTICE, "bien-ban",
                        "thong-bao-ket-luan"))
                .orderBy(ISSUED_DOCUMENT.ISSUED_ON, ISSUED_DOCUMENT.ID).forEach(row -> {
                    if (NOTICE.equals(row.get(ISSUED_DOCUMENT.KIND))) {
                        notice(sql, row);
                    } else if (!superseded.contains(row.get(ISSUED_DOCUMENT.ID))) {
                        issued(row);
                    }
                });
    }

    private void issued(Record row) {
        UUID inspection = row.get(ISSUED_DOCUMENT.INSPECTION_ID);
        DateKind kind = ISSUED.get(row.get(ISSUED_DOCUMENT.KIND));
        if (inspection == null || kind == null) {
            return;
        }
        Map<DateKind, LocalDate> days = certain.computeIfAbsent(inspection, id -> new EnumMap<>(DateKind.class));
        days.put(kind, row.get(ISSUED_DOCUMENT.ISSUED_ON));
        LocalDate received = row.get(DELIVERY.RECEIVED_ON);
        if (kind == DateKind.CONCLUDED && received != null) {
            days.put(DateKind.CONCLUSION_RECEIVED, received);
        }
    }

    /** A day that is still open, or was changed since, nobody was told of. */
    private @Nullable LocalDate notice(@Nullable String unit, boolean visited, @Nullable LocalDate visit) {
        if (unit == null) {
            return null;
        } else if (!visited) {
            return notified.get(unit);
        }
        return visit == null ? null : scheduled.getOrDefault(unit, Map.of()).get(visit);
    }

    /** A notice is one for many units: it tells those that its text names, with the day that stands beside the name. */
    private void notice(DSLContext sql, Record row) {
        String content = sql.select(FROZEN_DOCUMENT.CONTENT).from(FROZEN_DOCUMENT).where(FROZEN_DOCUMENT.ID.eq(row.get(
                ISSUED_DOCUMENT.FROZEN_ID))).fetchOne(FROZEN_DOCUMENT.CONTENT);
        LocalDate sent = row.get(DELIVERY.DELIVERED_ON);
        LocalDate day = sent == null ? row.get(ISSUED_DOCUMENT.ISSUED_ON) : sent;
        if (content != null) {
            String[] words = content.split("\"");
            for (int i = 0; i < words.length; i++) {
                // The first of a list stands behind what it is a list of, the last before the next sentence.
                LIST.splitAsStream(words[i]).forEach(name -> notified.putIfAbsent(name, day));
                for (int next = i + 1; next < Math.min(words.length, i + BESIDE); next++) {
                    if (DAY.matcher(words[next]).matches()) {
                        scheduled.computeIfAbsent(words[i], name -> new HashMap<>()).putIfAbsent(LocalDate.parse(
                                words[next], WRITTEN), day);
                        break;
                    }
                }
            }
        }
    }

    private void rows(DSLContext sql) {
        sql.select(REMEDIATION_REPORT.INSPECTION_ID, REMEDIATION_REPORT.RECEIVED_ON).from(REMEDIATION_REPORT).where(
                REMEDIATION_REPORT.DELETED.isDistinctFrom(true)).forEach(
                        row -> earliest(row.value1(), DateKind.REMEDIATION_REPORTED, row.value2()));
        sql.select(DISPUTE.INSPECTION_ID, DISPUTE.RECEIVED_ON, DISPUTE.DIRECTED_ON).from(DISPUTE).where(DISPUTE.DELETED
                .isDistinctFrom(true)).forEach(row -> {
                    earliest(row.value1(), DateKind.DISPUTED, row.value2());
                    earliest(row.value1(), DateKind.DIRECTED, row.value3());
                });
    }

    private void earliest(@Nullable UUID inspection, DateKind kind, @Nullable LocalDate day) {
        if (inspection != null && day != null) {
            otherwise.computeIfAbsent(inspection, id -> new EnumMap<>(DateKind.class)).merge(kind, day,
                    (one, other) -> one.isBefore(other) ? one : other);
        }
    }
}
