package org.watchkeeper.host.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.watchkeeper.host.config.Explained.Block;
import org.watchkeeper.host.config.Explained.Line;
import org.watchkeeper.host.config.Explained.Source;

/// Finds the lines that decided, by following ssh through its files: which blocks apply ssh says itself; of the lines in them the
/// first one of a keyword counts, and every one of a keyword with many values (ssh_config(5)).
///
/// Only keywords are looked at; whether a line applies is never decided here.
final class Attribution {
    /// Old words for the same thing, as readconf.c has them.
    private static final Map<String, String> OLD_WORDS = Map.ofEntries(
            Map.entry("identityfile2", "identityfile"), Map.entry("pubkeyacceptedkeytypes", "pubkeyacceptedalgorithms"),
            Map.entry("hostbasedkeytypes", "hostbasedacceptedalgorithms"),
            Map.entry("challengeresponseauthentication", "kbdinteractiveauthentication"),
            Map.entry("skeyauthentication", "kbdinteractiveauthentication"),
            Map.entry("tisauthentication", "kbdinteractiveauthentication"),
            Map.entry("dsaauthentication", "pubkeyauthentication"), Map.entry("keepalive", "tcpkeepalive"),
            Map.entry("globalknownhostsfile2", "globalknownhostsfile"),
            Map.entry("userknownhostsfile2", "userknownhostsfile"));

    private final List<Trace.Event> events;
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private int next;

    Attribution(Trace trace) {
        this.events = trace.events();
    }

    Explained explain(Resolved resolved, Resolved defaults) {
        while (next < events.size()) {
            if (events.get(next++) instanceof Trace.Reading(var file)) {
                walk(file, true);
            }
        }
        var sources = new LinkedHashMap<String, Source>();
        resolved.values().forEach((key, values) -> sources.put(key, source(key, values, defaults)));
        return new Explained(resolved, sources, blocks.stream().distinct().toList());
    }

    private Source source(String key, List<String> values, Resolved defaults) {
        var found = lines.getOrDefault(key, List.of()).stream().distinct().toList();
        if (found.isEmpty()) {
            boolean isDefault = values.equals(defaults.values().get(key)) && !key.equals("host");
            return isDefault ? new Explained.Default() : new Explained.Derived();
        }
        return new Explained.Lines(Resolved.MANY.contains(key) ? found : List.of(found.getFirst()));
    }

    /// One file as ssh read it. `applies` says whether it was included where options apply.
    private void walk(String file, boolean applies) {
        var active = applies;
        var number = 0;
        for (var text : linesOf(file)) {
            number++;
            var line = new Line(Path.of(file), number, text.strip());
            var words = Words.of(text);
            switch (words.keyword()) {
                case "" -> {
                    continue;
                }
                case "host" -> active = block(new Trace.Applying(file, number)) && note(line);
                case "match" -> active = isMatched(line) && applies && note(line);
                case "include" -> include(file, number, active);
                default -> {
                    if (active) {
                        lines.computeIfAbsent(OLD_WORDS.getOrDefault(words.keyword(), words.keyword()),
                                _ -> new ArrayList<>()).add(line);
                    }
                }
            }
        }
    }

    private boolean block(Trace.Event wanted) {
        var is = next < events.size() && events.get(next).equals(wanted);
        next += is ? 1 : 0;
        return is;
    }

    private boolean isMatched(Line line) {
        if (next < events.size() && events.get(next) instanceof Trace.Matching(var criteria, var found)
                && line.text().endsWith(criteria.strip())) {
            next++;
            return found;
        }
        return false;
    }

    private boolean note(Line line) {
        blocks.add(new Block(line.file(), line.number(), line.text()));
        return true;
    }

    private void include(String file, int number, boolean active) {
        while (block(new Trace.Including(file, number))) {
            if (next < events.size() && events.get(next) instanceof Trace.Reading(var included)) {
                next++;
                walk(included, active);
            }
        }
    }

    private static List<String> linesOf(String file) {
        try {
            return ConfigLines.of(Path.of(file));
        } catch (IOException e) {
            return List.of(); // gone meanwhile: nothing is attributed to it
        }
    }
}
