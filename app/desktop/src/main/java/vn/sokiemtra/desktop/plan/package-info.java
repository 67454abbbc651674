@NullMarked
package vn.sokiemtra.desktop.plan;

import org.jspecify.annotations.NullMarked;
