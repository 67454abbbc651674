@NullMarked
package vn.sokiemtra.document.docx;

import org.jspecify.annotations.NullMarked;
