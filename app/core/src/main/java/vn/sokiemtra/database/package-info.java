@NullMarked
package vn.sokiemtra.database;

import org.jspecify.annotations.NullMarked;
