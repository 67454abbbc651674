package vn.sokiemtra.document.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.LoadMinutesData;
import vn.sokiemtra.document.minutes.MinutesData;
import vn.sokiemtra.document.minutes.MinutesGates;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What stands against freezing a document of any kind, each with the place to mend it. */
public final class DocumentGates {

    private static final Texts TEXTS = Texts.beside(DocumentGates.class);
    /** Kinds that repeat findings to the outside. */
    private static final Set<DocumentKind> OF_FINDINGS = Set.of(DocumentKind.THONG_BAO_KET_LUAN,
            DocumentKind.BAO_CAO_KET_QUA, DocumentKind.DON_DOC, DocumentKind.DE_XUAT_XU_LY, DocumentKind.XIN_Y_KIEN);
    /** What the Biên bản asks of findings and figures, asked again. */
    private static final Set<String> REPEATED = Set.of("FINDING_TEXT", "FINDING_EVIDENCE", "FINDING_RESPONSIBLE",
            "FINDING_DUE", "FINDING_DUE_PAST", "FINDING_CAUSE", "FINDING_RECOMMENDATION", "VERDICTS", "CONFLICT",
            "CONTRADICTION", "DECISION");

    private final MinutesGates minutes;
    private final LoadMinutesData data;
    private final LoadIssued issued;
    private final ComposeDocument compose;
    private final WorkingCalendar calendar = new WorkingCalendar();

    public DocumentGates(Ledger ledger) {
        this.minutes = new MinutesGates(ledger);
        this.data = new LoadMinutesData(ledger);
        this.issued = new LoadIssued(ledger);
        this.compose = new ComposeDocument(ledger);
    }

    /**
     * Unmet ones first, those that can never be passed before the others.
     *
     * @param unit null for the kinds of the plan
     * @throws vn.sokiemtra.text.Problem {@code SKT-KIND-UNIT}, {@code SKT-PLAN-MISSING}
     */
    public List<Gate> of(DocumentKind kind, @Nullable PlanUnit unit, LocalDate today) {
        if (kind == DocumentKind.BIEN_BAN && unit != null) {
            return minutes.of(unit.inspectionId());
        }
        OfficialDocument document = compose.run(kind, unit, today, null);
        var gates = new ArrayList<Gate>();
        if (unit != null && OF_FINDINGS.contains(kind)) {
            minutes.of(unit.inspectionId()).stream().filter(gate -> REPEATED.contains(gate.code()))
                    .forEach(gates::add);
            findings(data.of(unit.inspectionId()), kind, gates);
        }
        closing(document, gates);
        return gates.stream().sorted((a, b) -> rank(a) - rank(b)).toList();
    }

    private static int rank(Gate gate) {
        return gate.met() ? 2 : gate.waivable() ? 1 : 0;
    }

    private void findings(MinutesData unit, DocumentKind kind, List<Gate> gates) {
        for (Finding finding : unit.findings()) {
            LocalDate due = finding.dueOn();
            if (due != null && WorkingCalendar.covers(due) && !calendar.isWorkingDay(due)) {
                gates.add(at("DUE_DAY_OFF", finding, String.valueOf(finding.number()), VietnameseFormat.date(due)));
            }
        }
        FrozenDocument signed = issued.frozen(DocumentKind.BIEN_BAN, unit.inspectionId());
        if (signed == null) {
            gates.add(gate("MINUTES", ""));
        } else {
            String text = text(signed.document());
            for (Finding finding : unit.findings()) {
                String content = finding.content();
                if (content != null && !text.contains(bare(unit.quoting().shown(content)))) {
                    gates.add(at("MINUTES_FINDING", finding, String.valueOf(finding.number())));
                }
            }
        }
        String reservation = unit.facts().reservation();
        if (kind == DocumentKind.THONG_BAO_KET_LUAN && reservation != null && !reservation.isBlank()
                && issued.standing(DocumentKind.XIN_Y_KIEN, unit.inspectionId()) == null) {
            gates.add(gate("DISPUTE", reservation));
        }
        if (unit.plan().standingAgency() == null) {
            gates.add(gate("FOLLOW_UP", ""));
        }
        if (unit.plan().number() == null || unit.plan().issuedOn() == null) {
            gates.add(gate("PLAN", ""));
        }
    }

    /** Somebody signs and somebody receives it. */
    private static void closing(OfficialDocument document, List<Gate> gates) {
        boolean signed = document.closing().signers().stream().allMatch(s -> s.name() != null || s.hint() != null);
        gates.add(signed ? met("SIGNER") : gate("SIGNER", ""));
        boolean received = document.head().numberLine() == null || document.closing().recipients().size() > 1;
        gates.add(received ? met("RECIPIENTS") : gate("RECIPIENTS", ""));
    }

    private static Gate gate(String code, String detail) {
        return new Gate(code, false, true, TEXTS.get("gate." + code), detail, null, null, null, null);
    }

    private static Gate met(String code) {
        return new Gate(code, true, true, TEXTS.get("gate.met." + code), "", null, null, null, null);
    }

    private static Gate at(String code, Finding finding, Object... arguments) {
        return new Gate(code, false, true, TEXTS.get("gate." + code, arguments), finding.itemCode(),
                finding.itemId(), finding.id(), null, null);
    }

    private static String text(OfficialDocument document) {
        var text = new StringBuilder();
        document.body().forEach(block -> {
            if (block instanceof vn.sokiemtra.document.Block.Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            }
        });
        return text.toString();
    }

    private static String bare(String text) {
        return vn.sokiemtra.document.Phrases.bare(text);
    }
}
