@NullMarked
package vn.sokiemtra.summary;

import org.jspecify.annotations.NullMarked;
