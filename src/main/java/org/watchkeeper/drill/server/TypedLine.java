package org.watchkeeper.drill.server;

import java.util.ArrayList;
import java.util.List;

/// The line that is being typed into a terminal: what each key adds, takes away or brings back, as the screen has to show it. It is
/// typed at its end; what was typed before comes with the arrows.
final class TypedLine {
    private static final int MOST = 4096;
    private static final char BACKSPACE = '\b';
    private static final char DELETE = 127;
    private static final char ESCAPE = 27;
    private static final char CLEAR = 'U' - '@';
    private static final String WIPE = "\b \b";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder sequence = new StringBuilder();
    private final List<String> earlier = new ArrayList<>();
    private int at;

    /// What the screen shows for this character; nothing for keys that mean nothing here.
    String key(char key) {
        if (sequence.length() > 0 || key == ESCAPE) {
            return sequence(key);
        }
        return switch (key) {
            case BACKSPACE, DELETE -> wipe(Math.min(1, text.length()));
            case CLEAR -> wipe(text.length());
            default -> Character.isISOControl(key) || text.length() >= MOST ? "" : typed(String.valueOf(key));
        };
    }

    /// Arrows up and down; every other sequence is read to its end and means nothing.
    private String sequence(char key) {
        sequence.append(key);
        boolean isOver = sequence.length() > 2 && key >= '@' || sequence.length() == 2 && key != '[' && key != 'O';
        if (!isOver) {
            return "";
        }
        var read = sequence.substring(1);
        sequence.setLength(0);
        return switch (read) {
            case "[A", "OA" -> earlier(-1);
            case "[B", "OB" -> earlier(1);
            default -> "";
        };
    }

    private String earlier(int by) {
        int wanted = Math.clamp(at + by, 0, earlier.size());
        if (wanted == at) {
            return "";
        }
        at = wanted;
        return wipe(text.length()) + typed(at < earlier.size() ? earlier.get(at) : "");
    }

    private String typed(String more) {
        text.append(more);
        return more;
    }

    private String wipe(int count) {
        text.setLength(text.length() - count);
        return WIPE.repeat(count);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// Ends the line: what was typed, without blanks around it.
    String take() {
        var taken = text.toString().strip();
        if (!taken.isEmpty() && (earlier.isEmpty() || !earlier.getLast().equals(taken))) {
            earlier.add(taken);
        }
        drop();
        return taken;
    }

    /// Gives the line up.
    void drop() {
        text.setLength(0);
        at = earlier.size();
    }
}
