@NullMarked
package vn.sokiemtra.finding.remediation.store;

import org.jspecify.annotations.NullMarked;
