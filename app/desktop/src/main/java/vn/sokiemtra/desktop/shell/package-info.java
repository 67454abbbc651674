@NullMarked
package vn.sokiemtra.desktop.shell;

import org.jspecify.annotations.NullMarked;
