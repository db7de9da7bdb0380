package org.watchkeeper.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.DateForm;
import org.watchkeeper.runbook.Parameter;

/// What is proposed for the parameters of a run that is planned now, from the document and from what was used last.
///
/// A version and a sample date are never taken over by themselves: the last one is seldom the next one. A stamp that was used
/// before gets the time of day, so that nothing is written over what the run before kept.
public record Proposals(Instant now, Map<String, LastValues.LastValue> last) {
    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]+[-_])(20\\d\\d)([-_])(\\d{2,6})");
    private static final DateForm TIME_OF_DAY = new DateForm("", "_%H%M%S");

    public Proposals {
        last = Map.copyOf(last);
    }

    /// The value to begin with; empty where one must be given.
    public String value(Parameter parameter) {
        var proposed = parameter.proposed(now);
        var used = last.get(parameter.name());
        if (parameter.type() == Parameter.Type.TEXT && NUMBERED.matcher(parameter.sample()).matches()) {
            return next(used == null ? "" : used.value(), parameter.sample());
        }
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

    /// The number after the last one of this year: `EM-2026-002` after `EM-2026-001`, else the first (T-135).
    private String next(String used, String sample) {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        var last = NUMBERED.matcher(used);
        var form = NUMBERED.matcher(sample);
        boolean counts = last.matches() && last.group(2).equals(Integer.toString(year));
        if (!form.matches()) {
            return used;
        }
        int number = counts ? Integer.parseInt(last.group(4)) + 1 : 1;
        var digits = String.format(java.util.Locale.ROOT, "%0" + form.group(4).length() + "d", number);
        return (counts ? last.group(1) : form.group(1)) + year + form.group(3) + digits;
    }

    private static boolean isTaken(String proposed, String used) {
        return used.equals(proposed) || used.startsWith(proposed + "_");
    }

    /// When and with what it was used last; empty where nobody remembers.
    public java.util.Optional<LastValues.LastValue> used(Parameter parameter) {
        return java.util.Optional.ofNullable(last.get(parameter.name()));
    }
}
