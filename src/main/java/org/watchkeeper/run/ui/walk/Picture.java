package org.watchkeeper.run.ui.walk;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.run.account.Edit;
import org.watchkeeper.runbook.Filled;

/// Everything the walk's screen shows but the output, made from the run's state by `Painter`. `open` is what
/// its commands have stopped so far and not started again, as sentences.
public record Picture(Head head, List<Section> rail, Optional<Now> now, Optional<Banner> banner, Choices choices,
        Back back, String doing, List<String> open) {
    public Picture {
        rail = List.copyOf(rail);
        open = List.copyOf(open);
    }

    /// Whether that can be done now.
    public boolean allows(Action action) {
        return choices.allows(action);
    }

    /// The bar across the top. `hosts` are names.
    public record Head(Stake stake, String runbook, String title, String values, List<String> hosts, String status,
            Tone tone) {
        public Head {
            hosts = List.copyOf(hosts);
        }
    }

    /// A part of the rail: the way forward, or the way back.
    public record Section(String title, List<RailStep> steps) {
        public Section {
            steps = List.copyOf(steps);
        }
    }

    /// A step in the rail. `chips` are its hosts and empty for a person's step; `attempt` is its first try, or empty;
    /// `editors` are the people who edited commands of it, for this run.
    public record RailStep(int number, String title, Mark mark, boolean isCurrent, boolean isBack, boolean isRisky,
            String duration, List<Chip> chips, String attempt, List<String> editors) {
        public RailStep {
            editors = List.copyOf(editors);
            chips = List.copyOf(chips);
        }
    }

    /// A host of a step.
    public record Chip(String host, Mark mark) {}

    /// The step that is current. `command` is what people read and empty for a person's step;
    /// `tries` are the earlier tries in words; `where` says that it is meant for another place than the hosts, or is empty;
    /// `reasonToSkip` is what the document gives as a reason, or empty; `edits` are those of the step so far.
    public record Now(int number, String title, String host, Stake stake, String why, Filled command,
            String workedWhen, List<String> flags, String gate, String position,
            List<String> items, List<String> tries, String where, String reasonToSkip, List<Edit> edits) {
        public Now {
            tries = List.copyOf(tries);
            edits = List.copyOf(edits);
            flags = List.copyOf(flags);
            items = List.copyOf(items);
        }
    }

    /// What must not be overlooked, in order: what it is, what is known of it, what can be done.
    public record Banner(Tone tone, Icon icon, String title, List<String> lines, String choices, String attempt) {
        public Banner {
            lines = List.copyOf(lines);
        }
    }

    /// The way back, as it would be from here.
    public record Back(String title, String words, List<String> steps) {
        public Back {
            steps = List.copyOf(steps);
        }
    }

    /// One entry of the journal in words, and when it was.
    record Told(String time, String words) {}
}
