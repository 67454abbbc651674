@NullMarked
package vn.sokiemtra.document.store;

import org.jspecify.annotations.NullMarked;
