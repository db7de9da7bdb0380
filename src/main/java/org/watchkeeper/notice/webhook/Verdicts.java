package org.watchkeeper.notice.webhook;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Receipt;

/// What a status means for a notice.
final class Verdicts {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    /// A gateway got no answer or a broken one from what is behind it, which may have taken the notice (RFC 9110; 520 and 524 are those
    /// of a wide-spread gateway for the same). 503, 521, 522 and 523 say that nothing was passed on.
    private static final Set<Integer> BEHIND_A_GATEWAY = Set.of(502, 504, 520, 524);

    private final InstantSource clock;

    Verdicts(InstantSource clock) {
        this.clock = clock;
    }

    /// A receiver that is busy or broken is asked again. A gateway that has passed the notice on and has no answer to it knows nothing,
    /// nor does anybody. A redirect is not followed: what is secret goes nowhere but to its address.
    Receipt of(int status, HttpHeaders headers, String body) {
        var answer = new Answer("HTTP " + status, body);
        if (status >= 200 && status < 300) {
            return new Receipt.Accepted(answer);
        }
        if (BEHIND_A_GATEWAY.contains(status)) {
            return new Receipt.Uncertain(answer);
        }
        if (status == 429 || status == 408 || status >= 500) {
            return new Receipt.NotNow(answer, headers.firstValue("Retry-After").flatMap(this::pause));
        }
        return status >= 300 && status < 400
                ? new Receipt.Rejected(new Answer("HTTP " + status,
                        "The receiver points to another address; redirects are not followed. Set up the new address."))
                : new Receipt.Rejected(answer);
    }

    private Optional<Duration> pause(String said) {
        return seconds(said.strip()).or(() -> date(said.strip())).filter(pause -> !pause.isNegative())
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private static Optional<Duration> seconds(String said) {
        return said.matches("[0-9]{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(said))) : Optional.empty();
    }

    private Optional<Duration> date(String said) {
        try {
            var until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(said, Instant::from);
            return Optional.of(Duration.between(clock.instant(), until));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
