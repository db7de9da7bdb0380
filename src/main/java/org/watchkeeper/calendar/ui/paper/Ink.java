package org.watchkeeper.calendar.ui.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;

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
    static final float PADDING = 3;
    /// Stands where the typeface has no sign.
    static final String UNKNOWN = "□";

    private final BaseFont regular;
    private final BaseFont bold;
    private boolean lacking;

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
        return new Phrase(shown(text, regular), new Font(regular, size));
    }

    Phrase strong(String text, float size) {
        return new Phrase(shown(text, bold), new Font(bold, size));
    }

    /// Whether a sign had to be replaced so far.
    boolean isLacking() {
        return lacking;
    }

    /// A sign that the typeface has not would leave no trace on paper.
    private String shown(String text, BaseFont font) {
        var signs = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            boolean known = Character.isWhitespace(sign) || font.charExists(sign);
            lacking |= !known;
            signs.append(known ? Character.toString(sign) : UNKNOWN);
        });
        return signs.toString();
    }

    static PdfPCell cell(Phrase text) {
        var cell = new PdfPCell(text);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(THIN);
        cell.setPadding(PADDING);
        return cell;
    }
}
