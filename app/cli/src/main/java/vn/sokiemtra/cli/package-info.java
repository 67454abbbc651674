@NullMarked
package vn.sokiemtra.cli;

import org.jspecify.annotations.NullMarked;
