@NullMarked
package vn.sokiemtra.document.minutes;

import org.jspecify.annotations.NullMarked;
