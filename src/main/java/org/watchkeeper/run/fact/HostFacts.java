package org.watchkeeper.run.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a host says of itself. `system` is its name for people ("Debian 12"), `kin` its own id and those of what it is made
/// from (`ubuntu`, `debian`), `programs` those of the asked ones that it has, `services` those that run. Empty where it did
/// not say.
public record HostFacts(String system, List<String> kin, Set<String> programs, Set<String> services) {
    public static final HostFacts UNKNOWN = new HostFacts("", List.of(), Set.of(), Set.of());
    private static final Pattern FIELD = Pattern.compile("(?m)^(NAME|VERSION_ID|ID|ID_LIKE)=[\"']?([^\"'\\n]*)");

    public HostFacts {
        kin = List.copyOf(kin);
        programs = Set.copyOf(programs);
        services = Set.copyOf(services);
    }

    /// What `/etc/os-release`, `command -v` and `systemctl is-active` answered; `asked` are the units in their order.
    static HostFacts read(String release, String found, List<String> asked, String states) {
        var fields = FIELD.matcher(release).results()
                .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2), (one, _) -> one));
        var name = fields.getOrDefault("NAME", "").replace(" GNU/Linux", "");
        var kin = new ArrayList<String>();
        for (var id : (fields.getOrDefault("ID", "") + " " + fields.getOrDefault("ID_LIKE", "")).split("\\s+", -1)) {
            if (!id.isBlank() && !kin.contains(id)) {
                kin.add(id.toLowerCase(Locale.ROOT));
            }
        }
        var programs = found.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> line.substring(line.lastIndexOf('/') + 1)).collect(Collectors.toSet());
        return new HostFacts((name + " " + fields.getOrDefault("VERSION_ID", "")).strip(), kin, programs,
                running(asked, states.lines().map(String::strip).toList()));
    }

    /// One word for each unit; another number of lines says nothing.
    private static Set<String> running(List<String> asked, List<String> states) {
        return states.size() != asked.size()
                ? Set.of()
                : asked.stream().filter(unit -> states.get(asked.indexOf(unit)).equals("active"))
                        .collect(Collectors.toSet());
    }

    /// Whether it said anything.
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }
}
