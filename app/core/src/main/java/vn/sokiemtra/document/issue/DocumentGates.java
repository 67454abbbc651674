package vn.sokiemtra.document.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.LoadMinutesData;
import vn.sokiemtra.document.minutes.MinutesGates;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;

/** What stands against freezing a document of any kind, each with the place to mend it. */
public final class DocumentGates {

    /** Kinds that repeat findings to the outside. */
    private static final Set<DocumentKind> OF_FINDINGS = Set.of(DocumentKind.THONG_BAO_KET_LUAN,
            DocumentKind.BAO_CAO_KET_QUA, DocumentKind.DON_DOC, DocumentKind.DE_XUAT_XU_LY, DocumentKind.XIN_Y_KIEN);
    /** What the Biên bản asks of findings and figures, asked again. */
    private static final Set<String> REPEATED = Set.of("FINDING_TEXT", "FINDING_EVIDENCE", "FINDING_RESPONSIBLE",
            "FINDING_DUE", "FINDING_DUE_PAST", "FINDING_CAUSE", "FINDING_RECOMMENDATION", "VERDICTS", "CONFLICT",
            "CONTRADICTION", "DECISION");

    /** Kinds that rest on what law and superiors laid down. */
    private static final Set<DocumentKind> OF_AUTHORITY = Set.of(DocumentKind.KE_HOACH,
            DocumentKind.QUYET_DINH_BAN_HANH, DocumentKind.QUYET_DINH_THANH_LAP_DOAN);
    /** Kinds that whoever issues the plan signs. */
    private static final Set<DocumentKind> OF_ISSUER = Set.of(DocumentKind.KE_HOACH, DocumentKind.QUYET_DINH_BAN_HANH,
            DocumentKind.QUYET_DINH_THANH_LAP_DOAN, DocumentKind.BAO_CAO_TONG_HOP);
    /** Kinds that cite the plan; those of findings do too. */
    private static final Set<DocumentKind> OF_PLAN = Set.of(DocumentKind.PHAN_CONG, DocumentKind.THONG_BAO_LICH,
            DocumentKind.DE_NGHI_BO_SUNG, DocumentKind.BAO_CAO_TONG_HOP, DocumentKind.QUYET_DINH_THANH_LAP_DOAN);

    /** Kinds with lines to be filled by hand, and the Biên bản, which asks for its own. */
    private static final Set<DocumentKind> WITH_DOTS = Set.of(DocumentKind.KE_HOACH, DocumentKind.DE_CUONG,
            DocumentKind.PHIEU_KIEM_TRA, DocumentKind.PHIEU_THAM_TRA, DocumentKind.BIEN_BAN,
            DocumentKind.MUC_LUC_HO_SO);

    private static final String OPENING = "opening";
    private static final Pattern CITING = Pattern.compile(Texts.beside(DocumentGates.class).get("pattern.citing"));

    private final MinutesGates minutes;
    private final LoadMinutesData data;
    private final LoadPlan plans;
    private final ComposeDocument compose;
    private final FindingGates findings;
    private final TextGates texts;
    private final PaperOrder order;

    public DocumentGates(Ledger ledger) {
        this(ledger, new ComposeDocument(ledger));
    }

    /** @param compose what else reads the same draft composes by, so that it is composed once */
    public DocumentGates(Ledger ledger, ComposeDocument compose) {
        this.minutes = new MinutesGates(ledger, compose.minutes());
        this.data = compose.minutes();
        this.plans = new LoadPlan(ledger);
        this.compose = compose;
        this.findings = new FindingGates(ledger);
        this.texts = new TextGates(ledger, compose);
        this.order = new PaperOrder(ledger);
    }

    /**
     * Unmet ones first, those that can never be passed before the others.
     *
     * @param unit null for the kinds of the plan
     * @throws vn.sokiemtra.text.Problem {@code SKT-KIND-UNIT}, {@code SKT-PLAN-MISSING}
     */
    public List<Gate> of(DocumentKind kind, @Nullable PlanUnit unit, LocalDate today) {
        return of(kind, unit, today, null);
    }

