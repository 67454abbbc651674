package vn.sokiemtra.desktop.figuretext;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** The short silence after which a typed text is committed or a draft is kept. */
public interface Pause {

    /** Starts or starts anew; {@code then} runs once on the JavaFX thread when nobody started it again meanwhile. */
    void restart(Runnable then);

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
            public void stop() {
                transition.stop();
            }
        };
    }
}
