/** Measures of the program; never shipped. */
@NullMarked
package vn.sokiemtra.bench;

import org.jspecify.annotations.NullMarked;
