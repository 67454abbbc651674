/** How an agency's documents differ from what the program would print: header cells, logo, standing words, recipients. */
@NullMarked
package vn.sokiemtra.document.setting;

import org.jspecify.annotations.NullMarked;
