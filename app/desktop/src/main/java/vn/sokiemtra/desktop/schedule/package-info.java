/** The visits of the plan on a calendar: when who goes where, and what stands against it. */
@NullMarked
package vn.sokiemtra.desktop.schedule;

import org.jspecify.annotations.NullMarked;
