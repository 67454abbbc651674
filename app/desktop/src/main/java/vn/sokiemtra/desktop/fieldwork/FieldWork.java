package vn.sokiemtra.desktop.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.desktop.field.Past;
import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.inspection.ChecklistTree;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.DocumentLine;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.inspection.course.EarlierFinding;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.phrase.Phrase;

/** What the field-work screen asks of the program. Every call touches the disk; every write is one durable edit. */
public interface FieldWork {

    ChecklistTree checklist(UUID inspection);

    ItemView item(UUID inspection, UUID item);

    /** Those that concern an item, the ones with a written reason last. */
    List<ContradictionLine> contradictions(ItemView item);

    /** Every figure of the inspection that a text can quote. */
    List<FigureLine> figures(UUID inspection);

    /** Members of the team, for Phụ trách. */
    List<String> people(UUID inspection);

    /** Working days from the visit to the date of each finding that has one; nothing before a visit is planned. */
    Map<UUID, Integer> terms(ItemView item);

    /** What the inspection goes back to, where it is a re-inspection. */
    List<EarlierFinding> earlier(UUID inspection, LocalDate today);

    /** Found remedied at the re-inspection. @param reason stands in its history */
    Edited<?> confirmRemedied(String author, EarlierFinding finding, String reason, LocalDate on);

    /** What earlier years left at the unit, in order; first of all that is asked for. */
    List<PriorLine> prior(UUID inspection);

    /** Two values for one answer to what an earlier year left. */
    List<ConflictView> priorConflicts(PriorLine line);

    /** What was changed at an answer to what an earlier year left, newest first. */
    List<Past> priorHistory(PriorLine line);

    Edited<UUID> settlePrior(String author, PriorLine line, PriorMatter.@Nullable State state);

    Edited<UUID> remarkPrior(String author, PriorLine line, @Nullable String remark);

    /** @param item where the finding is to stand; null where the line says it */
    Edited<UUID> raisePrior(String author, PriorLine line, @Nullable UUID item);

    /** What stands against the team's texts at an item, by field as {@link ItemViewModel} names fields. */
    Map<String, List<TextNotice>> notices(ItemView item);

    /** Phrases for an item, most fitting first. @param kind of the field that is typed in; null where it is none */
    List<Phrase> phrases(ItemView item, Phrase.@Nullable Kind kind);

    /** Keeps a phrase. @param changed null for a new one; @param here offered at this item only */
    Edited<UUID> writePhrase(String author, @Nullable Phrase changed, Phrase.Kind kind, @Nullable UUID here,
            String content);

    Edited<UUID> removePhrase(String author, Phrase phrase);

    Edited<?> setVerdict(String author, UUID inspection, UUID item, @Nullable Verdict verdict);

    Edited<?> setAssignee(String author, UUID inspection, UUID item, @Nullable String person);

    Edited<?> setRemark(String author, UUID inspection, UUID item, @Nullable String text);

    /** @param side REPORTED for tự chấm, VERIFIED for thẩm định */
    Edited<?> setPoints(String author, UUID inspection, UUID item, Side side, @Nullable String typed);

    /** Leaves an item, or all below a group, out of the inspection, or takes it in again. */
    Edited<?> switchItem(String author, UUID inspection, UUID item, boolean off);

    /** @param typed as a person writes it */
    Edited<?> setAnswer(String author, UUID inspection, UUID item, String part, Side side, @Nullable String typed);

    /** Adds a line where {@code id} is null. */
    Edited<?> setDocument(String author, UUID inspection, UUID item, DocumentEntry entry);

    Edited<?> deleteDocument(String author, DocumentLine line);

    Edited<UUID> recordFinding(String author, UUID inspection, UUID item, FindingDraft draft);

    Edited<UUID> changeFinding(String author, UUID finding, FindingField field, @Nullable String typed);

    Edited<UUID> deleteFinding(String author, UUID finding);

    /** Writes why figures are right all the same; null takes the reason back. */
    Edited<UUID> explain(String author, UUID inspection, Contradiction about, @Nullable String reason);

    /** What was changed at an item, newest first. */
    List<Past> history(ItemView item);

    /** What was changed in a whole inspection, newest first. */
    List<ItemChange> changes(UUID inspection);

    /** Two values for one field, at an item. */
    List<ConflictView> conflicts(ItemView item);

    /** Where values came from, and which of several a field is to have. */
    FieldLife life();

    /** Keeps what is typed and not committed yet safe from a crash; null forgets it. */
    void keepDraft(String key, @Nullable String text);

    /** What was typed before a crash; null when there is nothing. */
    @Nullable
    String draft(String key);

    /** One line of a document list as typed. */
    record DocumentEntry(@Nullable UUID id, String part, Side side, String notation, String date, String subject) {
    }

    /** A change with the item it was made at. */
    record ItemChange(String code, String title, Past line) {
    }
}
