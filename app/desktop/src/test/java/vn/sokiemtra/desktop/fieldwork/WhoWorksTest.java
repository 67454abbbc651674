package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.Test;

class WhoWorksTest {

    /** The page is made before somebody goes there, and another person may sit down meanwhile. */
    @Test
    void smallPicturesAreKeptInTheNameOfWhoWorksNow() {
        SimpleStringProperty author = new SimpleStringProperty("Lê Thị Hạnh");
        Supplier<String> asked = FieldWorkView.whoWorks(author);
        assertThat(asked.get()).isEqualTo("Lê Thị Hạnh");
        author.set("Trần Văn Nam");
        assertThat(asked.get()).isEqualTo("Trần Văn Nam");
    }
}
