package org.watchkeeper.drill.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.watchkeeper.drill.Director;
import org.watchkeeper.drill.Fault;
import org.watchkeeper.drill.Mishap;
import org.watchkeeper.drill.Play;
import org.watchkeeper.drill.Scene;
import org.watchkeeper.drill.SelfPortrait;
import org.watchkeeper.drill.Timeline;
import org.watchkeeper.drill.Vitality;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.RemoteCommand;

/// One practice host: its scene and the runs' folders on it.
final class HostStage {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StageFiles files;
    private final Scene first;
    private final Director director;
    private final Clock clock;
    private final double speed;
    private volatile boolean closed;

    HostStage(StageFiles files, Scene first, Director director, Clock clock, double speed) {
        this.files = files;
        this.first = first;
        this.director = director;
        this.clock = clock;
        this.speed = speed;
    }

    /// From now on nobody follows a command; what plays goes on.
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /// A run's folder: its random tag, whether it is new, whether any command began in it.
    record Folder(String generation, boolean fresh, boolean begun) {}

    /// What became of a begin.
    enum Beginning {
        STARTED, JOINED, NEVER
    }

    Folder open(AttemptId run) {
        return files.alone(() -> folder(run).orElseGet(() -> {
            var made = new Folder(HexFormat.of().formatHex(bytes()), false, false);
            files.write(folderFile(run), made);
            return new Folder(made.generation(), true, false);
        }));
    }

    Optional<Folder> folder(AttemptId run) {
        return files.read(folderFile(run), Folder.class);
    }

    Beginning begin(AttemptId run, RemoteCommand command, Map<String, String> values) {
        var attempt = command.attempt();
        return files.alone(() -> {
            if (Files.exists(never(run, attempt))) {
                return Beginning.NEVER;
            }
            if (find(run, attempt).isPresent()) {
                return Beginning.JOINED;
            }
            var generation = folder(run).map(Folder::generation).orElseGet(() -> HexFormat.of().formatHex(bytes()));
            files.write(folderFile(run), new Folder(generation, false, true));
            var before = settled();
            files.write(file(run, attempt), Performance.starting(clock.instant(),
                    new Foreseen(before, decided(command.script(), values)), command.limit()));
            return Beginning.STARTED;
        });
    }

    /// What a command will do; a mishap that is due befalls it and is over.
    private Play decided(String script, Map<String, String> values) {
        var scene = settled();
        var play = director.direct(script, values, scene);
        for (var mishap : Mishap.values()) {
            if (mishap.isDue(scene)) {
                play = mishap.befalls(play, scene);
                write(scene.with(mishap.story().id(), false));
                return play;
            }
        }
        var fault = Fault.in(scene).stream().filter(one -> one.isFor(script)).findFirst();
        fault.ifPresent(one -> write(scene.with(one.id(), false)));
        return fault.isPresent() ? fault.get().befalls(play, scene) : play;
    }

    /// The play of a command that is not kept: its change takes effect at once.
    Play direct(String script, Map<String, String> values) {
        return files.alone(() -> {
            var play = director.direct(script, values, settled());
            write(play.scene());
            return play;
        });
    }

    /// A play, and the scene it was decided in: others may change the host before it has ended.
    record Foreseen(Scene before, Play play) {
        /// The scene when it has ended: what the play has changed, on what is there then.
        Scene on(Scene now) {
            return now.after(play.scene().since(before));
        }
    }

    /// What a command would do from here. Nothing has changed before `leave`.
    Foreseen foreseen(String script) {
        return files.alone(() -> {
            var before = settled();
            return new Foreseen(before, director.direct(script, Map.of(), before));
        });
    }

    /// A foreseen command has come to its end; what else changed meanwhile, stories too, stays as it is.
    void leave(Foreseen foreseen) {
        files.alone(() -> write(foreseen.on(settled())));
    }

    /// How long that much of a play takes here.
    Duration real(Duration played) {
        return Duration.ofNanos((long) (played.toNanos() / speed));
    }

    /// Commands that are known word for word.
    List<String> samples() {
        return director.samples();
    }

    Optional<Performance> find(AttemptId run, AttemptId attempt) {
        return files.read(file(run, attempt), Performance.class);
    }

    /// Makes an attempt without a trace impossible to start; false when there is a trace.
    boolean plantNever(AttemptId run, AttemptId attempt) {
        return files.alone(() -> {
            if (find(run, attempt).isPresent() || folder(run).isEmpty()) {
                return false;
            }
            files.write(never(run, attempt), "never");
            return true;
        });
    }

    void stop(AttemptId run, AttemptId attempt) {
        change(run, attempt, playing -> hasEnded(playing) ? playing : playing.stoppedAt(clock.instant()));
    }

    void dropped(AttemptId run, AttemptId attempt) {
        change(run, attempt, Performance::afterDrop);
    }

