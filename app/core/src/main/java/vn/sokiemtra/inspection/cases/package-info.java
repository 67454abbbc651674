/** Hồ sơ kiểm tra xác suất: cases drawn at random, what was found of each, and what they come to. */
@NullMarked
package vn.sokiemtra.inspection.cases;

import org.jspecify.annotations.NullMarked;
