package vn.sokiemtra.document.export;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.DocumentMetadata.Filed;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.LoadMinutes;
import vn.sokiemtra.document.setting.DocumentSetting;
import vn.sokiemtra.document.setting.LoadDocumentSettings;
import vn.sokiemtra.document.setting.SettingCode;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.PlanUnit;

/** What the fields of Phụ lục VI say of a document beyond its own text: whose it is, where it is filed, until when. */
final class LoadFiling {

    private final LoadDocumentSettings settings;
    private final LoadPlan plans;
    private final LoadIssued issued;
    private final LoadMinutes minutes;
    private final LoadFindings findings;
    private final LoadRegime regimes;

    LoadFiling(Ledger ledger) {
        this.settings = new LoadDocumentSettings(ledger);
        this.plans = new LoadPlan(ledger);
        this.issued = new LoadIssued(ledger);
        this.minutes = new LoadMinutes(ledger);
        this.findings = new LoadFindings(ledger);
        this.regimes = new LoadRegime(ledger);
    }

    /** @param standing the issued document; null for a draft */
    Filed of(OfficialDocument document, DocumentKind kind, @Nullable PlanUnit unit,
            @Nullable IssuedDocument standing) {
        return new Filed(setting(kind, SettingCode.ORGAN_ID), String.valueOf(plans.header().year()), setting(kind,
                SettingCode.FILE_NOTATION), standing == null ? null : ordinal(standing),
                standing == null ? null : standing.issuedOn(), amount(document, kind, unit), due(kind, unit));
    }

    /** Its own kind's goes before the one for every kind. */
    private @Nullable String setting(DocumentKind kind, SettingCode code) {
        List<DocumentSetting> all = settings.all().stream().filter(one -> one.code() == code)
                .filter(one -> one.kind() == null || one.kind() == kind).toList();
        return all.stream().max(Comparator.comparing(one -> one.kind() != null)).map(DocumentSetting::content).orElse(
                null);
    }

    /** Its place in the hồ sơ of the inspection, or of the plan. */
    private int ordinal(IssuedDocument standing) {
        List<UUID> filed = issued.filed(standing.inspection()).stream().map(IssuedDocument::id).toList();
        return filed.indexOf(standing.id()) + 1;
    }

    /** As many copies as the Biên bản says were made; else one for each line of Nơi nhận. */
    private @Nullable Integer amount(OfficialDocument document, DocumentKind kind, @Nullable PlanUnit unit) {
        if (kind == DocumentKind.BIEN_BAN && unit != null) {
            return minutes.of(unit.inspectionId()).facts().copies();
        }
        int lines = document.closing().recipients().size();
        return lines == 0 ? null : lines;
    }

    /** The last day that is set the unit by what tells it the findings. */
    private @Nullable LocalDate due(DocumentKind kind, @Nullable PlanUnit unit) {
        return unit == null || !kind.code().equals(regimes.profile().papers().telling())
                ? null
                : findings.of(unit.inspectionId()).stream().map(Finding::dueOn).filter(Objects::nonNull)
                        .max(Comparator.naturalOrder()).orElse(null);
    }
}
