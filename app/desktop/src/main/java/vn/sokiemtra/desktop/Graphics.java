package vn.sokiemtra.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What JavaFX draws with. On Linux it asks OpenGL first, which without a graphics card loads a whole compiler in order to
 * draw by software; JavaFX then refuses that and draws by its own. Where there is no card it is told so at once.
 */
final class Graphics {

    /** JavaFX's own setting; whoever sets it decides. */
    static final String ORDER = "prism.order";

    /** Of Mesa's drivers, of NVIDIA's own, and of Linux inside Windows. */
    private static final List<String> CARDS = List.of("dri", "nvidiactl", "dxg");

    private Graphics() {
    }

    /** @param devices the folder of the machine's devices */
    static void choose(String system, Path devices) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        if (linux && System.getProperty(ORDER) == null && CARDS.stream().map(devices::resolve).noneMatch(
                Files::exists)) {
            System.setProperty(ORDER, "sw");
        }
    }
}
