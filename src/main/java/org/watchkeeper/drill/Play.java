package org.watchkeeper.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What will happen when a command is played from a scene: the whole of it, decided when it starts.
///
/// `scene` is the host's once it has ended. `dropsAfter` of zero drops no connection; with `reboots` the host is away from
/// then to the end.
public record Play(List<Say> says, Duration lasts, int exit, Scene scene, Duration dropsAfter, boolean reboots) {
    public Play {
        says = List.copyOf(says);
    }

    /// Nothing printed, at once.
    static Play still(Scene scene, int exit) {
        return saying(List.of(), Duration.ZERO, exit, scene);
    }

    /// One during which the connection stays.
    static Play saying(List<Say> says, Duration lasts, int exit, Scene scene) {
        return new Play(says, lasts, exit, scene, Duration.ZERO, false);
    }

    /// This and then `next`.
    Play then(Play next) {
        var all = new ArrayList<>(says);
        var idle = lasts.minus(Timeline.of(this).spoken());
        if (idle.isPositive() && !next.says.isEmpty()) {
            all.addAll(delayed(next.says, idle));
        } else {
            all.addAll(next.says);
        }
        return new Play(all, lasts.plus(next.lasts), next.exit, next.scene,
                dropsAfter.isZero() ? next.dropsAfter : dropsAfter, reboots || next.reboots);
    }

    private static List<Say> delayed(List<Say> says, Duration idle) {
        var shifted = new ArrayList<>(says);
        shifted.set(0, switch (says.getFirst()) {
            case Say.Text(var stream, var after, var text, var times) ->
                new Say.Text(stream, after.plus(idle), text, times);
            case Say.Progress(var stream, var after, var format, var to, var steps, var takes) ->
                new Say.Progress(stream, after.plus(idle), format, to, steps, takes);
        });
        return shifted;
    }
}
