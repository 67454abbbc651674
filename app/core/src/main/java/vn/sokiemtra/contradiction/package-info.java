@NullMarked
package vn.sokiemtra.contradiction;

import org.jspecify.annotations.NullMarked;
