package vn.sokiemtra.desktop.task;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What a failure was, without what it was about: kinds and places, never a message. Messages quote names, texts and
 * paths of people; these lines go to the log and to whoever helps.
 */
public final class Trace {

    private static final int FRAMES = 30;

    private Trace() {
    }

    /** Several lines, each cause below what it caused. */
    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable each = failure; each != null && seen.add(each); each = each.getCause()) {
            text.append(text.isEmpty() ? "" : "caused by ").append(each.getClass().getName()).append('\n');
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("    ").append(frames[i].getClassName()).append('.').append(frames[i].getMethodName())
                        .append(':').append(frames[i].getLineNumber()).append('\n');
            }
        }
        return text.toString();
    }
}
