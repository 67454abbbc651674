@NullMarked
package vn.sokiemtra.text;

import org.jspecify.annotations.NullMarked;
