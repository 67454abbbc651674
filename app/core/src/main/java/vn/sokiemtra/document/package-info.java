@NullMarked
package vn.sokiemtra.document;

import org.jspecify.annotations.NullMarked;
