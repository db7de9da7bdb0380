package org.watchkeeper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// A service that is built when it is first asked for, and then closed in its turn: what was built last is closed first.
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private final Built built;
    private @Nullable T service;

    Lazy(Built built, Supplier<T> maker) {
        this.built = built;
        this.maker = maker;
    }

    @Override
    public T get() {
        synchronized (built) {
            if (service == null) {
                service = maker.get();
                built.add(service);
            }
            return service;
        }
    }

    /// What has been built so far.
    static final class Built {
        private final Deque<AutoCloseable> closeables = new ArrayDeque<>();

        private void add(Object service) {
            if (service instanceof AutoCloseable closeable) {
                closeables.push(closeable);
            }
        }

        synchronized Deque<AutoCloseable> takeAll() {
            var all = new ArrayDeque<>(closeables);
            closeables.clear();
            return all;
        }
    }
}
