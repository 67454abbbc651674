@NullMarked
package vn.sokiemtra.desktop;

import org.jspecify.annotations.NullMarked;
