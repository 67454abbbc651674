@NullMarked
package vn.sokiemtra.archive.store;

import org.jspecify.annotations.NullMarked;
