@NullMarked
package vn.sokiemtra.desktop.evidence;

import org.jspecify.annotations.NullMarked;
