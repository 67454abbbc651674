@NullMarked
package vn.sokiemtra.desktop.dialog;

import org.jspecify.annotations.NullMarked;
