/** Who was at work when the Đoàn came. */
@NullMarked
package vn.sokiemtra.inspection.presence;

import org.jspecify.annotations.NullMarked;
