@NullMarked
package vn.sokiemtra.plan.importer;

import org.jspecify.annotations.NullMarked;
