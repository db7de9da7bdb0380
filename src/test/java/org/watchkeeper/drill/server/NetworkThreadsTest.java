package org.watchkeeper.drill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

class NetworkThreadsTest {
    @Test
    void what_comes_after_the_end_is_dropped() {
        var ran = new ArrayList<String>();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var threads = new NetworkThreads(pool);
            threads.execute(() -> ran.add("before"));
            threads.shutdown();
            threads.execute(() -> ran.add("after"));
        }
        assertThat(ran).isEqualTo(List.of("before"));
    }
}
