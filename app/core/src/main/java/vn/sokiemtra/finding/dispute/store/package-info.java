@NullMarked
package vn.sokiemtra.finding.dispute.store;

import org.jspecify.annotations.NullMarked;
