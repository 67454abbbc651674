@NullMarked
package vn.sokiemtra.desktop.welcome;

import org.jspecify.annotations.NullMarked;
