@NullMarked
package vn.sokiemtra.desktop.design;

import org.jspecify.annotations.NullMarked;
