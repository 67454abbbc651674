@NullMarked
package vn.sokiemtra.document.summary;

import org.jspecify.annotations.NullMarked;
