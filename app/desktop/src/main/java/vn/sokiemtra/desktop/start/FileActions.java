package vn.sokiemtra.desktop.start;

import java.nio.file.Path;

/** What the start page asks of the window. */
public interface FileActions {

    void open(Path file);

    void openOther();

    void createOther();

    void backUp();
}
