package org.watchkeeper.drill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

class NetworkThreadsTest {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void a_failure_is_told_of() throws Exception {
        failOn(new NetworkThreads("alpha", () -> false, (_, error) -> told.add(error.getMessage())));
        assertThat(told).containsExactly("Executor has been shut down");
    }

    @Test
    void a_failure_while_the_server_closes_is_nobodys_business() throws Exception {
        failOn(new NetworkThreads("alpha", () -> true, (_, error) -> told.add(error.getMessage())));
        assertThat(told).isEmpty();
    }

    private static void failOn(NetworkThreads threads) throws InterruptedException {
        var thread = threads.newThread(() -> {
            throw new IllegalStateException("Executor has been shut down");
        });
        thread.start();
        thread.join();
    }
}
