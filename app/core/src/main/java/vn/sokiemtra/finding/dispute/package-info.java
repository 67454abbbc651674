@NullMarked
package vn.sokiemtra.finding.dispute;

import org.jspecify.annotations.NullMarked;
