/** Days off and days worked instead: those of the law and its notices, and those that people entered. */
@NullMarked
package vn.sokiemtra.desktop.calendar;

import org.jspecify.annotations.NullMarked;
