@NullMarked
package vn.sokiemtra.phrase;

import org.jspecify.annotations.NullMarked;
