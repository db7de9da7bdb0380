package org.watchkeeper.host.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What `ssh -G` says about one destination: each key in lower case with its values, in ssh's order.
public record Resolved(SequencedMap<String, List<String>> values) {
    /// Keys that ssh says once for each value.
    public static final Set<String> MANY = Set.of("identityfile", "certificatefile", "sendenv", "setenv",
            "localforward",
            "remoteforward", "dynamicforward");

    public Resolved {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((key, all) -> copy.put(key, List.copyOf(all)));
        values = Collections.unmodifiableSequencedMap(copy);
    }

    static Resolved parse(String answer) {
        var values = new LinkedHashMap<String, List<String>>();
        answer.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var space = line.indexOf(' ');
            var key = (space < 0 ? line : line.substring(0, space)).toLowerCase(Locale.ROOT);
            values.computeIfAbsent(key, _ -> new ArrayList<>()).add(space < 0 ? "" : line.substring(space + 1));
        });
        return new Resolved(values);
    }

    /// The value of a key that has one; empty text where ssh says nothing, or nothing but "none".
    public String text(String key) {
        var all = all(key);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// All values of a key, none where ssh says nothing, or nothing but "none".
    public List<String> all(String key) {
        return values.getOrDefault(key, List.of()).stream().filter(value -> !value.isEmpty() && !value.equals("none"))
                .toList();
    }

    /// The algorithms or methods of a list with commas, in order.
    public List<String> list(String key) {
        return Arrays.stream(text(key).split(",", -1)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /// Several paths on one line, as of UserKnownHostsFile; each begins at the root or the home.
    public List<String> paths(String key) {
        return Stream.of(text(key).split(" (?=[/~]|[A-Za-z]:)", -1)).filter(path -> !path.isEmpty()).toList();
    }

    /// Whether the key says yes, in any of ssh's words for it.
    public boolean isOn(String key) {
        return text(key).equals("yes") || text(key).equals("true");
    }

    /// Whether the key says no, in any of ssh's words for it.
    public boolean isOff(String key) {
        return text(key).equals("no") || text(key).equals("false");
    }

    /// A number above zero; empty for zero, "none" and what is no number (of seconds, as ssh says them).
    public Optional<Integer> number(String key) {
        var text = text(key);
        return text.matches("[0-9]{1,9}") && !text.matches("0+")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    public String hostName() {
        return text("hostname");
    }

    public String user() {
        return text("user");
    }

    public int port() {
        return number("port").orElse(22);
    }

    /// The hosts on the way as ProxyJump has them, in order from here; none without.
    public List<String> jumps() {
        return list("proxyjump");
    }

    /// The keys whose values are not those of `other`, without those that only name the destination.
    public Map<String, List<String>> unlike(Resolved other) {
        var different = new LinkedHashMap<String, List<String>>();
        values.forEach((key, all) -> {
            if (!all.equals(other.values().get(key))) {
                different.put(key, all);
            }
        });
        List.of("host", "hostname", "user", "port").forEach(different::remove);
        return different;
    }
}
