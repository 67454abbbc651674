@NullMarked
package vn.sokiemtra.desktop.fieldwork;

import org.jspecify.annotations.NullMarked;
