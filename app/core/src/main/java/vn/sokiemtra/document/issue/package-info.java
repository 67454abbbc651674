/** Freezing, issuing, delivering and superseding documents; what is frozen never changes. */
@NullMarked
package vn.sokiemtra.document.issue;

import org.jspecify.annotations.NullMarked;
