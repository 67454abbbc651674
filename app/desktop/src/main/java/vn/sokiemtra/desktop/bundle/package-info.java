@org.jspecify.annotations.NullMarked
package vn.sokiemtra.desktop.bundle;
