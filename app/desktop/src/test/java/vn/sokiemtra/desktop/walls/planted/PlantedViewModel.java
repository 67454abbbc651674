package vn.sokiemtra.desktop.walls.planted;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;

import javafx.scene.control.Button;

/** A view model that does everything it must not. */
final class PlantedViewModel {
    Button button;
    DSLContext jooq;
    XWPFDocument office;
}
