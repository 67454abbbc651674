/** Documents as files: one, or those of all units in one go, with what Phụ lục VI of Nghị định 30 asks to know of them. */
@NullMarked
package vn.sokiemtra.document.export;

import org.jspecify.annotations.NullMarked;
