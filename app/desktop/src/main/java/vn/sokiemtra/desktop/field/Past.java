package vn.sokiemtra.desktop.field;

import vn.sokiemtra.inspection.FieldRef;

/**
 * One change in the history of a field.
 *
 * @param label the field in words
 * @param current whether its value stands now
 * @param last whether it alone stands now, so that it can be taken back
 */
public record Past(FieldRef field, String label, Written written, boolean current, boolean last) {
}
