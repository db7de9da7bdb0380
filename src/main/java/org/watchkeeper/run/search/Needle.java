package org.watchkeeper.run.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The text that is looked for: part of one line, as it stands, in capitals or not.
///
/// A text in plain ASCII is compared byte by byte; any other as Unicode folds its case, so that the micro sign finds the letter mu.
public final class Needle {
    /// How long a text may be that is looked for, in bytes of UTF-8.
    public static final int LONGEST = 128;
    private static final Place NOWHERE = new Place(-1, -1);
    private final String text;
    private final byte[] folded;
    private final boolean ascii;
    private final Pattern pattern;

    private Needle(String text) {
        this.text = text;
        this.folded = Fold.of(text.getBytes(StandardCharsets.UTF_8));
        this.ascii = text.chars().allMatch(letter -> letter < 0x80);
        this.pattern = Pattern.compile(text, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Throws `IllegalArgumentException`, with a sentence for the operator, for a text that no line can hold.
    public static Needle of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Say what to look for.");
        }
        if (text.chars().anyMatch(letter -> letter < ' ')) {
            throw new IllegalArgumentException("A text that is looked for stands in one line.");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("Look for a part of that: at most " + LONGEST + " bytes.");
        }
        return new Needle(text);
    }

    /// Where the text stands in a line.
    public record Place(int from, int to) {}

    /// Its first place in what is visible, in bytes, at or after `from`; that place begins at -1 when there is none.
    public Place next(Visible text, int from) {
        return ascii ? plain(text.bytes(), from, text.length()) : folded(text.bytes(), from, text.length());
    }

    private Place plain(byte[] utf8, int from, int end) {
        byte first = folded[0];
        int last = end - folded.length;
        for (int at = from; at <= last; at++) {
            if (Fold.of(utf8[at]) == first && stands(utf8, at)) {
                return new Place(at, at + folded.length);
            }
        }
        return NOWHERE;
    }

    private boolean stands(byte[] utf8, int at) {
        for (int letter = folded.length - 1; letter > 0; letter--) {
            if (Fold.of(utf8[at + letter]) != folded[letter]) {
                return false;
            }
        }
        return true;
    }

    private Place folded(byte[] utf8, int from, int end) {
        var decoded = new String(utf8, from, end - from, StandardCharsets.UTF_8);
        var matcher = pattern.matcher(decoded);
        if (!matcher.find()) {
            return NOWHERE;
        }
        int at = from + bytes(decoded.substring(0, matcher.start()));
        return new Place(at, at + bytes(matcher.group()));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// All places in a line that is shown, so that they can be marked.
    public List<Place> placesIn(String line) {
        var places = new ArrayList<Place>();
        var matcher = pattern.matcher(line);
        while (matcher.find()) {
            places.add(new Place(matcher.start(), matcher.end()));
        }
        return List.copyOf(places);
    }

    /// What a signature must have for output to hold this text; empty when a signature cannot tell.
    public int[] grams() {
        var grams = new ArrayList<Integer>();
        Grams.each(folded, folded.length, grams::add);
        return grams.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String toString() {
        return text;
    }
}
