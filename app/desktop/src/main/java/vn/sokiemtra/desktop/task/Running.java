package vn.sokiemtra.desktop.task;

import javafx.beans.property.ReadOnlyDoubleProperty;

/** Work that was started; its properties change on the JavaFX thread. */
public interface Running {

    /** What the status bar shows, e.g. {@code Đang mở tệp dữ liệu}. */
    String what();

    /** 0 to 1; negative while unknown. */
    ReadOnlyDoubleProperty fraction();

    /** Asks the work to end; its result is dropped. A write that has begun is finished all the same. */
    void stop();
}
