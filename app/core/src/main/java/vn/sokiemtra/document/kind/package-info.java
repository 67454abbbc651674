/** One composer for each kind of document; all of them fill the neutral model from the same facts. */
@NullMarked
package vn.sokiemtra.document.kind;

import org.jspecify.annotations.NullMarked;
