/** Screen 05: the Biên bản of one inspection, from its facts and the data to the printed page. */
@NullMarked
package vn.sokiemtra.desktop.minutes;

import org.jspecify.annotations.NullMarked;
