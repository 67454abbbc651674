package vn.sokiemtra.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

import javax.imageio.ImageIO;

/** Pictures that look like evidence and show nobody's data; lines only, so that no font is needed. */
public enum Drawing {

    /** A page of a book with handwriting and two lines struck in red. */
    LEDGER(1200, 800, new Color(0xf3ead2)),
    /** Sheets on a notice board. */
    BOARD(1200, 800, new Color(0x8a6d4b)),
    /** The first page of a paper with a stamp. */
    DOCUMENT(850, 1200, new Color(0xfdfdfb));

    private static final Color INK = new Color(0x24408e);
    private static final Color RED = new Color(0xb3191f);
    private static final Color LINE = new Color(0xaebfd4);

    private final int width;
    private final int height;
    private final Color paper;

    Drawing(int width, int height, Color paper) {
        this.width = width;
        this.height = height;
        this.paper = paper;
    }

    /** A PNG; the same seed gives the same picture. */
    public byte[] png(long seed) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(paper);
        pen.fillRect(0, 0, width, height);
        Random hand = new Random(seed);
        switch (this) {
            case LEDGER -> ledger(pen, hand);
            case BOARD -> board(pen, hand);
            case DOCUMENT -> page(pen, hand, 0, 0, width, height);
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void ledger(Graphics2D pen, Random hand) {
        pen.setColor(new Color(0xe2b9a6));
        pen.fillRect(width * 2 / 3, 0, 12, height);
        for (int row = 0; row < 9; row++) {
            int y = 70 + row * 80;
            pen.setColor(LINE);
            pen.fillRect(0, y + 24, width, 3);
            write(pen, hand, INK, 60, y, 560);
            boolean late = row % 4 == 2;
            write(pen, hand, late ? RED : INK, width * 2 / 3 + 50, y, 260);
        }
    }

    private void board(Graphics2D pen, Random hand) {
        pen.setColor(new Color(0xdfe6ea));
        pen.fillRect(30, 30, width - 60, height - 60);
        for (int i = 0; i < 8; i++) {
            int x = 70 + i % 4 * 275;
            int y = 70 + i / 4 * 350;
            pen.setColor(Color.WHITE);
            pen.fillRect(x, y, 230, 310);
            page(pen, hand, x, y, 230, 310);
        }
    }

    private static void page(Graphics2D pen, Random hand, int x, int y, int w, int h) {
        pen.setColor(new Color(0x3a3f45));
        pen.fillRect(x + w / 10, y + h / 14, w / 4, Math.max(2, h / 120));
        pen.fillRect(x + w * 6 / 10, y + h / 14, w / 4, Math.max(2, h / 120));
        pen.fillRect(x + w * 3 / 10, y + h / 6, w * 4 / 10, Math.max(3, h / 80));
        int lines = 16;
        for (int i = 0; i < lines; i++) {
            int length = w * 8 / 10 - (i % 5 == 4 ? w / 4 + hand.nextInt(w / 8) : 0);
            pen.fillRect(x + w / 10, y + h / 4 + i * h * 5 / 10 / lines, length, Math.max(1, h / 200));
        }
        pen.setColor(RED);
        pen.setStroke(new BasicStroke(Math.max(2, w / 120f)));
        pen.drawOval(x + w * 6 / 10, y + h * 8 / 10, w / 6, w / 6);
    }

    /** A line of handwriting nobody can read. */
    private static void write(Graphics2D pen, Random hand, Color ink, int x, int y, int length) {
        pen.setColor(ink);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D line = new Path2D.Double();
        line.moveTo(x, y);
        double at = x;
        while (at < x + length) {
            double step = 14 + hand.nextInt(22);
            line.curveTo(at + step / 3, y - 10 - hand.nextInt(18), at + step * 2 / 3, y + 8 + hand.nextInt(14),
                    at + step, y - 4 + hand.nextInt(8));
            at += step;
        }
        pen.draw(line);
    }
}
