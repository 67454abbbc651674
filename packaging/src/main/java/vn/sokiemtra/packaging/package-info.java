/** Builds what is handed to people: application image, Debian package, Windows folder. Never part of the program. */
@NullMarked
package vn.sokiemtra.packaging;

import org.jspecify.annotations.NullMarked;
