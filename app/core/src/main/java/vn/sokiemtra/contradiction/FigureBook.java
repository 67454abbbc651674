package vn.sokiemtra.contradiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Side;

/** Every figure of one unit's inspection, as the rules read it. Texts are canonical, see PartType and ColumnType. */
public interface FigureBook {

    /** Keys of the live rows of a biểu, in order; empty where there is none. */
    List<String> rows(String form);

    /** A row in words: Đất đai. */
    String label(String form, String row);

    /**
     * What stands in a cell; null when blank. The reported side gives what was typed in computed columns too, the verified
     * side computes them. Never asked for totals.
     */
    @Nullable
    String cell(CellRef cell, Side side);

    /**
     * The value of an item's part; null when blank. For a part that is a cell of a biểu: only what was written beside the
     * cell, null otherwise.
     */
    @Nullable
    String part(String item, String part, Side side);

    /** What people wrote: the unit's words (REPORTED), the team's (VERIFIED: the verified narrative and the remark). */
    List<Narrative> narratives();

    /** Dates that figures are held against. */
    Dates dates();

    /** The procedures of the published list; none where nobody wrote it down. */
    PublishedNames published();

    /** Words at an item, quoted cells ({@code {B4[3].12}}) left in or filled in. */
    record Narrative(String item, Side side, String text) {
    }

    /**
     * @param auditFrom mốc kiểm tra; each null where unknown
     * @param auditTo day of the visit, or the fixed end
     */
    record Dates(@Nullable LocalDate auditFrom, @Nullable LocalDate auditTo, @Nullable LocalDate reportDated,
            @Nullable LocalDate reportReceived) {

        public static final Dates UNKNOWN = new Dates(null, null, null, null);
    }
}
