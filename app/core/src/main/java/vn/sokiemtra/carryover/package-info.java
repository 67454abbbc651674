@NullMarked
package vn.sokiemtra.carryover;

import org.jspecify.annotations.NullMarked;
