/** Screen 04: the biểu of one inspection, typed like a spreadsheet, with what contradicts shown where it stands. */
@NullMarked
package vn.sokiemtra.desktop.tables;

import org.jspecify.annotations.NullMarked;
