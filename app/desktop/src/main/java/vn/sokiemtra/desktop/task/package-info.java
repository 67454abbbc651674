@NullMarked
package vn.sokiemtra.desktop.task;

import org.jspecify.annotations.NullMarked;
