@NullMarked
package vn.sokiemtra.bundle;

import org.jspecify.annotations.NullMarked;
