package vn.sokiemtra.desktop.figuretext;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** The short time after which a typed text is committed or a draft is kept. */
public interface Pause {

    /** Starts or starts anew; {@code then} runs once on the JavaFX thread when nobody started it again meanwhile. */
    void restart(Runnable then);

    /**
     * Starts unless it runs: {@code then} runs once when the pause that began first is over, however often this is called
     * meanwhile. For what must not wait until somebody stops typing.
     */
    void begin(Runnable then);

    void stop();

    /** A pause in real time. */
    static Pause of(Duration length) {
        PauseTransition transition = new PauseTransition(length);
        return new Pause() {
            @Override
            public void restart(Runnable then) {
                transition.setOnFinished(_ -> then.run());
                transition.playFromStart();
            }

            @Override
            public void begin(Runnable then) {
                if (transition.getStatus() != Animation.Status.RUNNING) {
                    restart(then);
                }
            }

            @Override
            public void stop() {
                transition.stop();
            }
        };
    }
}
