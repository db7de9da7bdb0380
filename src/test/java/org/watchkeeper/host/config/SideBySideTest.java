package org.watchkeeper.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.bring.Progress;
import org.watchkeeper.kernel.Problem;

class SideBySideTest {
    private final List<Integer> twenty = IntStream.range(0, 20).boxed().toList();

    @Test
    void no_more_run_beside_each_other_than_may_and_the_order_is_kept() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var together = new CyclicBarrier(4);

        var results = new SideBySide(4, Progress.untold()).each(twenty, one -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            wait(together);
            running.decrementAndGet();
            return one * 2;
        });

        assertThat(results).containsExactlyElementsOf(twenty.stream().map(one -> one * 2).toList());
        assertThat(most).hasValue(4);
    }

    @Test
    void how_far_it_is_is_told_from_the_beginning() {
        var told = new ArrayList<Integer>();

        new SideBySide(2, (done, all) -> {
            assertThat(all).isEqualTo(20);
            told.add(done);
        }).each(twenty, one -> one);

        assertThat(told).isSorted().contains(0, 10, 19);
    }

    @Test
    void whoever_hears_of_it_may_end_it_although_the_work_hangs() {
        var begun = new CountDownLatch(1);
        var ended = new AtomicInteger();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> new SideBySide(2, (_, _) -> {
            if (begun.getCount() == 0) {
                throw new CancellationException();
            }
        }).each(twenty, _ -> {
            begun.countDown();
            return hang(ended);
        }));

        assertThat(ended.get()).isBetween(1, 2);
    }

    @Test
    void what_one_throws_ends_the_rest() {
        var refused = new Problem("no", "", "");
        var ended = new AtomicInteger();

        var thrown = catchThrowableOfType(Problem.class,
                () -> new SideBySide(2, Progress.untold()).each(twenty, one -> {
                    if (one == 0) {
                        throw refused;
                    }
                    return hang(ended);
                }));

        assertThat(thrown).isSameAs(refused);
        assertThat(ended.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void an_interrupt_ends_it_and_is_not_lost() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new SideBySide(2, Progress.untold()).each(twenty, _ -> hang(new AtomicInteger())))
                .withMessageContaining("cancelled");
        assertThat(Thread.interrupted()).isTrue();
    }

    /// Waits until it is interrupted.
    private static int hang(AtomicInteger ended) {
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ended.incrementAndGet();
        }
    }

    private static void wait(CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
