@NullMarked
package vn.sokiemtra.document.sheet;

import org.jspecify.annotations.NullMarked;
