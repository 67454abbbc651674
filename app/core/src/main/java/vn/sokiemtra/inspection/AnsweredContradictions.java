package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Set;

import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.contradiction.Severity;

/**
 * The one meaning of an answered contradiction, for lists, the start page and the conditions of documents: a finding
 * stands at an item it shows at, or somebody wrote why its figures are right. A difference between the two sides is what
 * checking is for and asks for no answer.
 */
public final class AnsweredContradictions {

    private AnsweredContradictions() {
    }

    /** @param found codes of the items that have a finding */
    public static List<Contradiction> open(List<Contradiction> all, Set<String> found, ContradictionReasons reasons) {
        return all.stream().filter(one -> one.severity() != Severity.DIFFERENCE)
                .filter(one -> one.items().stream().noneMatch(found::contains))
                .filter(one -> reasons.answering(one).isEmpty()).toList();
    }
}
