@NullMarked
package vn.sokiemtra.finding.store;

import org.jspecify.annotations.NullMarked;
