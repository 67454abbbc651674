/** Units through time: which units go on as which, since when and by which decision. */
@NullMarked
package vn.sokiemtra.desktop.succession;

import org.jspecify.annotations.NullMarked;
