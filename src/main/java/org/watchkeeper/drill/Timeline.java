package org.watchkeeper.drill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.watchkeeper.remote.Stream;

/// A play as bytes in time: the same for the same play, so that a console that comes back finds every byte where it was.
public record Timeline(List<Beat> beats, Duration spoken, Duration end) {
    public Timeline {
        beats = List.copyOf(beats);
    }

    /// Bytes that appear at a moment, counted from the start. The array is never changed.
    @SuppressWarnings("ArrayRecordComponent") // payload, not identity
    public record Beat(Duration at, Stream stream, byte[] bytes) {}

    /// Lines of one text come in blocks, so that a million of them are not a million beats.
    private static final int LINES_A_BEAT = 1000;

    public static Timeline of(Play play) {
        var beats = new ArrayList<Beat>();
        var at = Duration.ZERO;
        for (var say : play.says()) {
            at = at.plus(say.after());
            at = switch (say) {
                case Say.Text text -> repeated(beats, at, text);
                case Say.Progress progress -> counted(beats, at, progress);
            };
        }
        return new Timeline(beats, at, at.compareTo(play.lasts()) > 0 ? at : play.lasts());
    }

    private static Duration repeated(List<Beat> beats, Duration at, Say.Text text) {
        var line = text.text() + "\n";
        for (int done = 0; done < text.times(); done += LINES_A_BEAT) {
            beats.add(new Beat(at, text.stream(), bytes(line.repeat(Math.min(LINES_A_BEAT, text.times() - done)))));
        }
        return at;
    }

    private static Duration counted(List<Beat> beats, Duration at, Say.Progress progress) {
        for (int step = 0; step <= progress.steps(); step++) {
            var count = progress.to() * step / progress.steps();
            var line = progress.format().replace("%3d", String.format(Locale.ROOT, "%3d", count)).replace("%d",
                    Integer.toString(count));
            var end = step == progress.steps() ? "\n" : "";
            beats.add(new Beat(at.plus(progress.takes().multipliedBy(step).dividedBy(progress.steps())),
                    progress.stream(),
                    bytes((step == 0 ? "" : "\r") + line + end)));
        }
        return at.plus(progress.takes());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
