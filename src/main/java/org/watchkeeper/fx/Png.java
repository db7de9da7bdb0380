package org.watchkeeper.fx;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/// Writes an image as PNG (RFC 2083: 8-bit RGB, no filter) without AWT, which a machine without display may lack.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int RGB = 2;
    private static final int DEPTH = 8;

    private Png() {}

    /// Writes `image` to `file`, replacing it.
    public static void write(Image image, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header((int) image.getWidth(), (int) image.getHeight()));
            chunk(out, "IDAT", pixels(image));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[]{DEPTH, RGB, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var reader = image.getPixelReader();
        int width = (int) image.getWidth();
        try (var deflated = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < (int) image.getHeight(); y++) {
                deflated.write(row(reader, y, width));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] row(PixelReader reader, int y, int width) {
        var row = new byte[1 + width * 3];
        for (int x = 0; x < width; x++) {
            int argb = reader.getArgb(x, y);
            row[1 + x * 3] = (byte) (argb >> 16);
            row[2 + x * 3] = (byte) (argb >> 8);
            row[3 + x * 3] = (byte) argb;
        }
        return row;
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        var stream = new DataOutputStream(out);
        stream.writeInt(data.length);
        stream.write(name);
        stream.write(data);
        stream.writeInt((int) crc.getValue());
    }
}
