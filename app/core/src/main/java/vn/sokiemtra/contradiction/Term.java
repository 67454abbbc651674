package vn.sokiemtra.contradiction;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

import vn.sokiemtra.checklist.CellRef;

/** A number in a comparison, with the cells it comes from; put into words ({@code (11) 6}) only where one is broken. */
record Term(Supplier<String> words, BigDecimal value, List<CellRef> cells) {

    String shown() {
        return words.get();
    }
}
