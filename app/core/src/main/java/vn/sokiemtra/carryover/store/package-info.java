@NullMarked
package vn.sokiemtra.carryover.store;

import org.jspecify.annotations.NullMarked;
