/** Sections of a draft: what the data say, what a person wrote instead, and what has changed since. */
@NullMarked
package vn.sokiemtra.document.section;

import org.jspecify.annotations.NullMarked;
