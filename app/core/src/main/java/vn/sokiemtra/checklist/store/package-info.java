@NullMarked
package vn.sokiemtra.checklist.store;

import org.jspecify.annotations.NullMarked;
