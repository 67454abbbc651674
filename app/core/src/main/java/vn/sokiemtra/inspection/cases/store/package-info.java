@NullMarked
package vn.sokiemtra.inspection.cases.store;

import org.jspecify.annotations.NullMarked;
