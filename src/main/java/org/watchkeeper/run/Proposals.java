package org.watchkeeper.run;

import java.time.Instant;
import java.util.Map;

import org.watchkeeper.runbook.DateForm;
import org.watchkeeper.runbook.Parameter;

/// What is proposed for the parameters of a run that is planned now, from the document and from what was used last.
///
/// A version and a sample date are never taken over by themselves: the last one is seldom the next one. A stamp that was used
/// before gets the time of day, so that nothing is written over what the run before kept.
public record Proposals(Instant now, Map<String, LastValues.LastValue> last) {
    private static final DateForm TIME_OF_DAY = new DateForm("", "_%H%M%S");

    public Proposals {
        last = Map.copyOf(last);
    }

    /// The value to begin with; empty where one must be given.
    public String value(Parameter parameter) {
        var proposed = parameter.proposed(now);
        var used = last.get(parameter.name());
        if (used == null) {
            return proposed;
        }
        if (parameter.stamp().isPresent()) {
            return isTaken(proposed, used.value()) ? proposed + TIME_OF_DAY.at(now) : proposed;
        }
        return switch (parameter.type()) {
            case VERSION, DATE, SECRET -> proposed;
            case TEXT, PATH, HOST, NUMBER, CHOICE, URL -> used.value();
        };
    }

    private static boolean isTaken(String proposed, String used) {
        return used.equals(proposed) || used.startsWith(proposed + "_");
    }

    /// When and with what it was used last; empty where nobody remembers.
    public java.util.Optional<LastValues.LastValue> used(Parameter parameter) {
        return java.util.Optional.ofNullable(last.get(parameter.name()));
    }
}
