package org.watchkeeper.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.Window.Impact;
import org.watchkeeper.calendar.Window.Standing;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.HostId;

import picocli.CommandLine.Option;

/// What is said about a window or blackout beside its words.
final class ProposedRuling {
    @Option(names = "--name", description = "What it is called.")
    private @Nullable String name;

    @Option(names = "--zone", description = "Time zone, where the words name none.")
    private @Nullable String zone;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "The day from which it is counted; today where it does not matter.")
    private @Nullable String from;

    @Option(names = "--environment", description = "production, staging or development; may be repeated.")
    private List<String> environments = List.of();

    @Option(names = "--group", description = "A group of hosts it is for; may be repeated.")
    private List<String> groups = List.of();

    @Option(names = "--host", paramLabel = "NAME", description = "A host it is for; may be repeated.")
    private List<String> hosts = List.of();

    @Option(names = "--standing", description = "confirmed, tentative, to-be-announced or emergency; as the words say where it is not given.")
    private @Nullable String standing;

    @Option(names = "--impact", split = ",", description = "What may be booked: low, database, update, major.")
    private List<String> impacts = List.of();

    @Option(names = "--longest", paramLabel = "ISO", description = "How long one change may last: PT90M.")
    private @Nullable String longest;

    @Option(names = "--announce", paramLabel = "ISO", description = "How long before the start a change is announced: P14D.")
    private @Nullable String announce;

    @Option(names = "--cutoff", paramLabel = "ISO", description = "How long before the end the last change may start: PT30M.")
    private @Nullable String cutoff;

    @Option(names = "--reason", description = "Why; goes into the record.")
    private String reason = "";

    @Option(names = "--yes", description = "Keep it without asking.")
    private boolean yes;

    boolean yes() {
        return yes;
    }

    String reason() {
        return reason;
    }

    String name(String otherwise) {
        return name == null ? otherwise : name;
    }

    Proposal.Setting setting(LocalDate today) {
        try {
            var zoned = zone == null
                    ? java.util.Optional.<java.time.ZoneId>empty()
                    : java.util.Optional.of(OccurrencesCommand.zone(zone));
            var first = from == null
                    ? java.util.Optional.<LocalDate>empty()
                    : java.util.Optional.of(LocalDate.parse(from));
            return new Proposal.Setting(today, first, zoned);
        } catch (DateTimeException wrong) {
            throw new Misuse("This is no day: " + from, "--from", "Write 2026-01-03.");
        }
    }

    Scope scope(Tools tools) {
        try {
            var named = new LinkedHashSet<HostId>();
            hosts.forEach(host -> named.add(HostsCommand.named(tools.hosts(), host).id()));
            var inside = new TreeSet<Environment>();
            environments.forEach(word -> inside.add(Environment.of(word)));
            groups.stream()
                    .filter(group -> tools.hosts().all().stream().noneMatch(host -> host.groups().contains(group)))
                    .findFirst().ifPresent(group -> {
                        throw new Misuse("No host is in the group '" + group + "'", "--group",
                                "`watchkeeper hosts list` shows the groups.");
                    });
            return new Scope(inside, Set.copyOf(groups), List.copyOf(named));
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(String.valueOf(wrong.getMessage()), "--environment", "");
        }
    }

    /// What the words say, and over it what the options say.
    Window.Terms terms(Window.Terms said) {
        try {
            return new Window.Terms(standing == null ? said.standing() : constant(standing, Standing.class),
                    impacts.isEmpty() ? said.impacts() : allowed(impacts),
                    longest == null ? said.most() : Duration.parse(longest),
                    announce == null ? said.announce() : Length.parse(announce),
                    cutoff == null ? said.cutoff() : Duration.parse(cutoff));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new Misuse("This cannot be: " + wrong.getMessage(),
                    "--standing, --impact, --longest, --announce, --cutoff",
                    "Write confirmed, low, PT90M, P14D.");
        }
    }

    private static Set<Impact> allowed(Collection<String> words) {
        var found = EnumSet.noneOf(Impact.class);
        words.forEach(word -> found.add(constant(word, Impact.class)));
        return found;
    }

    private static <E extends Enum<E>> E constant(String word, Class<E> kind) {
        return Stream.of(kind.getEnumConstants())
                .filter(each -> Json.word(each).equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("'" + word + "' is none of "
                        + Stream.of(kind.getEnumConstants()).map(Json::word).collect(Collectors.joining(", "))));
    }
}
