@NullMarked
package vn.sokiemtra.checklist.importer;

import org.jspecify.annotations.NullMarked;
