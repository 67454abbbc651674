package vn.sokiemtra.database;

/** Where an edit stands on its way to the disk; tests stop the program at each. */
public enum Phase {
    BEFORE_FORCE,
    AFTER_FORCE,
    AFTER_COMMIT,
    BEFORE_CHECKPOINT,
    AFTER_CHECKPOINT,
    AFTER_TRUNCATION,
    AFTER_RESTART
}
