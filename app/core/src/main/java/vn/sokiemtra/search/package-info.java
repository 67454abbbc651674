@NullMarked
package vn.sokiemtra.search;

import org.jspecify.annotations.NullMarked;
