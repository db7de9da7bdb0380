package org.watchkeeper.remote.detached;

import java.util.stream.Stream;

import org.watchkeeper.remote.StopReport;

/// Asks a host to stop an attempt and reads what it says of it.
final class Stopping {
    private Stopping() {}

    static StopReport stop(Line line, Request.Stop request) {
        var answers = new Answers();
        var exit = line.ask(request, answers);
        var survivors = all(Frame.Left.class, answers).map(Frame.Left::survivor).toList();
        return switch (answers.last()) {
            case Frame.Stopped _ -> new StopReport.Stopped(
                    all(Frame.Beside.class, answers).map(Frame.Beside::process).toList());
            case Frame.Unsure unsure -> new StopReport.NotKnown(unsure.why());
            case Frame.Done _ when !survivors.isEmpty() -> new StopReport.StillRunning(survivors);
            case null, default -> new StopReport.NotKnown(DetachedShell.lost(exit, answers.noise()));
        };
    }

    private static <F extends Frame> Stream<F> all(Class<F> kind, Answers answers) {
        return answers.frames().stream().filter(kind::isInstance).map(kind::cast);
    }
}
