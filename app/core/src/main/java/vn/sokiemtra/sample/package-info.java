@NullMarked
package vn.sokiemtra.sample;

import org.jspecify.annotations.NullMarked;
