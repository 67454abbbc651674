@NullMarked
package vn.sokiemtra.inspection;

import org.jspecify.annotations.NullMarked;
