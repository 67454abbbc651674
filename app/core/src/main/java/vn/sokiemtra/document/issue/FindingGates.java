package vn.sokiemtra.document.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Phrases;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.MinutesData;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.document.minutes.MinutesText;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.dispute.Dispute;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.LoadDisputes;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What stands against repeating the findings of a unit in a document: their days, strengths that deny them, the Biên bản, disputes. */
final class FindingGates {

    /** Kinds that set days; a reminder is about days that have passed. */
    private static final Set<DocumentKind> SETTING_DAYS = Set.of(DocumentKind.THONG_BAO_KET_LUAN,
            DocumentKind.BAO_CAO_KET_QUA, DocumentKind.XIN_Y_KIEN);
    /** Shorter titles are in many sentences by chance. */
    private static final int TELLING = 10;

    private static final Texts TEXTS = Texts.beside(FindingGates.class);
    private static final Pattern VAGUE = Pattern.compile(TEXTS.get("pattern.vague"), Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE);
    private static final Pattern MINUTED = Pattern.compile(TEXTS.get("pattern.minuted"));

    private static final Pattern FOLLOWS = Pattern.compile(TEXTS.get("pattern.follows"), Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE);

    private final LoadIssued issued;
    private final LoadDisputes disputes;
    private final LoadCalendar calendars;

    FindingGates(Ledger ledger) {
        this.issued = new LoadIssued(ledger);
        this.disputes = new LoadDisputes(ledger);
        this.calendars = new LoadCalendar(ledger);
    }

    /** @param all with findings that were withdrawn since, of which only the Biên bản still speaks */
    List<Gate> of(DocumentKind kind, MinutesData all, OfficialDocument document, LocalDate today) {
        var gates = new ArrayList<Gate>();
        Set<UUID> withdrawn = disputes.decided(all.inspectionId(), DisputeOutcome.WITHDRAWN);
        MinutesData unit = kind == DocumentKind.BIEN_BAN ? all : all.without(withdrawn);
        days(kind, unit, today, gates);
        strengths(unit, gates);
        figures(unit, gates);
        if (kind != DocumentKind.BIEN_BAN) {
            minutes(kind, all, withdrawn, document, gates);
            if (unit.plan().standingAgency() == null) {
                gates.add(GateMaker.open("FOLLOW_UP", ""));
            } else if (kind == DocumentKind.THONG_BAO_KET_LUAN) {
                followUp(document, gates);
            }
        }
        if (kind == DocumentKind.THONG_BAO_KET_LUAN) {
            dispute(unit, gates);
        }
        return gates;
    }

    private void days(DocumentKind kind, MinutesData unit, LocalDate today, List<Gate> gates) {
        WorkingCalendar calendar = calendars.calendar();
        int before = gates.size();
        for (Finding finding : unit.findings()) {
            LocalDate due = finding.dueOn();
            String number = String.valueOf(finding.number());
            if (due != null && WorkingCalendar.covers(due) && !calendar.isWorkingDay(due)) {
                gates.add(GateMaker.at("DUE_DAY_OFF", finding, finding.itemCode(), number, VietnameseFormat.date(due)));
            }
            if (due != null && SETTING_DAYS.contains(kind) && !due.isAfter(today)) {
                gates.add(GateMaker.at("DUE_BEFORE", finding, finding.itemCode(), number, VietnameseFormat.date(due)));
            }
            String asked = finding.recommendation();
            if (asked != null) {
                Matcher vague = VAGUE.matcher(asked);
                if (vague.find()) {
                    gates.add(GateMaker.at("DUE_VAGUE", finding, finding.itemCode(), number, vague.group()));
                }
            }
            if (Phrases.orElse(finding.content(), "").isEmpty() && !Phrases.orElse(asked, "").isEmpty()) {
                gates.add(GateMaker.at("RECOMMENDATION_ALONE", finding, finding.itemCode(), number));
            }
        }
        if (gates.size() == before && !unit.findings().isEmpty()) {
            gates.add(GateMaker.met("DUE_DAY_OFF"));
        }
    }

    /** A strength recorded on an item, or on one above it, denies a finding at that item. */
    private static void strengths(MinutesData unit, List<Gate> gates) {
        List<String> sentences = List.of(new MinutesText(unit).strengths().split("(?<=[.;])\\s+|\\n"));
        int before = gates.size();
        for (Finding finding : unit.findings()) {
            String number = String.valueOf(finding.number());
            for (WorkItem item : path(unit.outline(), finding)) {
                if (item.id().equals(finding.itemId()) && item.verdict() == Verdict.MET) {
                    gates.add(GateMaker.at("STRENGTH_VERDICT", finding, finding.itemCode(), item.code(), number));
                }
                String praise = sentences.stream().filter(sentence -> names(sentence, item)).findFirst().orElse(null);
                if (praise != null) {
                    gates.add(GateMaker.at("STRENGTH", finding, praise.strip(), item.code(), number));
                }
            }
        }
        if (gates.size() == before && !unit.findings().isEmpty()) {
            gates.add(GateMaker.met("STRENGTH"));
        }
    }

