package org.watchkeeper.runbook.library;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;

/// The Markdown files of some folders. Opening returns at once; what is found arrives in the background: the shipped runbooks
/// first, then documents as they are read.
public final class FolderLibrary implements Library, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLibrary.class);

    private volatile List<Path> roots;
    private final Documents documents;
    private final FolderWatch watch;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Path, MarkdownFiles.State> known = new HashMap<>();
    private final CountDownLatch looked = new CountDownLatch(1);
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger(1);
    private final Thread thread;
    private volatile int answered;
    private volatile List<Entry> shipped = List.of();
    private volatile Map<Path, Entry> entries = Map.of();

    private FolderLibrary(List<Path> roots, RunbookReader reader) throws IOException {
        this.roots = List.copyOf(roots);
        this.documents = new Documents(reader);
        this.watch = new FolderWatch();
        this.thread = Thread.ofVirtual().name("library").unstarted(this::follow);
    }

    /// Starts to follow `folders`, read by `reader`; the shipped runbooks are always there.
    public static FolderLibrary open(List<Path> folders, RunbookReader reader) {
        var library = prepared(folders, reader);
        library.begin();
        return library;
    }

    /// The same, empty until it begins.
    public static FolderLibrary prepared(List<Path> folders, RunbookReader reader) {
        try {
            return new FolderLibrary(folders, reader);
        } catch (IOException broken) {
            throw new Problem("The runbook folders cannot be watched", folders.toString(), "Start the console again",
                    broken);
        }
    }

    /// Follows other folders from now on; what changes by that arrives in the background.
    public void follow(List<Path> folders) {
        roots = List.copyOf(folders);
        asked.incrementAndGet();
        watch.wake();
    }

    /// Begins to read, in the background. Once is enough; more does no harm.
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            thread.start();
        }
    }

    /// Begins, and waits until everything that is there now has been read once, or nothing is read any more.
    public void await() throws InterruptedException {
        begin();
        looked.await();
    }

    @Override
    public List<Entry> entries() {
        return Stream.concat(shipped.stream(), entries.values().stream()).toList();
    }

    @Override
    public Optional<Entry> find(Path file) {
        var inFolders = Optional.ofNullable(entries.get(file.toAbsolutePath().normalize()));
        return inFolders.or(() -> shipped.stream().filter(entry -> entry.file().equals(file)).findFirst());
    }

    @Override
    public boolean isReading() {
        return answered != asked.get();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    @SuppressWarnings("Interruption") // the library's own thread, which waits for nothing else
    public void close() {
        thread.interrupt();
        try {
            watch.close();
        } catch (IOException broken) {
            LOG.debug("The folder watch did not close", broken);
        }
    }

    private void follow() {
        try {
            shipped = documents.shipped(FolderLibrary.class.getClassLoader());
            tellAll();
            while (!Thread.currentThread().isInterrupted()) {
                lookOnce();
                looked.countDown();
                watch.await();
            }
        } catch (InterruptedException | ClosedWatchServiceException closed) {
            LOG.debug("The library is closed");
        } finally {
            answered = asked.get();
            looked.countDown();
        }
    }

    private void lookOnce() throws InterruptedException {
        // Folders that are chosen from here on are not what this look is about.
        int about = asked.get();
        boolean changed = look();
        boolean ended = answered != about;
        answered = about;
        if (changed || ended) {
            tellAll();
        }
    }

    private void tellAll() {
        listeners.forEach(this::tell);
    }

    private void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException bug) {
            LOG.error("A listener of the library failed", bug);
        }
    }

    /// Scans the folders and reads what changed; true when anything did.
    private boolean look() throws InterruptedException {
        var files = scan();
        var changed = files.files().entrySet().stream()
                .filter(file -> !file.getValue().equals(known.get(file.getKey())))
                .map(Map.Entry::getKey).toList();
        boolean gone = known.keySet().retainAll(files.files().keySet());
        if (changed.isEmpty() && !gone) {
            return false;
        }
        var after = new TreeMap<>(entries);
        after.keySet().retainAll(files.files().keySet());
        new Reading(documents, read -> {
            read.forEach(entry -> after.put(entry.file(), entry));
            entries = Collections.unmodifiableMap(new TreeMap<>(after));
            tellAll();
        }).of(changed);
        changed.forEach(file -> known.put(file, files.files().get(file)));
        entries = Collections.unmodifiableMap(after);
        return true;
    }

    /// A file that appears after its folder was scanned and before it is watched would be missed: so scan once more then.
    private MarkdownFiles scan() {
        var files = MarkdownFiles.in(roots);
        while (watch.follow(files.folders())) {
            files = MarkdownFiles.in(roots);
        }
        return files;
    }
}
