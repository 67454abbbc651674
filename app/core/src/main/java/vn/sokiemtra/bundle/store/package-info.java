@NullMarked
package vn.sokiemtra.bundle.store;

import org.jspecify.annotations.NullMarked;