    /** A figure typed in a finding says what the checklist and the biểu say. */
    private static void figures(MinutesData unit, List<Gate> gates) {
        List<FindingFigures.Typed> differing = FindingFigures.differing(unit);
        for (FindingFigures.Typed one : differing) {
            gates.add(GateMaker.at("FINDING_FIGURE", one.finding(), one.clause(), String.valueOf(one.finding()
                    .number()), one.typed(), one.place(), one.figure()));
        }
        if (differing.isEmpty() && !unit.findings().isEmpty()) {
            gates.add(GateMaker.met("FINDING_FIGURE"));
        }
    }

    private static boolean names(String sentence, WorkItem item) {
        String said = sentence.toLowerCase(Locale.ROOT);
        return List.of(item.shortTitle(), MinutesText.title(item)).stream().map(title -> title.strip().toLowerCase(
                Locale.ROOT)).anyMatch(title -> title.length() >= TELLING && said.contains(title));
    }

    /** From the root to the finding's item. */
    private static List<WorkItem> path(List<WorkItem> items, Finding finding) {
        for (WorkItem item : items) {
            if (item.id().equals(finding.itemId())) {
                return List.of(item);
            }
            List<WorkItem> below = path(item.children(), finding);
            if (!below.isEmpty()) {
                var path = new ArrayList<WorkItem>();
                path.add(item);
                path.addAll(below);
                return path;
            }
        }
        return List.of();
    }

    /** What both sides signed and what is said now must be the same findings, but for what was directed since. */
    private void minutes(DocumentKind kind, MinutesData unit, Set<UUID> withdrawn, OfficialDocument document,
            List<Gate> gates) {
        FrozenDocument signed = issued.frozen(DocumentKind.BIEN_BAN, unit.inspectionId());
        if (signed == null) {
            gates.add(GateMaker.open("MINUTES", ""));
            return;
        }
        Set<UUID> directed = new HashSet<>(disputes.decided(unit.inspectionId(), DisputeOutcome.CHANGED));
        directed.addAll(withdrawn);
        List<Finding> standing = unit.findings().stream().filter(one -> !directed.contains(one.id())).toList();
        String minuted = text(signed.document(), null);
        for (Finding finding : standing) {
            String content = finding.content();
            if (content != null && !minuted.contains(Phrases.bare(unit.quoting().shown(content)))) {
                gates.add(GateMaker.at("MINUTES_FINDING", finding, finding.itemCode(), String.valueOf(finding
                        .number())));
            }
        }
        if (kind == DocumentKind.THONG_BAO_KET_LUAN || kind == DocumentKind.BAO_CAO_KET_QUA) {
            String said = text(document, null);
            int before = gates.size();
            for (String line : text(signed.document(), "findings").split("\n")) {
                Matcher finding = MINUTED.matcher(line);
                boolean own = unit.findings().stream().anyMatch(one -> directed.contains(one.id()) && finding.matches()
                        && String.valueOf(one.number()).equals(finding.group(1)));
                if (finding.matches() && !own && !said.contains(Phrases.bare(finding.group(2)))) {
                    gates.add(GateMaker.open("CONCLUSION_FINDING", Phrases.bare(finding.group(2)), finding.group(1)));
                }
            }
            if (gates.size() == before) {
                gates.add(GateMaker.met("CONCLUSION_FINDING"));
            }
        }
    }

    /** Who sees to it that the findings are remedied stands in the last part of the conclusion, whoever wrote that. */
    private static void followUp(OfficialDocument document, List<Gate> gates) {
        List<Block> last = new ArrayList<>();
        for (Block block : document.body()) {
            if (block instanceof Block.Heading heading && heading.level() == Block.Level.ROMAN) {
                last.clear();
            }
            last.add(block);
        }
        boolean named = last.stream().anyMatch(block -> block instanceof Block.Paragraph paragraph && FOLLOWS.matcher(
                paragraph.text()).find());
        if (!named && !last.isEmpty()) {
            gates.add(GateMaker.in("FOLLOW_UP", "", last.getLast().section()));
        }
    }

    private void dispute(MinutesData unit, List<Gate> gates) {
        String reservation = Phrases.orElse(unit.facts().reservation(), Phrases.orElse(unit.facts().refusal(), ""));
        boolean asked = issued.standing(DocumentKind.XIN_Y_KIEN, unit.inspectionId()) != null;
        List<Dispute> papers = disputes.of(unit.inspectionId());
        boolean directed = papers.stream().anyMatch(paper -> paper.direction() != null);
        if (!reservation.isEmpty() && !asked && !directed) {
            gates.add(GateMaker.open("DISPUTE", reservation));
        }
        papers.stream().filter(Dispute::open).forEach(paper -> gates.add(GateMaker.open("DISPUTE_OPEN", paper.paper()
                .reasons())));
    }

    /** Paragraphs of the body. @param section null for all of them */
    static String text(OfficialDocument document, @Nullable String section) {
        var text = new StringBuilder();
        document.body().forEach(block -> {
            if (block instanceof Block.Paragraph paragraph && (section == null || section.equals(block.section()))) {
                text.append(paragraph.text()).append('\n');
            }
        });
        return text.toString();
    }
}
