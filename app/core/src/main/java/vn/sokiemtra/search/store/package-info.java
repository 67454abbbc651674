@NullMarked
package vn.sokiemtra.search.store;

import org.jspecify.annotations.NullMarked;
