package org.watchkeeper.runbook.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Digest;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Overtaken;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.Shelf;

/// Documents in memory, and the library over them.
public final class MemoryShelf implements Shelf, Library {
    private final Map<Path, byte[]> documents = new TreeMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final RunbookReader reader;
    private volatile boolean isReading;

    public MemoryShelf(RunbookReader reader) {
        this.reader = reader;
    }

    public Path write(String file, String text) {
        return write(file, text, StandardCharsets.UTF_8);
    }

    public Path write(String file, String text, Charset encoding) {
        documents.put(Path.of(file), text.getBytes(encoding));
        return Path.of(file);
    }

    public String text(Path file) {
        return new String(take(file), StandardCharsets.UTF_8);
    }

    /// Whether it says that documents are still to come.
    public void reading(boolean still) {
        isReading = still;
    }

    @Override
    public boolean isReading() {
        return isReading;
    }

    public void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized byte[] take(Path file) {
        var document = documents.get(file);
        if (document == null) {
            throw new Problem("The document cannot be read: it is not there", file.toString(), "");
        }
        return document;
    }

    @Override
    public synchronized void put(Path file, String before, byte[] document) {
        if (!Digest.sha256(take(file)).equals(before)) {
            throw new Overtaken(file);
        }
        documents.put(file, document);
    }

    @Override
    public synchronized Path copy(Library.Entry shipped) {
        return write("/mine/" + shipped.file().getFileName(), shipped.runbook().text());
    }

    @Override
    public Optional<Entry> find(Path file) {
        return entries().stream().filter(entry -> entry.file().equals(file)).findFirst();
    }

    @Override
    public synchronized List<Entry> entries() {
        return documents.entrySet().stream().map(each -> new Entry(each.getKey(), each.getKey().startsWith("/shipped"),
                reader.read(String.valueOf(each.getKey().getFileName()), each.getValue()))).toList();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
