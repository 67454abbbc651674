/** What is due in the whole plan, for whom, how late, and how each day was counted. */
@NullMarked
package vn.sokiemtra.desktop.deadline;

import org.jspecify.annotations.NullMarked;
