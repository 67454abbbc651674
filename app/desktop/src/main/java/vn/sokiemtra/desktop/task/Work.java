package vn.sokiemtra.desktop.task;

import org.jspecify.annotations.Nullable;

/** Something done away from the JavaFX thread. */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

    /**
     * @throws vn.sokiemtra.text.Problem what the person has to be told
     * @throws Exception a mistake in the program or of the machine; shown with a code and written to the log
     */
    T run(Progress progress) throws Exception;
}
