package org.watchkeeper.checklist.prove;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Trial;

/// Carries out what shows that an item is done, on a host, and ticks it when its success rule held, never otherwise. The port to
/// the place where commands are run and their output is kept. Calls read and write; not for the FX thread.
public interface Proving {
    /// An item to be proved on a host. `values` go by parameter name, for what the command leaves open.
    record Errand(OccasionId occasion, ListId list, ItemKey item, String host, Map<String, String> values) {
        public Errand {
            values = Map.copyOf(values);
        }
    }

    /// What would be run, and what has to be said before: the values it takes, why it must be confirmed (empty where it need
    /// not), and everything that keeps it from being run. Nothing runs while there is an objection.
    record Prospect(String shown, List<Asked> values, String confirm, List<String> objections) {
        public Prospect {
            values = List.copyOf(values);
            objections = List.copyOf(objections);
        }

        public boolean isReady() {
            return objections.isEmpty();
        }
    }

    /// A value the command takes: the one that would be taken now, or empty where one must be given.
    record Asked(String name, String label, String value, String sample) {}

    /// What a try would do. Starts nothing.
    Prospect prospect(Errand errand);

    /// Writes that a try begins, then begins it. `confirmed` says that the operator has confirmed what the prospect asks for.
    /// Throws `Problem` when it cannot begin.
    Going begin(Errand errand, boolean confirmed, Report report);

    /// What became of a try of which nobody wrote how it ended: it is settled when its journal says so. Runs nothing.
    Verdict settle(OccasionId occasion, ItemKey item, Trial trial);

    /// Gets in touch again with a try that was left running. Runs nothing again.
    Going takeUp(OccasionId occasion, ItemKey item, Trial trial, Report report);

    /// Everything a try printed so far, in the order it was stored.
    void output(Trial trial, Consumer<Printed> reader);

    /// Some bytes that were printed by an attempt, at their place in its stdout or stderr.
    @SuppressWarnings("ArrayRecordComponent") // identity is attempt, channel and offset; the bytes are payload
    record Printed(String attempt, boolean error, long offset, Instant at, byte[] bytes) {}

    /// A try on its way.
    interface Going extends AutoCloseable {
        /// Stops the command on its host.
        void stop();

        /// Gives up a try that is out of contact: it is unknown how it ended.
        void giveUp();

        /// Lets go of it; what runs goes on at its host.
        @Override
        void close();
    }

    /// Told in order, on a thread of the try's own; must not block.
    interface Report {
        void printed(Printed printed);

        /// What it is doing, or why it does not go on. Empty when nothing.
        void doing(String what);

        /// Told once, after it is on disk.
        void ended(Verdict verdict);
    }

    /// What came of a try.
    sealed interface Verdict {
        /// The success rule held and the item is ticked.
        record Proved() implements Verdict {}

        record NotProved(String why) implements Verdict {}

        /// It is not over: it runs, or somebody has to look at it.
        record Pending(String why) implements Verdict {}
    }
}
