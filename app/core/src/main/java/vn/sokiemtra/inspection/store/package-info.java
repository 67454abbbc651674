@NullMarked
package vn.sokiemtra.inspection.store;

import org.jspecify.annotations.NullMarked;
