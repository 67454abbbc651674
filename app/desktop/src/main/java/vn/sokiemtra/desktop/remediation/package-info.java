@NullMarked
package vn.sokiemtra.desktop.remediation;

import org.jspecify.annotations.NullMarked;
