@NullMarked
package vn.sokiemtra.desktop.start;

import org.jspecify.annotations.NullMarked;
