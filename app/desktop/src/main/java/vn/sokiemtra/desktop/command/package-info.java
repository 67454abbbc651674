@NullMarked
package vn.sokiemtra.desktop.command;

import org.jspecify.annotations.NullMarked;
