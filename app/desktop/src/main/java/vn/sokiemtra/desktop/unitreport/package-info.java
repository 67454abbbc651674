@NullMarked
package vn.sokiemtra.desktop.unitreport;

import org.jspecify.annotations.NullMarked;