    void forget(AttemptId run, AttemptId attempt) {
        files.alone(() -> {
            settled();
            return "";
        });
        change(run, attempt, Performance::whenForgotten);
    }

    void leave(AttemptId run) {
        files.alone(() -> {
            settled();
            files.remove(files.path("runs", run.value()));
            return "";
        });
    }

    Scene scene() {
        return files.alone(this::settled);
    }

    /// What a check finds now: how the host is, or what it is.
    Vitality.Answer answer(String probe) {
        return probe.startsWith(SelfPortrait.FACT)
                ? new SelfPortrait(director, scene(), files.name(), clock.instant()).to(probe)
                : new Vitality(scene(), files.name(), clock.instant()).to(probe);
    }

    void switchStory(String story, boolean on) {
        files.alone(() -> write(settled().with(story, on)));
    }

    /// Back to the first scene; runs' folders and what plays in them stay.
    void reset() {
        files.alone(() -> {
            settled();
            return write(first);
        });
    }

    /// The host restarts: whatever plays is gone without an exit status.
    void restart() {
        files.alone(() -> {
            settled();
            countBoot();
            performances().forEach(file -> files.read(file, Performance.class).filter(playing -> !hasEnded(playing))
                    .ifPresent(playing -> files.write(file, playing.afterRestart())));
            return "";
        });
    }

    /// Which start of the machine this is.
    String boot() {
        return files.alone(() -> {
            settled();
            return files.read(files.path("boots.json"), Long.class).map(boots -> "boot-" + boots).orElse("boot-0");
        });
    }

    private void countBoot() {
        files.write(files.path("boots.json"), files.read(files.path("boots.json"), Long.class).orElse(0L) + 1);
    }

    /// Whether it is rebooting, and answers nobody.
    boolean isAway() {
        return files.alone(() -> performances().stream().flatMap(file -> files.read(file, Performance.class).stream())
                .anyMatch(this::isRebooting));
    }

    private boolean isRebooting(Performance playing) {
        return playing.play().reboots() && !hasEnded(playing)
                && elapsed(playing).compareTo(playing.play().dropsAfter()) >= 0;
    }

    /// How far into its play a performance is by now, in the play's own time.
    Duration elapsed(Performance playing) {
        Instant until = playing.stopped() == null ? clock.instant() : playing.stopped();
        var real = Duration.between(playing.began(), until);
        return real.isNegative() ? Duration.ZERO : Duration.ofNanos((long) (real.toNanos() * speed));
    }

    boolean hasEnded(Performance playing) {
        return playing.stopped() != null || playing.lost() || isLate(playing)
                || elapsed(playing).compareTo(end(playing)) >= 0;
    }

    /// Whether its time was up before its end.
    boolean isLate(Performance playing) {
        var limit = playing.bound();
        return playing.stopped() == null && !limit.isZero() && limit.compareTo(end(playing)) < 0
                && elapsed(playing).compareTo(limit) >= 0;
    }

    /// How long it played, when it has ended.
    Duration took(Performance playing) {
        var played = elapsed(playing);
        var most = isLate(playing) ? playing.bound() : end(playing);
        return played.compareTo(most) < 0 ? played : most;
    }

    private static Duration end(Performance playing) {
        return Timeline.of(playing.play()).end();
    }

    /// The scene with the changes of everything that has ended by now.
    private Scene settled() {
        var scene = files.read(files.path("scene.json"), Scene.class).orElse(first);
        for (var file : performances()) {
            var playing = files.read(file, Performance.class).orElseThrow();
            if (!playing.settled() && hasEnded(playing)) {
                if (playing.play().reboots() && playing.stopped() == null) {
                    countBoot();
                }
                scene = write(new Foreseen(playing.from(first), playing.play()).on(scene));
                files.write(file, playing.afterSettling());
            }
        }
        return scene;
    }

    private Scene write(Scene scene) {
        files.write(files.path("scene.json"), scene);
        return scene;
    }

    private void change(AttemptId run, AttemptId attempt, UnaryOperator<Performance> change) {
        files.alone(() -> {
            find(run, attempt).ifPresent(playing -> files.write(file(run, attempt), change.apply(playing)));
            return "";
        });
    }

    private List<Path> performances() {
        var runs = files.path("runs");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(runs, 2)) {
            return all.filter(file -> file.toString().endsWith(".play")).sorted().toList();
        } catch (IOException e) {
            throw new Problem("The practice hosts' files cannot be read: " + e.getMessage(), runs.toString(), "", e);
        }
    }

    private Path folderFile(AttemptId run) {
        return files.path("runs", run.value(), "folder.json");
    }

    private Path file(AttemptId run, AttemptId attempt) {
        return files.path("runs", run.value(), attempt.value() + ".play");
    }

    private Path never(AttemptId run, AttemptId attempt) {
        return files.path("runs", run.value(), attempt.value() + ".never");
    }

    private static byte[] bytes() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
