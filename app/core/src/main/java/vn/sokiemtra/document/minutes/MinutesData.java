package vn.sokiemtra.document.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.document.section.Quoting;
import vn.sokiemtra.document.section.Rewritten;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.inspection.ItemPoints;
import vn.sokiemtra.inspection.cases.CaseSample;
import vn.sokiemtra.inspection.presence.Headcount;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.inspection.course.EarlierFinding;

/**
 * Everything a Biên bản is composed from, read at one moment. Texts may quote cells; {@link Quoting} puts the figures in.
 *
 * @param members the team by its founding decision
 * @param attendees who was recorded as present
 * @param earlier what a re-inspection goes back to; empty for a first inspection
 * @param rewritten sections a person rewrote, by id
 * @param explained figures that seem to contradict each other, with the reason that somebody wrote
 * @param headcounts who was at work, the earliest first
 * @param samples hồ sơ drawn at random
 */
public record MinutesData(UUID inspectionId, Plan plan, Unit unit, Team team, @Nullable LocalDate visitOn,
        @Nullable String report, MinutesFacts facts, List<Attendee> members, List<Attendee> attendees,
        List<WorkItem> outline, List<Finding> findings, List<FormSheet> forms, Map<String, Rewritten> rewritten,
        Quoting quoting, List<Explained> explained, List<EarlierFinding> earlier, List<Headcount> headcounts,
        List<CaseSample> samples) {

    public record Plan(String title, @Nullable String number, String notation, @Nullable LocalDate issuedOn,
            int year, String issuer, @Nullable String standingAgency, @Nullable LocalDate auditFrom,
            @Nullable LocalDate auditTo, boolean sample) {
    }

    public record Unit(String name, String agencyName) {
    }

    /** What seems not to fit, its figures, and why it is right all the same. */
    public record Explained(String sentence, String arithmetic, String reason) {
    }

    /** Null name: nothing is known of a team; the notation of its founding decision is known all the same. */
    public record Team(@Nullable String name, @Nullable String notation, @Nullable String foundingNumber,
            String foundingNotation, @Nullable LocalDate foundedOn) {
    }

    /** A line of the outline; only leaves have parts, a verdict and a remark. */
    public record WorkItem(UUID id, String code, String content, String shortTitle, ItemSection section, boolean leaf,
            @Nullable Verdict verdict, @Nullable String remark, boolean retired, ItemPoints points,
            List<WorkPart> parts,
            List<WorkItem> children) {

        /** Retired ones that were answered too. */
        public Stream<WorkItem> leaves() {
            return Stream.concat(leaf ? Stream.of(this) : Stream.empty(), children.stream().flatMap(WorkItem::leaves));
        }
    }

    /**
     * @param cells the cells of biểu it stands for, one or two for a ratio; empty for a value of its own; the code of the
     *        biểu alone for a TABLE
     * @param reported as a person reads it; null when blank; so is {@code verified}
     * @param documents cited documents of a DOCUMENTS part, verified ones, else reported ones
     */
    public record WorkPart(PartType type, String label, @Nullable String measure, List<String> cells,
            @Nullable String reported, @Nullable String verified, List<String> documents) {
    }

    /** The same without some of its findings; the others keep their numbers, by which papers name them. */
    public MinutesData without(Set<UUID> gone) {
        return gone.isEmpty()
                ? this
                : new MinutesData(inspectionId, plan, unit, team, visitOn, report, facts, members, attendees, outline,
                        findings.stream().filter(one -> !gone.contains(one.id())).toList(), forms, rewritten, quoting,
                        explained, earlier, headcounts, samples);
    }

    /** Every leaf that is asked for, in the order of the outline. */
    public Stream<WorkItem> leaves() {
        return outline.stream().flatMap(WorkItem::leaves).filter(leaf -> !leaf.retired());
    }

    /** Who is taken to be present: those recorded, else the team by its decision. */
    public List<Attendee> present(Party party) {
        List<Attendee> recorded = attendees.stream().filter(a -> a.party() == party).toList();
        return recorded.isEmpty() && party == Party.TEAM ? members : recorded;
    }
}
