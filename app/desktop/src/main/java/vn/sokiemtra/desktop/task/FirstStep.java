package vn.sokiemtra.desktop.task;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;

/** A reading and the steps that follow it, which go when it is asked for anew. */
record FirstStep(Latest reading, List<Latest> steps) implements Latest {

    @Override
    public <T> void load(String what, Callable<T> work, Consumer<? super T> then, Runnable failed) {
        steps.forEach(Latest::cancel);
        reading.load(what, work, then, failed);
    }

    @Override
    public ReadOnlyBooleanProperty delivered() {
        return reading.delivered();
    }

    @Override
    public void cancel() {
        steps.forEach(Latest::cancel);
        reading.cancel();
    }
}
