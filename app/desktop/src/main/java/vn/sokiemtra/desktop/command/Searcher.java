package vn.sokiemtra.desktop.command;

import java.util.function.Consumer;

/** Looks for words in the open file, away from the JavaFX thread. */
@FunctionalInterface
public interface Searcher {

    /** Finds nothing. */
    Searcher NONE = (query, group, then) -> {
    };

    /** Somebody is about to search. */
    default void prepare() {
    }

    /**
     * @param group the only one wanted; empty for all
     * @param then on the JavaFX thread; never for a query after which a newer one was asked
     */
    void search(String query, String group, Consumer<Searched> then);
}
