/** Surprise visits as this machine intends them, and their beginning at the unit. */
@NullMarked
package vn.sokiemtra.desktop.surprise;

import org.jspecify.annotations.NullMarked;
