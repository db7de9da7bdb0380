package org.watchkeeper.runbook;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// When a command counts as succeeded: its exit status is in the set and what it printed is as `output` says.
///
/// `meanings` tell what single exit statuses of this tool stand for, success or not.
public record Success(Set<Integer> statuses, Output output, Map<Integer, String> meanings, Origin origin) {
    /// Exit status 0, where nothing else is known.
    public static final Success ZERO = new Success(Set.of(0), Output.ANY, Map.of(), new Origin(Source.USUAL, ""));

    /// Any exit status: a condition decides.
    public static final Set<Integer> ALL = IntStream.rangeClosed(0, 255).boxed()
            .collect(Collectors.toUnmodifiableSet());

    /// What a scanner's exit status says that has found something: a result to decide about, no failure of the scanner.
    public static final String FOUND = "it found something: read what, then decide";

    /// Who says so: nobody in particular, the console from what it knows of the tool, the document.
    public enum Source {
        USUAL, INFERRED, WRITTEN
    }

    /// Who says so, and why.
    public record Origin(Source source, String reason) {}

    /// What is printed: stdout or stderr has a match of `printed`, neither has one of `absent` (`java.util.regex`,
    /// multi-line; empty ones ask nothing), stdout has at least `least` and at most `most` lines, and `condition` holds, in
    /// the language of conditions (docs/conditions.md; empty asks nothing).
    public record Output(String printed, String absent, int least, int most, String condition) {
        public static final Output ANY = new Output("", "", 0, Integer.MAX_VALUE);

        public Output {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("no number of lines lies between " + least + " and " + most);
            }
        }

        public Output(String printed, String absent, int least, int most) {
            this(printed, absent, least, most, "");
        }

        public static Output printed(String printed) {
            return new Output(printed, "", 0, Integer.MAX_VALUE);
        }

        public static Output absent(String absent) {
            return new Output("", absent, 0, Integer.MAX_VALUE);
        }

        public static Output atLeast(int lines) {
            return new Output("", "", lines, Integer.MAX_VALUE);
        }
    }

    public Success {
        statuses = Set.copyOf(statuses);
        meanings = Map.copyOf(meanings);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("no exit status would ever be a success");
        }
    }

    /// A rule that the document says.
    public Success(Set<Integer> statuses, String printed) {
        this(statuses, Output.printed(printed), Map.of(), new Origin(Source.WRITTEN, ""));
    }

    /// What must be printed; empty where nothing must.
    public String printed() {
        return output.printed();
    }

    /// Whether the console inferred it.
    public boolean isInferred() {
        return origin.source() == Source.INFERRED;
    }

    /// The rule as a part of a sentence: "exit status is 0 or 1 and it prints /ok/".
    public String words() {
        var parts = new ArrayList<String>();
        if (!statuses.equals(ALL)) {
            parts.add("exit status is "
                    + statuses.stream().sorted().map(Object::toString).collect(Collectors.joining(" or ")));
        }
        if (!output.printed.isEmpty()) {
            parts.add("it prints /" + output.printed + "/");
        }
        if (!output.absent.isEmpty()) {
            parts.add("it prints nothing like /" + output.absent + "/");
        }
        if (output.least > 0 || output.most < Integer.MAX_VALUE) {
            parts.add("it prints " + lines());
        }
        if (!output.condition.isEmpty()) {
            parts.add(output.condition + " holds");
        }
        return parts.isEmpty() ? "it ends" : String.join(" and ", parts);
    }

    /// How many lines must be printed, as an annotation says it: `1..`, `0..5`; empty where any number will do.
    public String count() {
        var most = output.most == Integer.MAX_VALUE ? "" : String.valueOf(output.most);
        return output.least == 0 && most.isEmpty() ? "" : output.least + ".." + most;
    }

    private String lines() {
        var least = output.least == 1 ? "a line" : output.least + " lines";
        if (output.most == Integer.MAX_VALUE) {
            return output.least == 1 ? "at least one line" : "at least " + least;
        }
        return output.least == output.most ? "exactly " + least : output.least + " to " + output.most + " lines";
    }
}
