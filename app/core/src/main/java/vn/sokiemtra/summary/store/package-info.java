@NullMarked
package vn.sokiemtra.summary.store;

import org.jspecify.annotations.NullMarked;
