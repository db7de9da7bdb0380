package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Rule;

/// Environment and limits of the session where those of the service are meant. The service is the one that the document
/// speaks of most.
public final class SessionSurvey implements Survey {
    private static final Pattern UNIT = Pattern
            .compile("\\bsystemctl (?:status|start|stop|restart|reload) ([\\w@.-]+)");

    @Override
    public void over(List<Seen> all, Notes notes) {
        var unit = unit(all);
        for (var seen : all) {
            for (var program : seen.programs()) {
                switch (program.name()) {
                    case "env", "printenv" -> notes.add(seen, Rule.SHOWS_SECRETS,
                            "It shows the environment of this session, not of the service, and with it what is secret there",
                            unit.map(name -> Edits.whole(seen, "sudo systemctl show -p Environment --value " + name
                                    + " | tr ' ' '\\n' | sed 's/=.*/=…/'")).orElse(new Edits(seen)),
                            "The service's own variables, by name only");
                    case "ulimit" -> notes.add(seen, Rule.SAYS_LESS,
                            "These are the limits of this session, not of the service: those are in /proc/PID/limits",
                            unit.map(name -> Edits.whole(seen, "cat \"/proc/$(systemctl show -p MainPID --value "
                                    + name + ")/limits\"")).orElse(new Edits(seen)),
                            "The limits of the service that runs");
                    default -> {
                    }
                }
            }
        }
    }

    private static Optional<String> unit(List<Seen> all) {
        return all.stream().flatMap(seen -> UNIT.matcher(seen.text()).results()).map(found -> found.group(1))
                .collect(Collectors.groupingBy(Function.identity(), java.util.LinkedHashMap::new,
                        Collectors.counting()))
                .entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
