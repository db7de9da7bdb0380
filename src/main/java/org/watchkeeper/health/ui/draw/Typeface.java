package org.watchkeeper.health.ui.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.watchkeeper.fx.Icon;

/// A font and how wide each of its letters is, so that long words are shortened without a node for each.
final class Typeface {
    private static final String ELLIPSIS = "…";
    private static final Map<String, Typeface> KNOWN = new HashMap<>();

    private final Font font;
    private final Map<Integer, Double> widths = new HashMap<>();

    private Typeface(Font font) {
        this.font = font;
    }

    static Typeface plain(double size) {
        return of("Inter", size);
    }

    static Typeface strong(double size) {
        return of("Inter Semi Bold", size);
    }

    private static Typeface of(String family, double size) {
        return KNOWN.computeIfAbsent(family + size, _ -> new Typeface(Font.font(family, size)));
    }

    /// The font that draws that picture.
    static Font of(Icon icon, double size) {
        return KNOWN.computeIfAbsent(icon.name() + size, _ -> new Typeface(icon.font(size))).font();
    }

    Font font() {
        return font;
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int letter) {
        return widths.computeIfAbsent(letter, point -> {
            var text = new Text(Character.toString(point));
            text.setFont(font);
            return text.getLayoutBounds().getWidth();
        });
    }

    /// As much of it as fits, with an ellipsis for what does not.
    String fit(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        double left = room - width(ELLIPSIS);
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            left -= width(point);
            if (left < 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// The first that fits; of the last one both ends where none does.
    String fitting(List<String> texts, double room) {
        return texts.stream().filter(text -> width(text) <= room).findFirst()
                .orElseGet(() -> fitMiddle(texts.getLast(), room));
    }

    /// As much as fits of both ends: what tells hosts apart is mostly at the end of their names.
    String fitMiddle(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int keep = text.length() - 1;
        while (keep > 2 && width(middle(text, keep)) > room) {
            keep--;
        }
        return middle(text, keep);
    }

    /// The number at the end stays whole where it can: half of it would be that of another host.
    private static String middle(String text, int keep) {
        int head = keep - Math.max(keep - keep / 2, Math.min(digits(text), keep));
        int tail = text.length() - (keep - head);
        int from = Character.isHighSurrogate(text.charAt(Math.max(0, head - 1))) ? head - 1 : head;
        int to = tail < text.length() && Character.isLowSurrogate(text.charAt(tail)) ? tail + 1 : tail;
        return text.substring(0, Math.max(0, from)) + ELLIPSIS + text.substring(to);
    }

    /// How many digits it ends in.
    private static int digits(String text) {
        int from = text.length();
        while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        return text.length() - from;
    }
}
