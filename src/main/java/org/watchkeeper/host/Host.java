package org.watchkeeper.host;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.watchkeeper.kernel.OneLine;

/// One machine of the inventory. `jumps` are the bastions on the way, in order from the console.
///
/// A practice host is played by the console itself; its `endpoint` is resolved when it is connected to. `origins` are the
/// sources it was imported from, none for one entered by hand; where one of them is an ssh configuration, that decides at
/// each connection how the host is reached, and `endpoint`, `login` and `jumps` are what it said last.
public record Host(HostId id, String name, Endpoint endpoint, Login login, List<HostId> jumps,
        Environment environment, SortedSet<String> groups, SortedSet<String> tags, boolean practice,
        SortedSet<Origin> origins, Variables variables) {
    private static final int LONGEST_WORD = 255;
    private static final int SHOWN_WORD = 60;

    public Host {
        if (name.isBlank() || !name.strip().equals(name)) {
            throw new IllegalArgumentException("a host has a name without blanks around it");
        }
        jumps = List.copyOf(jumps);
        if (jumps.contains(id)) {
            throw new IllegalArgumentException("host " + name + " cannot be its own jump host");
        }
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        origins = Collections.unmodifiableSortedSet(new TreeSet<>(origins));
    }

    /// What is wrong with a name, a login, a group or a tag that somebody types or a file says, as a sentence; "" for nothing. What cannot
    /// be seen would act on a terminal, or draw over what stands beside it. What is kept already is not measured by it.
    public static String objectionTo(String word) {
        return OneLine.of(word, LONGEST_WORD).equals(word.strip())
                ? ""
                : "'" + OneLine.of(word, SHOWN_WORD) + "' has letters that cannot be seen, or is too long";
    }

    /// What of it is measured by `objectionTo` where somebody types it anew: name, login, groups and tags.
    public Stream<String> words() {
        return Stream.concat(Stream.of(name, login.user()), Stream.concat(groups.stream(), tags.stream()));
    }

    /// A host entered by hand.
    public Host(HostId id, String name, Endpoint endpoint, Login login, List<HostId> jumps, Environment environment,
            SortedSet<String> groups, SortedSet<String> tags, boolean practice) {
        this(id, name, endpoint, login, jumps, environment, groups, tags, practice, new TreeSet<>(), Variables.none());
    }

    /// The same host with these sources and variables.
    public Host from(SortedSet<Origin> sources, Variables said) {
        return new Host(id, name, endpoint, login, jumps, environment, groups, tags, practice, sources, said);
    }

    /// The name under which an ssh configuration knows it, and which one; empty where none decides how it is reached.
    public Optional<Origin> sshConfig() {
        return origins.stream().filter(origin -> origin.kind() == Origin.Kind.SSH_CONFIG).findFirst();
    }
}
