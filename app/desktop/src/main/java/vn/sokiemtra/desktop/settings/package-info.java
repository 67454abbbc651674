@NullMarked
package vn.sokiemtra.desktop.settings;

import org.jspecify.annotations.NullMarked;
