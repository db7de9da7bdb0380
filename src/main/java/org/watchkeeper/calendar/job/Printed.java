package org.watchkeeper.calendar.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the script on a host printed, in sections. Only lines that begin with `@` are the script's own; what files and programs said
/// begins with `|` and cannot pass for them. A host is not trusted to run that script: names are plain text, too.
record Printed(List<Section> sections) {
    /// What was said of one thing.
    record Section(String kind, String name, List<String> lines) {
        String text() {
            return String.join("\n", lines).strip();
        }
    }

    Printed {
        sections = List.copyOf(sections);
    }

    static Printed of(String text) {
        var sections = new ArrayList<Section>();
        for (var line : text.split("\n", -1)) {
            if (line.startsWith("@")) {
                var words = line.substring(1).split(" ", 2);
                sections.add(
                        new Section(words[0], words.length == 2 ? JobWords.plain(words[1]) : "", new ArrayList<>()));
            } else if (line.startsWith("|") && !sections.isEmpty()) {
                sections.getLast().lines().add(line.substring(1));
            }
        }
        return new Printed(sections);
    }

    /// Whether it came to its end.
    boolean isWhole() {
        return !sections.isEmpty() && sections.getFirst().kind().equals("begin")
                && sections.getLast().kind().equals("end");
    }

    Stream<Section> all(String kind) {
        return sections.stream().filter(section -> section.kind().equals(kind));
    }

    boolean has(String kind) {
        return all(kind).findAny().isPresent();
    }

    Optional<String> text(String kind) {
        return all(kind).map(Section::text).filter(text -> !text.isEmpty()).findFirst();
    }
}
