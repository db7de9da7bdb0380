package org.watchkeeper.remote.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.watchkeeper.host.Origin;
import org.watchkeeper.host.config.CommandsToAllow;
import org.watchkeeper.host.config.Destination;
import org.watchkeeper.host.config.SshConfig;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.ssh.option.Obedience;
import org.watchkeeper.remote.ssh.option.Reading;
import org.watchkeeper.remote.ssh.option.Terms;
import org.watchkeeper.remote.ssh.option.Tokens;

/// The way to a host as the operator's ssh would go it now: ProxyJump by ProxyJump, each with what ssh says of it.
///
/// As ssh does it: the last jump is reached over the ones before it, which replace those of its own configuration; the first one goes
/// its own way.
record SshRoute(SshConfig config, Tokens.Here here) {
    /// As ssh, which refuses jumps in a circle.
    private static final int LONGEST = 16;

    List<Hop> to(Origin origin, String name, Questions questions) {
        return allowed(name, questions, () -> hops(origin, name));
    }

    /// By what ssh knows the host's key. It is not said here what this console cannot obey: ssh itself goes there.
    Terms.Trust trust(Origin origin, String name, Questions questions) {
        return allowed(name, questions, () -> {
            var destination = Destination.of(origin.name());
            var resolved = config.resolve(origin.file(), destination, List.of());
            return new Reading(resolved, config.defaults(), Tokens.of(destination.name(), resolved, here)).terms()
                    .trust();
        });
    }

    private <T> T allowed(String name, Questions questions, Supplier<T> asked) {
        while (true) {
            try {
                return asked.get();
            } catch (CommandsToAllow e) {
                if (!config.ask(e, lines -> questions.allowCommands(name, lines))) {
                    throw unreachable(e, name);
                }
            } catch (Unreachable e) {
                throw e;
            } catch (Problem | IllegalArgumentException e) {
                throw unreachable(e, name);
            }
        }
    }

    private List<Hop> hops(Origin origin, String name) {
        var way = way(origin.file(), Destination.of(origin.name()), List.of(), LONGEST);
        var last = way.getLast();
        var hops = new ArrayList<>(way.subList(0, way.size() - 1));
        hops.add(new Hop(name, last.endpoint(), last.login(), false, List.of(), last.terms()));
        return hops;
    }

    private List<Hop> way(String file, Destination destination, List<String> before, int left) {
        if (left == 0) {
            throw new Unreachable("ProxyJump leads in a circle", destination.toString(),
                    "Look at it with: watchkeeper hosts explain " + destination.name(), true);
        }
        var resolved = config.resolve(file, destination, before);
        var tokens = Tokens.of(destination.name(), resolved, here);
        var jumps = resolved.jumps().stream().map(tokens::fill).toList();
        var hops = new ArrayList<Hop>();
        if (!jumps.isEmpty()) {
            hops.addAll(way(file, Destination.of(jumps.getLast()), jumps.subList(0, jumps.size() - 1), left - 1));
        }
        hops.add(hop(destination, new Reading(resolved, config.defaults(), tokens)));
        return hops;
    }

    private static Hop hop(Destination destination, Reading reading) {
        var terms = reading.terms();
        terms.kept().stream().filter(Obedience::forbids).findFirst().ifPresent(option -> {
            throw new Unreachable(
                    "The ssh configuration of " + destination + " asks for something that this console cannot do, "
                            + "and connecting without it would be less safe: " + option.sentence(),
                    destination.toString(),
                    "Take it out of the configuration for this host, or connect with ssh", true);
        });
        return new Hop(destination.toString(), reading.endpoint(), reading.login(), false, List.of(), terms);
    }

    private static Unreachable unreachable(RuntimeException e, String name) {
        return e instanceof Problem problem
                ? new Unreachable(problem.what(), problem.where(), problem.remedy(), true)
                : new Unreachable("What ssh says of " + name + " makes no connection: " + e.getMessage(), name,
                        "Look at it with: watchkeeper hosts explain " + name, true);
    }
}
