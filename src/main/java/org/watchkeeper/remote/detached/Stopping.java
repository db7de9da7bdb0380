package org.watchkeeper.remote.detached;

import org.watchkeeper.remote.StopReport;

/// Asks a host to stop an attempt and reads what it says of it.
final class Stopping {
    private Stopping() {}

    static StopReport stop(Line line, Request.Stop request) {
        var answers = new Answers();
        var exit = line.ask(request, answers);
        var survivors = answers.frames().stream().filter(Frame.Left.class::isInstance).map(Frame.Left.class::cast)
                .map(Frame.Left::survivor).toList();
        return switch (answers.last()) {
            case Frame.Stopped _ -> new StopReport.Stopped();
            case Frame.Unsure unsure -> new StopReport.NotKnown(unsure.why());
            case Frame.Done _ when !survivors.isEmpty() -> new StopReport.StillRunning(survivors);
            case null, default -> new StopReport.NotKnown(DetachedShell.lost(exit, answers.noise()));
        };
    }
}
