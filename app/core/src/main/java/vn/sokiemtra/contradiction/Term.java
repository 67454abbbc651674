package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.util.List;

import vn.sokiemtra.checklist.CellRef;

/** A number in a comparison, with the cells it comes from and as it is shown: {@code (11) 6}. */
record Term(String shown, BigDecimal value, List<CellRef> cells) {
}
