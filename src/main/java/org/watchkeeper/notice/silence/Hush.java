package org.watchkeeper.notice.silence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.NoticeBook;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;

/// Opens silences when work begins, for exactly its hosts; extends them while it runs longer; closes them when it is over, also those
/// that a killed console left. Each ends by itself a little after the planned end, should no console be there.
public final class Hush {
    private static final Logger LOG = LoggerFactory.getLogger(Hush.class);
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration LONGER = Duration.ofMinutes(30);
    /// After this long another console is not opening it any more.
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final NoticeBook book;
    private final Silences silences;
    private final Muting muting;
    private final InstantSource clock;
    private final Supplier<Operator> operator;

    public Hush(NoticeBook book, Silences silences, Muting muting, InstantSource clock, Supplier<Operator> operator) {
        this.book = book;
        this.silences = silences;
        this.muting = muting;
        this.clock = clock;
        this.operator = operator;
    }

    public Silences silences() {
        return silences;
    }

    /// Looks once. What a silencer does not do is noted with the silence and tried again the next time.
    public void round() {
        var silencers = silencers();
        var all = silences.all();
        if (silencers.isEmpty() && all.stream().noneMatch(Silence::isMuted)) {
            return;
        }
        var running = book.subjects(clock.instant()).stream()
                .filter(one -> one.course().isRunning() && !one.about().practice() && !one.about().hosts().isEmpty())
                .collect(Collectors.toMap(Subject::id, Function.identity()));
        running.values().forEach(subject -> silencers.values().forEach(
                silencer -> hush(subject, silencer, of(all, subject.id(), silencer.id()))));
        all.stream().filter(one -> one.isMuted() && !running.containsKey(one.subject())).forEach(this::close);
    }

    private static Optional<Silence> of(List<Silence> all, SubjectId subject, UUID silencer) {
        return all.stream().filter(one -> one.subject().equals(subject) && one.silencer().equals(silencer)).findFirst();
    }

    private void hush(Subject subject, Silencer silencer, Optional<Silence> there) {
        var now = clock.instant();
        if (there.isEmpty()) {
            var silence = Silence.opening(subject.id(), silencer.id(), subject.about().hosts(), now, end(subject, now));
            if (silences.claim(silence, operator.get())) {
                open(silencer, silence);
            }
            return;
        }
        var silence = there.get();
        switch (silence.state()) {
            case OPENING -> {
                if (now.isAfter(silence.span().opened().plus(ABANDONED)) || !silence.trouble().isEmpty()) {
                    open(silencer, silence);
                }
            }
            case OPEN -> {
                if (now.isAfter(silence.span().until().minus(SHORT))) {
                    open(silencer, silence.open(silence.remote(), now.plus(LONGER)));
                }
            }
            case CLOSED -> {
            }
        }
    }

    private static Instant end(Subject subject, Instant now) {
        var planned = subject.course().appointment().end().plus(MARGIN);
        return planned.isAfter(now.plus(SHORT)) ? planned : now.plus(LONGER);
    }

    private void open(Silencer silencer, Silence silence) {
        attempt(silence, () -> {
            var known = silence.remote().isEmpty() ? muting.find(silencer, silence).orElse("") : silence.remote();
            var wanted = new Silence(silence.subject(), silence.silencer(), silence.hosts(), silence.state(), known,
                    silence.span(), "");
            var id = muting.open(silencer, wanted, operator.get().name());
            silences.note(wanted.open(id, wanted.span().until()));
        });
    }

    /// Closes a silence now; what goes wrong is noted with it.
    public void close(Silence silence) {
        var silencer = Optional.ofNullable(silencers().get(silence.silencer()));
        if (silencer.isEmpty()) {
            silences.note(silence.troubled("what it silences was taken away; it ends by itself"));
            return;
        }
        attempt(silence, () -> {
            var id = silence.remote().isEmpty()
                    ? muting.find(silencer.get(), silence)
                    : Optional.of(silence.remote());
            id.ifPresent(one -> muting.close(silencer.get(), one));
            silences.note(silence.closed(clock.instant()));
        });
    }

    private void attempt(Silence silence, Runnable work) {
        try {
            work.run();
        } catch (Problem trouble) {
            LOG.warn("The silence for {} is not as it should be: {}", silence.subject(), trouble.getMessage());
            silences.note(silence.troubled(trouble.what()));
        }
    }

    private Map<UUID, Silencer> silencers() {
        return silences.silencers().stream().collect(Collectors.toMap(Silencer::id, Function.identity()));
    }
}
