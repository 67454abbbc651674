package vn.sokiemtra.desktop.shell;

import java.util.UUID;

/**
 * A unit inspection as the header names it and its menu offers it.
 *
 * @param context the line above the name: plan, form of inspection, date
 * @param group heading in the menu: the form of inspection
 */
public record UnitChoice(UUID inspection, String name, String context, String group) {
}
