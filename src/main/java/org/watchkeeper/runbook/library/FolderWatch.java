package org.watchkeeper.runbook.library;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/// Waits until something changes in some folders. An editor's burst of writes is one change.
///
/// Where the system has no more watches left, or the folder lies on a network, changes are found by looking again.
final class FolderWatch implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(150);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

    private static final Duration GLANCE = Duration.ofMillis(250);

    private final AtomicBoolean woken = new AtomicBoolean();
    private final WatchService watches;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    FolderWatch() throws IOException {
        watches = FileSystems.getDefault().newWatchService();
    }

    /// Watches exactly these folders from now on; true when one of them was not watched before.
    boolean follow(Set<Path> folders) {
        keys.keySet().removeIf(folder -> !folders.contains(folder) && cancelled(folder));
        keys.values().removeIf(key -> !key.isValid());
        boolean more = false;
        for (var folder : folders) {
            if (!keys.containsKey(folder)) {
                more |= register(folder);
            }
        }
        return more;
    }

    private boolean cancelled(Path folder) {
        var key = keys.get(folder);
        if (key != null) {
            key.cancel();
        }
        return true;
    }

    private boolean register(Path folder) {
        try {
            keys.put(folder,
                    folder.register(watches, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /// Makes a waiting `await` return soon.
    void wake() {
        woken.set(true);
    }

    /// Returns when it is worth looking: something changed and then kept still, it was woken, or a while has passed.
    void await() throws InterruptedException {
        @Nullable
        WatchKey first = null;
        for (long waited = 0; first == null && waited < LOOK_AGAIN.toMillis()
                && !woken.get(); waited += GLANCE.toMillis()) {
            first = watches.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        woken.set(false);
        for (var key = first; key != null; key = watches.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS)) {
            key.pollEvents();
            key.reset();
        }
    }

    @Override
    public void close() throws IOException {
        watches.close();
    }
}
