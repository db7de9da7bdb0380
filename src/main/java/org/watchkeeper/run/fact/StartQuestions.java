package org.watchkeeper.run.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.ForwardedQuestions;
import org.watchkeeper.remote.Questions;

/// The questions of one start: the password that let the console in when a host was asked what it is serves the run's first connection
/// to that host too, and is forgotten then. In memory only; one that did not let in is not given again by itself, and neither are
/// codes and passphrases. Thread-safe.
public final class StartQuestions extends ForwardedQuestions implements AutoCloseable {
    /// What has let in.
    private final Map<Prompt, Secret> given = new HashMap<>();
    private boolean isClosed;

    public StartQuestions(Questions operator) {
        super(operator);
    }

    /// Asks hosts what they are, with these questions. Blocks; interrupted, it throws `Problem`.
    public Map<Host, Told> ask(HostsAsked asked, List<Host> hosts) {
        try (var asking = new Asking()) {
            var told = asked.of(hosts, asking);
            asking.keep(told);
            return told;
        }
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        var known = prompt.kind() == Kind.PASSWORD ? take(prompt) : Optional.<Secret>empty();
        return known.isPresent() ? known : super.secret(prompt);
    }

    /// What is asked for once more did not let in this time.
    private synchronized Optional<Secret> take(Prompt prompt) {
        var known = Optional.ofNullable(given.remove(first(prompt)));
        if (prompt.again()) {
            known.ifPresent(Secret::close);
            return Optional.empty();
        }
        return known;
    }

    private static Prompt first(Prompt prompt) {
        return new Prompt(prompt.kind(), prompt.about(), prompt.text(), prompt.echo(), false);
    }

    private static void wipe(Map<Prompt, Secret> secrets) {
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }

    /// What was not needed is forgotten, and nothing is kept from now on.
    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
            wipe(given);
        }
    }

    /// The questions while hosts are asked, several at once. What is answered here is given to nobody else before it has let in.
    private final class Asking extends ForwardedQuestions implements AutoCloseable {
        private final Map<Prompt, Secret> fresh = new HashMap<>();
        /// Several connections asked for them: which of the answers let in is not known.
        private final Set<Prompt> shared = new HashSet<>();
        private boolean isOver;

        Asking() {
            super(StartQuestions.this);
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            var answer = super.secret(prompt);
            if (prompt.kind() == Kind.PASSWORD) {
                answer.ifPresent(secret -> remember(prompt, secret));
            }
            return answer;
        }

        private void remember(Prompt prompt, Secret answer) {
            synchronized (StartQuestions.this) {
                if (isOver || isClosed) {
                    return;
                }
                var before = Optional.ofNullable(fresh.put(first(prompt), answer.copy()));
                before.ifPresent(Secret::close);
                if (before.isPresent() && !prompt.again()) {
                    shared.add(first(prompt));
                }
            }
        }

        /// Only what let these in is proven; what a host on the way to them was given is not known to be.
        void keep(Map<Host, Told> told) {
            synchronized (StartQuestions.this) {
                told.entrySet().stream().filter(one -> one.getValue().isAnew()).map(one -> one.getKey().name())
                        .forEach(this::keep);
            }
        }

        private void keep(String host) {
            fresh.entrySet().removeIf(one -> {
                boolean isProven = !isClosed && one.getKey().about().equals(host) && !shared.contains(one.getKey());
                if (isProven) {
                    Optional.ofNullable(given.put(one.getKey(), one.getValue())).ifPresent(Secret::close);
                }
                return isProven;
            });
        }

        @Override
        public void close() {
            synchronized (StartQuestions.this) {
                isOver = true;
                wipe(fresh);
            }
        }
    }
}
