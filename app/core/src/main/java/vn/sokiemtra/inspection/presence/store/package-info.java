@NullMarked
package vn.sokiemtra.inspection.presence.store;

import org.jspecify.annotations.NullMarked;
