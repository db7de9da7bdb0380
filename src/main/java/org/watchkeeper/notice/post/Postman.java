package org.watchkeeper.notice.post;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Backoff;
import org.watchkeeper.notice.Carrier;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.Standing;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.Try;

/// Carries notices: by itself what is due (`round`), or one that an operator asks for (`send`).
///
/// A try is claimed before anything leaves the console. Only channels that were proven by a test are used by itself, and what may
/// have arrived is sent again by itself only where the receiver takes one key once.
public final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Desk desk;
    private final Carrier carrier;
    private final InstantSource clock;
    private final Supplier<Operator> operator;
    private final String console;

    /// `console` tells this console from others.
    public Postman(Desk desk, Carrier carrier, Supplier<Operator> operator, String console) {
        this.desk = desk;
        this.carrier = carrier;
        this.clock = desk.clock();
        this.operator = operator;
        this.console = console;
    }

    /// Looks once, and sends what is due; tells how many notices left. Trouble of the console is logged and sends nothing.
    public int round() {
        try {
            var channels = desk.book().channels().stream()
                    .collect(Collectors.toMap(Channel::id, Function.identity()));
            return channels.values().stream().noneMatch(one -> one.proven().isPresent()) ? 0 : round(channels);
        } catch (Problem trouble) {
            LOG.warn("Notices are not looked after: {}", trouble.getMessage());
            return 0;
        }
    }

    private int round(Map<ChannelId, Channel> channels) {
        int sent = 0;
        for (var page : desk.pages()) {
            for (var slot : page.slots()) {
                var channel = Optional.ofNullable(channels.get(slot.key().channel()))
                        .filter(one -> one.proven().isPresent() && isDue(slot, one) && carrier.isReady(one));
                if (channel.isPresent() && attempt(page.subject(), slot, channel.get(), true).isPresent()) {
                    sent++;
                }
            }
        }
        return sent;
    }

    private boolean isDue(Slot slot, Channel channel) {
        boolean harmless = slot.standing() == Standing.UNKNOWN && channel.way().isKeyed();
        return slot.standing().isToBeSent() || harmless && slot.isUseful(clock.instant());
    }

    /// Sends a notice because somebody wants it sent, whatever became of it before; empty when another console is sending it now.
    public Optional<Outcome> send(Subject subject, Slot slot, Channel channel) {
        return attempt(subject, slot, channel, false);
    }

    /// Notes that a notice is not to be sent, and why; false when somebody else was faster.
    public boolean dismiss(Slot slot, String reason) {
        var now = clock.instant();
        var one = Try.begun(slot, slot.nextNumber(), new Try.Sender(operator.get(), console, false), now);
        return desk.outbox().claim(one)
                && desk.outbox().note(one.ended(new Outcome.Dismissed(new Answer("not sent", reason)), now));
    }

    private Optional<Outcome> attempt(Subject subject, Slot slot, Channel channel, boolean byItself) {
        var letter = Letter.of(slot, subject, desk.book().wording(channel.audience(), slot.moment().topic()));
        var one = Try.begun(slot, slot.nextNumber(), new Try.Sender(operator.get(), console, byItself),
                clock.instant());
        if (!desk.outbox().claim(one)) {
            return Optional.empty();
        }
        var outcome = outcome(carry(channel, letter), one.number());
        if (!desk.outbox().note(one.ended(outcome, clock.instant()))) {
            LOG.warn("What came of the notice '{}' was noted by somebody else before", one.key());
        }
        return Optional.of(outcome);
    }

    /// A fault of ours after something may have left is no failure: nobody knows.
    private Receipt carry(Channel channel, Letter letter) {
        try {
            return carrier.carry(channel, letter);
        } catch (Problem trouble) {
            return new Receipt.Rejected(new Answer("not sent", String.valueOf(trouble.getMessage())));
        } catch (RuntimeException fault) {
            LOG.error("a fault while a notice was sent", fault);
            return new Receipt.Uncertain(new Answer("fault in the console", fault.getClass().getSimpleName()));
        }
    }

    private Outcome outcome(Receipt receipt, int number) {
        return switch (receipt) {
            case Receipt.Accepted(var answer) -> new Outcome.Delivered(answer);
            case Receipt.NotNow(var answer, var pause) ->
                new Outcome.Deferred(answer, Backoff.after(number, pause, clock.instant()));
            case Receipt.Rejected(var answer) -> new Outcome.Refused(answer);
            case Receipt.Uncertain(var answer) -> new Outcome.Unknown(answer);
        };
    }
}
