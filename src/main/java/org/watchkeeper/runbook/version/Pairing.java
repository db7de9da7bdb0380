package org.watchkeeper.runbook.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Two sequences laid beside each other: the same by their key where the order agrees, alike between those, moved, or alone.
record Pairing<T>(List<Pair<T>> pairs, List<T> gone, List<T> come) {
    /// From here on two texts are taken for one that was changed.
    private static final double ALIKE = 0.5;

    /// With more pairs than this to look at, what differs is shown as gone and come.
    private static final long MOST_WORK = 100_000;

    /// How two things found each other.
    enum Bond {
        SAME, ALIKE, MOVED
    }

    record Pair<T>(T before, T after, Bond bond) {}

    /// `key` tells what is the same, `content` what is alike.
    static <T> Pairing<T> of(List<T> before, List<T> after, Function<T, String> key, Function<T, String> content) {
        var pairs = new ArrayList<Pair<T>>();
        var gone = new ArrayList<T>();
        var come = new ArrayList<T>();
        int at = 0;
        int newAt = 0;
        for (var delta : Delta.between(before.stream().map(key).toList(), after.stream().map(key).toList())) {
            for (; at < delta.from(); at++, newAt++) {
                pairs.add(new Pair<>(before.get(at), after.get(newAt), Bond.SAME));
            }
            gone.addAll(before.subList(delta.from(), delta.to()));
            come.addAll(after.subList(delta.newFrom(), delta.newTo()));
            at = delta.to();
            newAt = delta.newTo();
        }
        for (; at < before.size(); at++, newAt++) {
            pairs.add(new Pair<>(before.get(at), after.get(newAt), Bond.SAME));
        }
        match(gone, come, pairs, Bond.MOVED, (one, other) -> key.apply(one).equals(key.apply(other)) ? 1 : 0);
        if ((long) gone.size() * come.size() > MOST_WORK) {
            return new Pairing<>(List.copyOf(pairs), List.copyOf(gone), List.copyOf(come));
        }
        match(gone, come, pairs, Bond.ALIKE, (one, other) -> Tokens.likeness(content.apply(one), content.apply(other)));
        return new Pairing<>(List.copyOf(pairs), List.copyOf(gone), List.copyOf(come));
    }

    private interface Likeness<T> {
        double of(T one, T other);
    }

    private static <T> void match(List<T> gone, List<T> come, List<Pair<T>> pairs, Bond bond, Likeness<T> likeness) {
        for (var old : List.copyOf(gone)) {
            best(old, come, likeness).ifPresent(found -> {
                pairs.add(new Pair<>(old, found, bond));
                removeOnce(gone, old);
                removeOnce(come, found);
            });
        }
    }

    private static <T> Optional<T> best(T old, List<T> come, Likeness<T> likeness) {
        Optional<T> best = Optional.empty();
        double most = ALIKE;
        for (var one : come) {
            double like = likeness.of(old, one);
            if (like > most || (like == most && best.isEmpty())) {
                best = Optional.of(one);
                most = like;
            }
        }
        return best;
    }

    /// Two commands may be equal in everything: it is this one that is meant.
    @SuppressWarnings("ReferenceEquality")
    private static <T> void removeOnce(List<T> list, T one) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == one) {
                list.remove(i);
                return;
            }
        }
    }
}
