@NullMarked
package vn.sokiemtra.finding.remediation;

import org.jspecify.annotations.NullMarked;
