package vn.sokiemtra.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** Pictures made for tests: the left half red, the right half blue. */
final class Pictures {

    private Pictures() {
    }

    static byte[] png(int width, int height) throws IOException {
        return bytes(picture(width, height), "png");
    }

    /** A JPEG with an EXIF block: when it was taken and how the camera was held. */
    static byte[] jpeg(int width, int height, String takenAt, int orientation) throws IOException {
        byte[] plain = bytes(picture(width, height), "jpg");
        byte[] exif = exif(takenAt, orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        DataOutputStream data = new DataOutputStream(out);
        data.writeShort(0xFFE1);
        data.writeShort(exif.length + 2);
        data.write(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static byte[] exif(String takenAt, int orientation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        data.write("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        data.write("MM".getBytes(StandardCharsets.ISO_8859_1));
        data.writeShort(42);
        data.writeInt(8);
        data.writeShort(2);
        tag(data, 0x0112, 3, 1, orientation << 16);
        tag(data, 0x8769, 4, 1, 38);
        data.writeInt(0);
        data.writeShort(1);
        tag(data, 0x9003, 2, 20, 56);
        data.writeInt(0);
        data.write((takenAt + "\0").getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static void tag(DataOutputStream data, int tag, int type, int count, int value) throws IOException {
        data.writeShort(tag);
        data.writeShort(type);
        data.writeInt(count);
        data.writeInt(value);
    }

    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return picture;
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}
