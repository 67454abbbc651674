package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Set;

import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.contradiction.Severity;

/**
 * The one meaning of an answered contradiction, for lists, the start page and the conditions of documents: a finding or a
 * remark of the team stands at an item it shows at. A difference between the two sides is what checking is for and asks
 * for no answer.
 */
public final class AnsweredContradictions {

    private AnsweredContradictions() {
    }

    /** @param answered codes of the items that have a finding or a remark of the team */
    public static List<Contradiction> open(List<Contradiction> all, Set<String> answered) {
        return all.stream().filter(one -> one.severity() != Severity.DIFFERENCE && one.items().stream().noneMatch(
                answered::contains)).toList();
    }
}
