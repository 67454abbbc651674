package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Optional;

import vn.sokiemtra.contradiction.Contradiction;

/** The reasons written in one inspection, the newest first. */
public record ContradictionReasons(List<ContradictionReason> all) {

    public static final ContradictionReasons NONE = new ContradictionReasons(List.of());

    public ContradictionReasons {
        all = List.copyOf(all);
    }

    /** What answers a contradiction as it stands now. */
    public Optional<ContradictionReason> answering(Contradiction one) {
        return all.stream().filter(reason -> reason.answers(one)).findFirst();
    }

    /** What was written about the same place before a figure changed; empty where it is answered as it stands. */
    public Optional<ContradictionReason> earlier(Contradiction one) {
        return answering(one).isPresent()
                ? Optional.empty()
                : all.stream().filter(reason -> reason.concerns(one)).findFirst();
    }
}
