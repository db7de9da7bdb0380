package org.watchkeeper.host.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import org.watchkeeper.host.config.Survey.Command;
import org.watchkeeper.host.config.Survey.Stamp;
import org.watchkeeper.kernel.Problem;

/// Asks the operator's ssh how it would connect, and remembers the answer until a file of the configuration has another time or size.
///
/// A configuration is named by its file as with `ssh -F`; empty for the operator's own (`~/.ssh/config`, and the machine's). ssh is
/// not asked while its configuration would run commands that are not allowed: then `CommandsToAllow` is thrown. Thread-safe.
public final class SshConfig {
    private static final String REMEDY = "Read them, then allow them: `watchkeeper hosts explain NAME --allow-match-exec`";

    private final SshProgram program;
    private final Path home;
    private final Consents consents;
    private final Limits limits;
    private final ReentrantLock asking = new ReentrantLock();
    private final Map<Asked, Answered> cache = new ConcurrentHashMap<>();

    private record Asked(String file, Destination destination, List<String> before) {}

    private record Answered(Map<Path, Stamp> files, Resolved resolved) {}

    public SshConfig(SshProgram program, Path home, Consents consents) {
        this(program, home, consents, (_, _) -> List.of());
    }

    /// `limits` tells what of an answer the console's connections do not do.
    public SshConfig(SshProgram program, Path home, Consents consents, Limits limits) {
        this.program = program;
        this.home = home;
        this.consents = consents;
        this.limits = limits;
    }

    /// What of an answer a connection does not do, in sentences.
    @FunctionalInterface
    public interface Limits {
        List<String> of(Resolved resolved, Resolved defaults);
    }

    /// What of it the console's connections do not do, in sentences.
    List<String> notDone(Resolved resolved) {
        return limits.of(resolved, defaults());
    }

    /// What the configuration offers and would run; reads its files, asks nobody.
    public Survey survey(String file) {
        return Surveyor.of(file, home);
    }

    /// Lets ssh run these commands whenever it is asked, and no others that came meanwhile.
    public void allow(Collection<Command> shown) {
        consents.give(shown);
    }

    public Resolved resolve(String file, Destination destination) {
        return resolve(file, destination, List.of());
    }

    /// As `ssh -J before,… destination` resolves it: hosts before it on a way replace those of its own.
    public Resolved resolve(String file, Destination destination, List<String> before) {
        var survey = allowed(file);
        var asked = new Asked(file, destination, List.copyOf(before));
        var known = cache.get(asked);
        if (known != null && !survey.isChanging() && known.files().equals(survey.files())) {
            return known.resolved();
        }
        var resolved = Resolved.parse(ask(file, arguments(file, destination, before, "-G")).out());
        cache.put(asked, new Answered(survey.files(), resolved));
        return resolved;
    }

    /// What ssh would do without any configuration.
    public Resolved defaults() {
        var asked = new Asked("none", Destination.named("localhost"), List.of());
        var known = cache.get(asked);
        if (known != null) {
            return known.resolved();
        }
        var resolved = Resolved.parse(ask("", arguments("none", asked.destination(), List.of(), "-G")).out());
        cache.put(asked, new Answered(Map.of(), resolved));
        return resolved;
    }

    /// The answer, with the lines that decided it. ssh is asked twice: being told more changes one of its answers (LogLevel).
    public Explained explain(String file, Destination destination) {
        var resolved = resolve(file, destination);
        var trace = ask(file, arguments(file, destination, List.of(), "-Gvvv")).err();
        return new Attribution(Trace.parse(trace)).explain(resolved, defaults());
    }

    /// Asks the operator, with the lines in words, unless they were allowed since: many connections may meet them at once, and one
    /// asks after the other. Whether they are allowed now; not when interrupted.
    public boolean ask(CommandsToAllow met, Predicate<List<String>> operator) {
        try {
            asking.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            boolean allowed = consents.missing(met.commands()).isEmpty() || operator.test(met.lines());
            if (allowed) {
                allow(met.commands());
            }
            return allowed;
        } finally {
            asking.unlock();
        }
    }

    private Survey allowed(String file) {
        var survey = survey(file);
        var missing = consents.missing(survey.commands());
        if (!missing.isEmpty()) {
            throw new CommandsToAllow(missing, REMEDY);
        }
        return survey;
    }

    private static List<String> arguments(String file, Destination destination, List<String> before, String how) {
        var all = new ArrayList<String>();
        all.add(how);
        if (!file.isEmpty()) {
            all.addAll(List.of("-F", file.equals("none") ? file : Path.of(file).toAbsolutePath().toString()));
        }
        if (!before.isEmpty()) {
            all.addAll(List.of("-J", String.join(",", before)));
        }
        all.addAll(destination.arguments());
        return all;
    }

    private SshProgram.Answer ask(String file, List<String> arguments) {
        var answer = program.ask(arguments);
        if (answer.status() != 0) {
            throw new Problem("ssh does not accept it: " + words(answer.err()),
                    file.isEmpty() ? arguments.getLast() : arguments.getLast() + ", " + file,
                    "Put it right; `ssh -G` says the same in a terminal");
        }
        return answer;
    }

    private static String words(String err) {
        return String.join("; ", err.lines().filter(line -> !line.startsWith("debug") && !line.startsWith("OpenSSH_")
                && !line.startsWith("Pseudo-terminal")).limit(3).toList());
    }
}
