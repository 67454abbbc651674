@NullMarked
package vn.sokiemtra.phrase.store;

import org.jspecify.annotations.NullMarked;
