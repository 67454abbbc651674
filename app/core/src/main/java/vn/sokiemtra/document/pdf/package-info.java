@NullMarked
package vn.sokiemtra.document.pdf;

import org.jspecify.annotations.NullMarked;
