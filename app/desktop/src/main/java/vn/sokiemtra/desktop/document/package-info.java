/** Screen 05: documents of every kind, from the data to the printed, signed and delivered page. */
@NullMarked
package vn.sokiemtra.desktop.document;

import org.jspecify.annotations.NullMarked;
