@NullMarked
package vn.sokiemtra.desktop.outline;

import org.jspecify.annotations.NullMarked;
