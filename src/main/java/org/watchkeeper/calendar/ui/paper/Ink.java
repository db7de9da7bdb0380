package org.watchkeeper.calendar.ui.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;

/// Typefaces and cells of what is printed. The typefaces are the console's own and go into the file.
final class Ink {
    static final Color SHADE = new Color(0xE4, 0xE4, 0xE4);
    static final Color PALE = new Color(0xF4, 0xF4, 0xF4);
    private static final Color LINE = new Color(0xB0, 0xB0, 0xB0);
    private static final float THIN = 0.5f;
    private static final float PADDING = 3;

    private final BaseFont regular;
    private final BaseFont bold;

    Ink() {
        this.regular = load("Inter-Regular.otf");
        this.bold = load("Inter-SemiBold.otf");
    }

    private static BaseFont load(String file) {
        try (var bytes = Ink.class.getResourceAsStream("/fonts/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("the font " + file + " is missing from the console's own files");
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Phrase plain(String text, float size) {
        return new Phrase(text, new Font(regular, size));
    }

    Phrase strong(String text, float size) {
        return new Phrase(text, new Font(bold, size));
    }

    static PdfPCell cell(Phrase text) {
        var cell = new PdfPCell(text);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(THIN);
        cell.setPadding(PADDING);
        return cell;
    }
}
