package org.watchkeeper.notice.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.watchkeeper.notice.Outbox;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.Try;

/// Tries kept for one test; several consoles of it may share them.
public final class MemoryOutbox implements Outbox {
    private static final Comparator<Try> ORDER = Comparator.comparing(Try::began)
            .thenComparing(one -> one.key().channel().toString()).thenComparing(one -> one.key().occurrence())
            .thenComparing(Try::number);

    private final List<Try> tries = new ArrayList<>();

    @Override
    public synchronized boolean claim(Try one) {
        return tries.stream().noneMatch(other -> isSame(one, other)) && tries.add(one);
    }

    @Override
    public synchronized boolean note(Try one) {
        for (int index = 0; index < tries.size(); index++) {
            var there = tries.get(index);
            if (isSame(one, there) && there.ending().isEmpty() && one.ending().isPresent()) {
                tries.set(index, new Try(there.key(), there.number(), there.due(), there.by(), there.began(),
                        one.ending()));
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized List<Try> of(SubjectId subject) {
        return tries.stream().filter(one -> one.key().subject().equals(subject)).sorted(ORDER).toList();
    }

    @Override
    public synchronized List<Try> since(Instant from) {
        return tries.stream().filter(one -> !one.began().isBefore(from)).sorted(ORDER.reversed()).toList();
    }

    private static boolean isSame(Try one, Try other) {
        return one.key().equals(other.key()) && one.number() == other.number();
    }
}
