/** A draft of any kind as a person works on it: its sections, and editing them by hand. */
@NullMarked
package vn.sokiemtra.document.draft;

import org.jspecify.annotations.NullMarked;
