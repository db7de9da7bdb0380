package org.watchkeeper.remote;

import java.time.Duration;
import java.util.List;

import org.watchkeeper.kernel.OneLine;

/// One part of the way to a host, as a connection test saw it: what was done, how it went, how long it took.
///
/// `hop` is the name of the host or bastion it belongs to; `details` are lines for the operator, in order. Hosts say some of them, also
/// such as nobody trusts yet: nothing of it acts on a terminal.
public record Leg(String hop, Stage stage, Result result, Duration took, List<String> details, List<Advice> advice) {
    public Leg {
        details = details.stream().map(OneLine::of).toList();
        advice = List.copyOf(advice);
    }

    /// The stages of a hop, in order.
    public enum Stage {
        RESOLVE("find the address"), CONNECT("connect"), KEY_EXCHANGE("agree on encryption"), HOST_KEY(
                "check the host key"), LOGIN("log in"), SHELL("run a command");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        /// What is done in it, in the operator's words.
        public String words() {
            return words;
        }
    }

    /// How a leg ended. `CANCELLED` is the operator's doing and says nothing about the host.
    public enum Result {
        PASSED, FAILED, CANCELLED
    }

    /// Something worth knowing even where all went well, and what to do about it.
    public record Advice(String finding, String remedy) {
        public Advice {
            finding = OneLine.of(finding);
        }
    }
}
