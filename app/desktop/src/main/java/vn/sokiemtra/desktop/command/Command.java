package vn.sokiemtra.desktop.command;

import java.util.function.BooleanSupplier;

/**
 * Something a person can do, by key, by palette or by button: one declaration for all three.
 *
 * @param id stable, e.g. {@code field-work.next-item}
 * @param title as the palette lists it, a verb first
 * @param keys e.g. {@code Ctrl+Down}, {@code F8}, {@code Alt+1}; empty when it has none. Never Ctrl+Shift (UniKey) nor Alt+Z
 * @param enabled asked before running; a disabled command is not listed
 */
public record Command(String id, String title, String keys, BooleanSupplier enabled, Runnable action) {

    public Command {
        if (keys.contains("Ctrl+Shift") || keys.equals("Alt+Z")) {
            throw new IllegalArgumentException(keys + " belongs to UniKey");
        }
    }

    public static Command of(String id, String title, String keys, Runnable action) {
        return new Command(id, title, keys, () -> true, action);
    }
}
