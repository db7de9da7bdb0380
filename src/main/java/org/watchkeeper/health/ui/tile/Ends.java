package org.watchkeeper.health.ui.tile;

import java.util.List;

/// How much names beside each other have in common at their beginning and their end, in characters up to a sign between words:
/// that tells none of them apart, and is left out first where there is little room.
public record Ends(int head, int tail) {
    private static final String MORE = "…";
    private static final Ends NONE = new Ends(0, 0);

    public static Ends of(List<String> names) {
        if (names.size() < 2) {
            return NONE;
        }
        var first = names.getFirst();
        int shortest = names.stream().mapToInt(String::length).min().orElse(0);
        int head = 0;
        while (head < shortest && isShared(names, first.charAt(head), head, false)) {
            head++;
        }
        while (head > 0 && isWord(first.charAt(head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < shortest - head
                && isShared(names, first.charAt(first.length() - 1 - tail), tail, true)) {
            tail++;
        }
        while (tail > 0 && isWord(first.charAt(first.length() - tail))) {
            tail--;
        }
        return new Ends(head, tail);
    }

    private static boolean isShared(List<String> names, char sign, int at, boolean fromEnd) {
        return names.stream().allMatch(name -> name.charAt(fromEnd ? name.length() - 1 - at : at) == sign);
    }

    private static boolean isWord(char sign) {
        return Character.isLetterOrDigit(sign) || Character.isSurrogate(sign);
    }

    /// One of these names, whole, and then ever shorter without what all have: the end first, as a domain says least.
    public List<String> shorter(String name) {
        if (name.length() <= head + tail) {
            return List.of(name);
        }
        var front = name.substring(0, name.length() - tail);
        var own = front.substring(head);
        return tail == 0
                ? head == 0 ? List.of(name) : List.of(name, MORE + own)
                : head == 0
                        ? List.of(name, own + MORE)
                        : List.of(name, front + MORE, MORE + own + MORE);
    }
}
