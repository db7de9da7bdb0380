package org.watchkeeper.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a practice host is like at a moment: its variables, its files (oldest first) and the stories that are on.
public record Scene(SortedMap<String, String> variables, List<String> files, SortedSet<String> stories) {
    public Scene {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        files = List.copyOf(files);
        stories = Collections.unmodifiableSortedSet(new TreeSet<>(stories));
    }

    /// The scene after a change. A file made again counts as new.
    public Scene after(Change change) {
        var next = new TreeMap<>(variables);
        next.putAll(change.sets());
        var kept = new ArrayList<>(files);
        kept.removeAll(change.removes());
        kept.removeAll(change.creates());
        kept.addAll(change.creates());
        return new Scene(next, kept, stories);
    }

    /// What has changed since `before`. Files that were made again stand behind those that were not.
    public Change since(Scene before) {
        var sets = new TreeMap<>(variables);
        sets.entrySet().removeIf(each -> each.getValue().equals(before.variables.get(each.getKey())));
        var creates = new ArrayList<String>();
        int seen = -1;
        for (var file : files) {
            int place = before.files.indexOf(file);
            if (place > seen) {
                seen = place;
            } else {
                creates.add(file);
            }
        }
        return new Change(sets, creates, before.files.stream().filter(file -> !files.contains(file)).toList());
    }

    /// The same host with a story switched.
    public Scene with(String story, boolean on) {
        var next = new TreeSet<>(stories);
        if (on) {
            next.add(story);
        } else {
            next.remove(story);
        }
        return new Scene(variables, files, next);
    }

    /// What a file was last made from: the newest `FILE@SOURCE` among the files; empty when there is none.
    String newest(String file) {
        return files.reversed().stream().filter(name -> name.startsWith(file + "@")).findFirst()
                .map(name -> name.substring(file.length() + 1)).orElse("");
    }

    /// What a command leaves behind when it has ended.
    public record Change(Map<String, String> sets, List<String> creates, List<String> removes) {
        public static final Change NONE = new Change(Map.of(), List.of(), List.of());

        public Change {
            sets = Map.copyOf(sets);
            creates = List.copyOf(creates);
            removes = List.copyOf(removes);
        }
    }
}
