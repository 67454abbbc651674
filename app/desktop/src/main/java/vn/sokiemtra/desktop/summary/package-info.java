@NullMarked
package vn.sokiemtra.desktop.summary;

import org.jspecify.annotations.NullMarked;
