@NullMarked
package vn.sokiemtra.evidence;

import org.jspecify.annotations.NullMarked;
