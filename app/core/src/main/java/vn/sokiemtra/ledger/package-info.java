@NullMarked
package vn.sokiemtra.ledger;

import org.jspecify.annotations.NullMarked;
