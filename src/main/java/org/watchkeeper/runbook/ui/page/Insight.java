package org.watchkeeper.runbook.ui.page;

import java.util.Optional;

import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

/// A row of what was understood of a document. `lines` is where it was read.
public sealed interface Insight {
    Optional<Lines> lines();

    record Head(String title, int count) implements Insight {
        @Override
        public Optional<Lines> lines() {
            return Optional.empty();
        }
    }

    record Found(Finding finding) implements Insight {
        @Override
        public Optional<Lines> lines() {
            return Optional.of(Lines.at(Math.max(1, finding.line())));
        }
    }

    record OneProcedure(Procedure procedure, boolean open) implements Insight {
        @Override
        public Optional<Lines> lines() {
            return Optional.of(procedure.lines());
        }
    }

    record OneParameter(Parameter parameter) implements Insight {
        @Override
        public Optional<Lines> lines() {
            return Optional.of(parameter.lines());
        }
    }

    record OneStep(int number, Step step) implements Insight {
        @Override
        public Optional<Lines> lines() {
            return Optional.of(step.lines());
        }
    }

    /// `undo` takes a step back.
    record OneCommand(ShellCommand command, boolean undo) implements Insight {
        @Override
        public Optional<Lines> lines() {
            return Optional.of(command.lines());
        }
    }

    record OneChecklist(Checklist checklist) implements Insight {
        @Override
        public Optional<Lines> lines() {
            return Optional.of(checklist.lines());
        }
    }

    record OneItem(Item item) implements Insight {
        @Override
        public Optional<Lines> lines() {
            return Optional.of(Lines.at(item.line()));
        }
    }

    /// A schedule, and what the calendar makes of it.
    record OneSchedule(Schedule schedule, Dates.Forecast forecast) implements Insight {
        @Override
        public Optional<Lines> lines() {
            return Optional.of(Lines.at(schedule.line()));
        }
    }

    /// Any other fact: its words, what is known of it, and what has to be asked about it.
    record OneFact(Kind kind, String title, String detail, String question, Lines at) implements Insight {
        public enum Kind {
            BLACKOUT, NOTICE, CONTACT, THRESHOLD, PROBE, METRIC, EMERGENCY, TROUBLE, FORM, LINK
        }

        @Override
        public Optional<Lines> lines() {
            return Optional.of(at);
        }
    }
}
