@NullMarked
package vn.sokiemtra.desktop.figuretext;

import org.jspecify.annotations.NullMarked;
