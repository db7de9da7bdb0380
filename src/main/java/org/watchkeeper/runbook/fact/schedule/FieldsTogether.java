package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.watchkeeper.runbook.phrase.Hint;
import org.watchkeeper.runbook.phrase.Wording;

/// Fields below each other that say one thing together, as one field: a day and its time, a start and its end.
final class FieldsTogether {
    private static final int NEAR = 2;
    private static final Pattern FIGURE_ON = Pattern.compile("\\d.*");

    private static final Wording PLANNED = Wording.of(
            "(?i)\\b(?:windows?|maintenance|schedul\\w*|downtime|patch\\w*)\\b", "window", "maintenance", "schedul",
            "downtime", "patch");

    private FieldsTogether() {}

    /// What a field says of a window, by its key.
    private enum Part {
        OFTEN("(?:frequency|recurrence|cadence)"), DAY("(?:days?|dates?|day of (?:the )?week|week ?day)"), TIME(
                "(?:time|times|hours|time (?:window|slot|range|frame)|window)"), START(
                        "(?:starts?|begins?|beginning)(?: (?:time|at|on|date))?"), END(
                                "(?:ends?|until)(?: (?:time|at|on|date))?"), ZONE("(?:time ?zone|tz)"), LENGTH(
                                        "(?:duration|length)");

        private final Pattern key;

        Part(String key) {
            this.key = Pattern.compile("(?i)(?:(?:maintenance|scheduled|planned|preferred|expected|window) )?" + key);
        }

        static Optional<Part> of(Passage.Field field) {
            return Stream.of(values()).filter(part -> part.key.matcher(field.key()).matches()).findFirst();
        }
    }

    /// The passages with such fields joined: the first of them stands for all.
    static List<Passage> joined(List<Passage> passages) {
        var joined = new ArrayList<Passage>(passages.size());
        int at = 0;
        while (at < passages.size()) {
            int end = runEnd(passages, at);
            if (end - at < 2) {
                joined.add(passages.get(at));
                at++;
            } else {
                joined.addAll(run(passages.subList(at, end)));
                at = end;
            }
        }
        return joined;
    }

    private static int runEnd(List<Passage> passages, int from) {
        int end = from;
        while (end < passages.size() && passages.get(end) instanceof Passage.Field field
                && (end == from || isNear(passages.get(end - 1), field))) {
            end++;
        }
        return end;
    }

    private static boolean isNear(Passage above, Passage below) {
        return below.place().line() - above.place().line() <= NEAR && above.place().path().equals(below.place().path());
    }

    private static List<Passage> run(List<Passage> fields) {
        var left = new ArrayList<Passage>();
        var parts = new EnumMap<Part, Passage.Field>(Part.class);
        var pending = new ArrayList<Passage>();
        for (var passage : fields) {
            var field = (Passage.Field) passage;
            var part = Part.of(field);
            if (part.isPresent() && parts.containsKey(part.get())) {
                left.addAll(one(pending, parts));
                parts.clear();
                pending.clear();
            }
            part.ifPresent(known -> parts.put(known, field));
            pending.add(field);
        }
        left.addAll(one(pending, parts));
        return left;
    }

    private static List<Passage> one(List<Passage> fields, Map<Part, Passage.Field> parts) {
        var value = value(parts);
        if (value.isEmpty() || !parts.containsKey(Part.OFTEN) && !isPlanned(fields)) {
            return List.copyOf(fields);
        }
        var used = new HashSet<Passage>(parts.values());
        var first = (Passage.Field) fields.stream().filter(used::contains).findFirst().orElseThrow();
        var one = new Passage.Field(first.key(), value.get(), first.item(), first.place());
        return fields.stream().filter(field -> field == first || !used.contains(field))
                .map(field -> field == first ? one : field).toList();
    }

    /// Hours of support are said in the same way.
    private static boolean isPlanned(List<Passage> fields) {
        return fields.stream().anyMatch(field -> field.place().isDirectlyAbout(PLANNED)
                || PLANNED.isIn(((Passage.Field) field).key()));
    }

    /// What they say together; empty where they do not belong together.
    private static Optional<String> value(Map<Part, Passage.Field> parts) {
        boolean clocked = figures(parts, Part.TIME) || figures(parts, Part.START);
        boolean ends = figures(parts, Part.START) && figures(parts, Part.END);
        boolean daily = parts.containsKey(Part.DAY) || parts.containsKey(Part.OFTEN);
        if (!ends && !(clocked && daily)) {
            return Optional.empty();
        }
        var said = new ArrayList<String>();
        add(said, parts, Part.OFTEN);
        add(said, parts, Part.DAY);
        add(said, parts, Part.TIME);
        if (ends) {
            said.add(until(said(parts, Part.START), said(parts, Part.END)));
        } else {
            add(said, parts, Part.START);
            add(said, parts, Part.LENGTH);
        }
        add(said, parts, Part.ZONE);
        return Optional.of(String.join(", ", said));
    }

    private static boolean figures(Map<Part, Passage.Field> parts, Part part) {
        return Hint.ofFigure(said(parts, part));
    }

    private static void add(List<String> said, Map<Part, Passage.Field> parts, Part part) {
        if (parts.containsKey(part)) {
            said.add(said(parts, part));
        }
    }

    private static String said(Map<Part, Passage.Field> parts, Part part) {
        var field = parts.get(part);
        return field == null ? "" : field.value();
    }

    /// "First Sunday 02:00 PST" and "First Sunday 04:00 PST" name their day once.
    private static String until(String start, String end) {
        var day = FIGURE_ON.matcher(start).replaceFirst("");
        return start + " to " + (!day.isBlank() && end.startsWith(day) ? end.substring(day.length()) : end);
    }
}
