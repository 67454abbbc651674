@NullMarked
package vn.sokiemtra.plan;

import org.jspecify.annotations.NullMarked;
