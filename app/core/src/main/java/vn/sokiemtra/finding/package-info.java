@NullMarked
package vn.sokiemtra.finding;

import org.jspecify.annotations.NullMarked;
