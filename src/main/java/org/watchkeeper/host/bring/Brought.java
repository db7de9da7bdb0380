package org.watchkeeper.host.bring;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;

/// A host as some source says it. Built up from `named`; `said` are the parts the source speaks of, the others hold what
/// stands in for them when the host is new.
///
/// `groups` hold the ancestors of each group as well. `jumps` name hosts of the inventory or of the same source, in order from
/// the console; an ssh configuration may also say `user@address:port` of its own. `remarks` are sentences for the operator: what
/// of the source cannot be taken over. `obstacle` says why the host as a whole cannot be; empty when it can.
public record Brought(String name, Origin origin, Endpoint endpoint, Login login, List<String> jumps,
        Environment environment, SortedSet<String> groups, SortedSet<String> tags, Variables variables,
        List<String> remarks, Set<Part> said, String obstacle) {
    public Brought {
        jumps = List.copyOf(jumps);
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        remarks = List.copyOf(remarks);
        said = said.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(said));
    }

    /// A host of which the source has said its name only: address the name, port 22, the rest as `unless` says.
    public static Brought named(String name, Origin origin, Unsaid unless) {
        return named(name, name, origin, unless);
    }

    /// The same, where its name is no address.
    public static Brought named(String name, String address, Origin origin, Unsaid unless) {
        return new Brought(name, origin, new Endpoint(address, Endpoint.SSH_PORT),
                new Login(unless.user(), List.of(), unless.agent(), unless.password()), List.of(),
                unless.environment(), new TreeSet<>(), new TreeSet<>(), Variables.none(), List.of(), Set.of(), "");
    }

    public Brought address(String address) {
        return with(Part.ADDRESS, new Endpoint(address, endpoint.port()), login);
    }

    public Brought port(int port) {
        return with(Part.PORT, new Endpoint(endpoint.address(), port), login);
    }

    public Brought user(String user) {
        return with(Part.USER, endpoint, new Login(user, login.keyFiles(), login.agent(), login.password()));
    }

    public Brought keys(List<String> files) {
        return with(Part.KEYS, endpoint, new Login(login.user(), files, login.agent(), login.password()));
    }

    public Brought agent(boolean agent) {
        return with(Part.AGENT, endpoint, new Login(login.user(), login.keyFiles(), agent, login.password()));
    }

    public Brought password(boolean password) {
        return with(Part.PASSWORD, endpoint, new Login(login.user(), login.keyFiles(), login.agent(), password));
    }

    private Brought with(Part part, Endpoint where, Login how) {
        return new Brought(name, origin, where, how, jumps, environment, groups, tags, variables, remarks, and(part),
                obstacle);
    }

    public Brought jumps(List<String> way) {
        return new Brought(name, origin, endpoint, login, way, environment, groups, tags, variables, remarks,
                and(Part.JUMPS), obstacle);
    }

    public Brought environment(Environment chosen) {
        return new Brought(name, origin, endpoint, login, jumps, chosen, groups, tags, variables, remarks,
                and(Part.ENVIRONMENT), obstacle);
    }

    public Brought groups(Collection<String> all) {
        return new Brought(name, origin, endpoint, login, jumps, environment, new TreeSet<>(all), tags, variables,
                remarks, and(Part.GROUPS), obstacle);
    }

    public Brought tags(Collection<String> all) {
        return new Brought(name, origin, endpoint, login, jumps, environment, groups, new TreeSet<>(all), variables,
                remarks, and(Part.TAGS), obstacle);
    }

    public Brought variables(Variables all) {
        return new Brought(name, origin, endpoint, login, jumps, environment, groups, tags, all, remarks,
                and(Part.VARIABLES), obstacle);
    }

    public Brought remarks(List<String> sentences) {
        return new Brought(name, origin, endpoint, login, jumps, environment, groups, tags, variables, sentences, said,
                obstacle);
    }

    /// The same host, which cannot be taken over because of `why`, a sentence.
    public Brought refused(String why) {
        return new Brought(name, origin, endpoint, login, jumps, environment, groups, tags, variables, remarks, said,
                why);
    }

    /// The same host, which is of that environment should it be new: somebody was asked, the source did not say so.
    public Brought whenNew(Environment chosen) {
        return new Brought(name, origin, endpoint, login, jumps, says(Part.ENVIRONMENT) ? environment : chosen, groups,
                tags, variables, remarks, said, obstacle);
    }

    public boolean says(Part part) {
        return said.contains(part);
    }

    private Set<Part> and(Part part) {
        var more = EnumSet.of(part);
        more.addAll(said);
        return more;
    }
}
