package org.watchkeeper.run.ui.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Overtaken;
import org.watchkeeper.change.Overtime;
import org.watchkeeper.change.Target;
import org.watchkeeper.change.ui.ask.ExtendSheet;
import org.watchkeeper.fx.Background;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.change.Deadline;
import org.watchkeeper.run.change.Deadlines;

/// How much time a run has left, and giving it more. Confined to the FX thread; reads and writes in the background.
public final class TimeModel {
    private final Timed run;
    private final Sources sources;
    private final Consumer<String> warn;
    private final ReadOnlyObjectWrapper<TimeLeft> left = new ReadOnlyObjectWrapper<>(TimeLeft.UNLIMITED);
    private Deadline deadline = Deadline.NONE;
    private long version = -1;

    /// A run: how it stands, and how it is let last until another time.
    public record Timed(Supplier<RunState> state, BiConsumer<Instant, String> extend) {}

    /// Where it comes from, and what it is counted by.
    public record Sources(Deadlines deadlines, Background background, Clock clock) {
        /// Runs that may take as long as they like.
        public static Sources unlimited(Background background, Clock clock) {
            return new Sources(Deadlines.NONE, background, clock);
        }
    }

    /// Of that run; `warn` hears what went wrong.
    public TimeModel(Timed run, Sources sources, Consumer<String> warn) {
        this.run = run;
        this.sources = sources;
        this.warn = warn;
    }

    /// What is left now.
    public ReadOnlyObjectProperty<TimeLeft> left() {
        return left.getReadOnlyProperty();
    }

    /// A second has passed, or the run has gone on.
    public void tick() {
        var state = run.state().get();
        left.set(state.isFinished()
                ? TimeLeft.UNLIMITED
                : TimeLeft.of(deadline.with(state), sources.clock().instant()));
    }

    /// Reads when any console wrote since it was read last.
    public void poll() {
        if (!run.state().get().isFinished()) {
            sources.background().run(sources.deadlines()::version, found -> {
                if (found != version) {
                    read(found);
                }
            }, this::warn);
        }
    }

    private void read(long found) {
        var state = run.state().get();
        sources.background().run(() -> sources.deadlines().of(state), read -> {
            version = found;
            deadline = read;
            tick();
        }, this::warn);
    }

    Instant now() {
        return sources.clock().instant();
    }

    /// What is to be given more time, with what that would run into; `ready` hears of it and how it is given.
    void late(BiConsumer<ExtendSheet.Late, BiConsumer<Instant, String>> ready) {
        var seen = left.get().change();
        sources.background().run(sources.deadlines()::overtime, overtime -> seen.ifPresentOrElse(
                change -> ready.accept(ExtendSheet.Late.of(change, overtime, now()),
                        (until, why) -> extend(change, until, why)),
                () -> ready.accept(late(overtime), run.extend())), this::warn);
    }

    /// A run that no change planned, in the zone of its window.
    private ExtendSheet.Late late(Overtime overtime) {
        var state = run.state().get();
        var targets = state.plan().hosts().stream().map(Target::of).toList();
        var end = deadline.with(state).end().orElse(now());
        return new ExtendSheet.Late(state.plan().title(), targets, end,
                deadline.window().map(Deadline.Closing::zone).orElse(ZoneId.of("UTC")),
                until -> overtime.against(targets, state.opened(), end, until));
    }

    /// Gives the change more time.
    void extend(ChangeState seen, Instant until, String reason) {
        sources.background().run(() -> sources.deadlines().extend(seen, until, reason), this::poll, this::refused);
    }

    private void refused(RuntimeException why) {
        if (why instanceof Overtaken) {
            warn.accept("Somebody else worked on this change meanwhile: look at its time again. It was not extended.");
        } else {
            warn(why);
        }
        poll();
    }

    private void warn(RuntimeException trouble) {
        warn.accept(String.valueOf(trouble.getMessage()));
    }
}
