@NullMarked
package vn.sokiemtra.plan.store;

import org.jspecify.annotations.NullMarked;
