/** What a Đoàn records the moment it is there: who is at work, and hồ sơ drawn at random. */
@NullMarked
package vn.sokiemtra.desktop.onsite;

import org.jspecify.annotations.NullMarked;
