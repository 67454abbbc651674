package vn.sokiemtra.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

class ThumbnailTest {

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    @Test
    void aPictureTakenSidewaysStandsUpright() throws IOException {
        Evidence evidence = add(Pictures.jpeg(1200, 800, "2020:10:22 09:12:00", 6), "anh.jpg");

        Preview.Picture preview = (Preview.Picture) thumbnail().of(evidence);

        assertThat(preview.height()).isEqualTo(Thumbnail.EDGE).isGreaterThan(preview.width());
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(preview.png()));
        assertThat(upright.getRGB(preview.width() / 2, 20) >> 16 & 0xff).as("red is above").isGreaterThan(200);
        assertThat(upright.getRGB(preview.width() / 2, preview.height() - 20) & 0xff).as("blue below")
                .isGreaterThan(200);
    }

    @Test
    void theTimeTakenComesFromTheCamera() throws IOException {
        Evidence evidence = add(Pictures.jpeg(40, 30, "2020:10:22 09:12:00", 1), "anh.jpg");

        assertThat(evidence.takenAt()).isEqualTo(LocalDateTime.of(2020, 10, 22, 9, 12));
    }

    @Test
    void aSecondLookIsTheSamePicture() throws IOException {
        Evidence evidence = add(Pictures.png(90, 60), "anh.png");

        Preview.Picture first = (Preview.Picture) thumbnail().of(evidence);
        Preview.Picture second = (Preview.Picture) thumbnail().of(evidence);

        assertThat(second.png()).isEqualTo(first.png());
    }

    @Test
    void aPictureThatFindsNoRoomToBeKeptIsShownAllTheSame() throws IOException {
        Evidence evidence = add(Pictures.png(90, 60), "anh.png");
        Ledger full = (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[]{Ledger.class}, (
                proxy, method, arguments) -> {
            if (method.getName().equals("edit")) {
                throw new Problem(Texts.beside(Evidence.class), "SKT-EVIDENCE-EMPTY", "x");
            }
            return method.invoke(data.ledger(), arguments);
        });
        assertThat(new Thumbnail(full, TemporaryDataFile.PERSON).of(evidence)).isInstanceOf(Preview.Picture.class);
    }

    @Test
    void whatCannotBeShownSaysSo() throws IOException {
        byte[] heic = "\0\0\0\u0018ftypheic....".getBytes(StandardCharsets.ISO_8859_1);
        byte[] broken = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};
        byte[] text = "chữ".getBytes(StandardCharsets.UTF_8);

        assertThat(sentence(add(heic, "a.heic"))).contains("HEIC");
        assertThat(sentence(add(broken, "a.jpg"))).contains("không đọc được");
        assertThat(sentence(add(text, "a.txt"))).contains("không phải là ảnh");
    }

    private String sentence(Evidence evidence) {
        return ((Preview.None) thumbnail().of(evidence)).sentence();
    }

    private Thumbnail thumbnail() {
        return new Thumbnail(data.ledger(), TemporaryDataFile.PERSON);
    }

    private Evidence add(byte[] bytes, String name) {
        UUID id = new AddEvidence(data.ledger(), data.clock()).from(new ByteArrayInputStream(bytes), name,
                new UUID(1, 1), new UUID(1, 2), TemporaryDataFile.PERSON, Progress.NONE).value();
        return new LoadEvidence(data.ledger()).one(id);
    }
}
