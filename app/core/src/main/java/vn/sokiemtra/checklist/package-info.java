@NullMarked
package vn.sokiemtra.checklist;

import org.jspecify.annotations.NullMarked;
