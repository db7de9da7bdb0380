package org.watchkeeper.host.bring;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.host.Host;

/// What taking over a source does to one host.
public sealed interface Change {
    /// The name it is shown under.
    String name();

    /// Sentences for the operator: what of the source has no effect, or is not understood.
    List<String> remarks();

    /// The host to save; empty where nothing is saved.
    default Optional<Host> saved() {
        return Optional.empty();
    }

    /// It is not in the inventory yet.
    record Added(Host host, List<String> remarks) implements Change {
        public Added {
            remarks = List.copyOf(remarks);
        }

        @Override
        public String name() {
            return host.name();
        }

        @Override
        public Optional<Host> saved() {
            return Optional.of(host);
        }
    }

    /// It is in the inventory, otherwise. There is at least one difference.
    record Changed(Host before, Host after, List<Difference> differences, List<String> remarks) implements Change {
        public Changed {
            differences = List.copyOf(differences);
            remarks = List.copyOf(remarks);
        }

        @Override
        public String name() {
            return after.name();
        }

        @Override
        public Optional<Host> saved() {
            return Optional.of(after);
        }
    }

    /// It was removed from the inventory under the same name; it comes back as the host it was, as the source says now. There may be
    /// no difference.
    record Restored(Host before, Host after, List<Difference> differences, List<String> remarks) implements Change {
        public Restored {
            differences = List.copyOf(differences);
            remarks = List.copyOf(remarks);
        }

        @Override
        public String name() {
            return after.name();
        }

        @Override
        public Optional<Host> saved() {
            return Optional.of(after);
        }
    }

    /// It is in the inventory as the source says.
    record Same(Host host, List<String> remarks) implements Change {
        public Same {
            remarks = List.copyOf(remarks);
        }

        @Override
        public String name() {
            return host.name();
        }
    }

    /// It came from this source, which no longer has it. It stays in the inventory.
    record Gone(Host host) implements Change {
        @Override
        public String name() {
            return host.name();
        }

        @Override
        public List<String> remarks() {
            return List.of();
        }
    }

    /// It cannot be taken over; `why` is a sentence.
    record Refused(Brought brought, String why) implements Change {
        @Override
        public String name() {
            return brought.name();
        }

        @Override
        public List<String> remarks() {
            return brought.remarks();
        }
    }

    /// A part that changes, in the words of the screen; empty text is nothing.
    record Difference(String part, String before, String after) {}
}
