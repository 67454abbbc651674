@NullMarked
package vn.sokiemtra.desktop.file;

import org.jspecify.annotations.NullMarked;
