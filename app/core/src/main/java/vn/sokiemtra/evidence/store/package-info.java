@NullMarked
package vn.sokiemtra.evidence.store;

import org.jspecify.annotations.NullMarked;
