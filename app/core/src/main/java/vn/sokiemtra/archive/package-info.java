@NullMarked
package vn.sokiemtra.archive;

import org.jspecify.annotations.NullMarked;