    /**
     * The same of a document that is to bear a certain day.
     *
     * @param on null where nobody has said the day
     * @throws vn.sokiemtra.text.Problem {@code SKT-KIND-UNIT}, {@code SKT-PLAN-MISSING}
     */
    public List<Gate> of(DocumentKind kind, @Nullable PlanUnit unit, LocalDate today,
            @Nullable LocalDate on) {
        OfficialDocument document = compose.run(kind, unit, today, null);
        var gates = new ArrayList<Gate>();
        boolean findingsHere = kind == DocumentKind.BIEN_BAN || OF_FINDINGS.contains(kind);
        if (unit != null && findingsHere) {
            minutes.of(unit.inspectionId()).stream()
                    .filter(gate -> kind == DocumentKind.BIEN_BAN || REPEATED.contains(gate.code()))
                    .forEach(gates::add);
            gates.addAll(findings.of(kind, data.of(unit.inspectionId()), document, today));
        }
        basis(kind, document, gates);
        if (kind == DocumentKind.KE_HOACH) {
            gates.addAll(texts.years(document, plans.header().year()));
        }
        if (unit != null) {
            gates.addAll(texts.otherUnits(document, unit));
        }
        DraftOf draft = new DraftOf(kind, unit == null ? null : unit.inspectionId(), today);
        gates.addAll(texts.sections(document, draft, WITH_DOTS.contains(kind)));
        closing(kind, document, gates);
        place(document, gates);
        gates.addAll(order.of(kind, unit == null ? null : unit.inspectionId(), on, today));
        return gates.stream().sorted((a, b) -> rank(a) - rank(b)).toList();
    }

    private static int rank(Gate gate) {
        return gate.met() ? 2 : gate.waivable() ? 1 : 0;
    }

    /** Decision, plan, law: what the document rests on is there. */
    private void basis(DocumentKind kind, OfficialDocument document, List<Gate> gates) {
        // A plan that a decision issues is no document of its own: the decision names what both rest on.
        if (OF_AUTHORITY.contains(kind) && document.head().numberLine() != null) {
            boolean cited = document.body().stream().anyMatch(DocumentGates::cites);
            boolean opens = document.body().stream().anyMatch(block -> block.section().equals(OPENING));
            // Without a word above the first heading there is no section to write it in: the plan's own text lacks it.
            gates.add(cited ? GateMaker.met("BASIS") : GateMaker.in("BASIS", "", opens ? OPENING : null));
        }
        if (OF_FINDINGS.contains(kind) || OF_PLAN.contains(kind)) {
            PlanHeader plan = plans.header();
            gates.add(plan.number() != null && plan.issuedOn() != null
                    ? GateMaker.met("PLAN")
                    : GateMaker.open("PLAN", ""));
        }
    }

    /** Before the day on the first page stands a place: that of the plan. */
    private void place(OfficialDocument document, List<Gate> gates) {
        if (document.head().placeAndDate() != null) {
            gates.add(plans.header().place().isBlank()
                    ? GateMaker.open("PLAN_PLACE", "")
                    : GateMaker.met("PLAN_PLACE"));
        }
    }

    /** A căn cứ, or an opening that says what is carried out. */
    private static boolean cites(Block block) {
        return block instanceof Block.Paragraph paragraph && !paragraph.text().isBlank()
                && (paragraph.style() == Block.Style.BASIS
                        || block.section().equals(OPENING) && CITING.matcher(paragraph.text().strip()).lookingAt());
    }

    /** Somebody signs and somebody receives it. */
    private static void closing(DocumentKind kind, OfficialDocument document, List<Gate> gates) {
        boolean signed = document.closing().signers().stream().allMatch(s -> s.name() != null || s.hint() != null);
        // Who signs is no text of the document: it is the plan's issuer, or somebody of the Đoàn.
        gates.add(signed
                ? GateMaker.met("SIGNER")
                : GateMaker.open(OF_ISSUER.contains(kind) ? "SIGNER_PLAN" : "SIGNER", ""));
        boolean received = document.head().numberLine() == null || document.closing().recipients().size() > 1;
        // Only a plan's own text can lack them altogether.
        String section = document.closing().recipients().isEmpty() ? null : "recipients";
        gates.add(received ? GateMaker.met("RECIPIENTS") : GateMaker.in("RECIPIENTS", "", section));
    }
}
