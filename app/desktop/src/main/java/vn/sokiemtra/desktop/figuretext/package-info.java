/** Text in which figures of the biểu stand as live, atomic chips. */
@NullMarked
package vn.sokiemtra.desktop.figuretext;

import org.jspecify.annotations.NullMarked;
