@NullMarked
package vn.sokiemtra.inspection.course;

import org.jspecify.annotations.NullMarked;
