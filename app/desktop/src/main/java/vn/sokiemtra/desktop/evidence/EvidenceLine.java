package vn.sokiemtra.desktop.evidence;

import java.util.List;

import vn.sokiemtra.evidence.Evidence;

/**
 * One file as the pane lists it.
 *
 * @param details kind, size and time taken in words
 * @param findings numbers of the findings it proves, as screens call them
 */
public record EvidenceLine(Evidence evidence, String details, List<Integer> findings) {

    public EvidenceLine {
        findings = List.copyOf(findings);
    }
}
