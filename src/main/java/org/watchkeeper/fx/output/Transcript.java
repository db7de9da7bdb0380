package org.watchkeeper.fx.output;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What a run printed, as rows, with what the console says between commands. Written and read on any thread.
///
/// Bytes that were seen already are left out, missing ones are shown as a gap, and so are rows that are too old to be held
/// in memory: nothing is dropped in silence (PRODUCT rule 2). `onChange` may be called on every write, on its thread.
public final class Transcript {
    private static final long MOST_BYTES = 160L << 20;
    private static final int SLICE = 8192;
    private final ReentrantLock lock = new ReentrantLock();
    private final RowPages rows;
    private final Map<String, Map<Printed.Channel, Long>> seen = new HashMap<>();
    private final Map<String, Long> begins = new HashMap<>();
    private Optional<String> current = Optional.empty();
    private StreamReader out;
    private StreamReader err;
    private volatile Runnable onChange = () -> {};

    public Transcript() {
        this(MOST_BYTES);
    }

    /// Holds about that many bytes of rows in memory.
    public Transcript(long mostBytes) {
        rows = new RowPages(mostBytes);
        out = new StreamReader(Row.Kind.OUT, rows);
        err = new StreamReader(Row.Kind.ERR, rows);
    }

    /// Who is told that there is something new. There is one.
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /// A command begins: its heading stands above what it prints.
    public void begin(String command, Instant at, String heading) {
        write(() -> {
            turnTo(command);
            begins.put(command, rows.end());
            say(Row.Kind.HEADING, at, heading);
        });
    }

    /// Takes printed bytes, in the order of their stream.
    public void append(Printed chunk) {
        for (int from = 0; from < chunk.bytes().length; from += SLICE) {
            int start = from;
            write(() -> take(chunk, start, Math.min(chunk.bytes().length, start + SLICE)));
        }
    }

    /// A command ended: what was begun is finished, and its ending stands below.
    public void end(Instant at, Row.Kind kind, String ending) {
        write(() -> {
            finishLines();
            say(kind, at, ending);
        });
    }

    /// Says something between the lines, without ending them.
    public void note(Instant at, Row.Kind kind, String text) {
        write(() -> say(kind, at, text));
    }

    /// The oldest row that is held.
    public long first() {
        return locked(rows::first);
    }

    /// The number after the newest row, open ones included.
    public long end() {
        return locked(() -> rows.end() + open().size());
    }

    /// The number after the newest row that will not change any more.
    public long sealed() {
        return locked(rows::end);
    }

    /// Where the output of a command begins.
    public Optional<Long> beginOf(String command) {
        return locked(() -> Optional.ofNullable(begins.get(command)));
    }

    /// The rows `[from, to)` as far as they are held.
    public List<Row> rows(long from, long to) {
        return locked(() -> {
            var wanted = new ArrayList<Row>();
            for (long number = Math.max(from, rows.first()); number < Math.min(to, rows.end()); number++) {
                wanted.add(number == rows.first() && number > 0 ? tooOld(rows.row(number), number) : rows.row(number));
            }
            var open = open();
            for (long number = Math.max(from, rows.end()); number < Math.min(to, rows.end() + open.size()); number++) {
                wanted.add(open.get((int) (number - rows.end())));
            }
            return wanted;
        });
    }

    /// Stands where the oldest held row was: what lies before is in the record, not here (PRODUCT rule 2).
    private static Row tooOld(Row oldest, long older) {
        return new Row(Row.Kind.GAP, false, oldest.at(),
                (older + 1) + " older rows are not held here; the run's record has them", List.of());
    }

    private List<Row> open() {
        var open = new ArrayList<Row>(2);
        if (out.hasOpenRow()) {
            open.add(out.openRow());
        }
        if (err.hasOpenRow()) {
            open.add(err.openRow());
        }
        return open;
    }

    private void take(Printed chunk, int start, int end) {
        turnTo(chunk.command());
        var offsets = seen.computeIfAbsent(chunk.command(), _ -> new EnumMap<>(Printed.Channel.class));
        long held = offsets.getOrDefault(chunk.channel(), 0L);
        long missing = chunk.offset() + start - held;
        if (missing > 0) {
            finishLines();
            say(Row.Kind.GAP, chunk.at(), missing + " bytes of " + chunk.channel().word() + " are missing here");
        }
        int from = (int) Math.min(end, start + Math.max(0, -missing));
        reader(chunk.channel()).accept(chunk.bytes(), from, end, chunk.at());
        offsets.put(chunk.channel(), Math.max(held, chunk.offset() + end));
    }

    private StreamReader reader(Printed.Channel channel) {
        return channel == Printed.Channel.OUT ? out : err;
    }

    private void turnTo(String command) {
        if (!current.equals(Optional.of(command))) {
            finishLines();
            current = Optional.of(command);
        }
    }

    private void finishLines() {
        out.end();
        err.end();
        out = new StreamReader(Row.Kind.OUT, rows);
        err = new StreamReader(Row.Kind.ERR, rows);
    }

    private void say(Row.Kind kind, Instant at, String text) {
        for (var line : text.split("\n", -1)) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            rows.add(kind, false, at, bytes.length > SLICE ? Arrays.copyOf(bytes, SLICE) : bytes);
        }
    }

    private void write(Runnable change) {
        locked(() -> {
            change.run();
            return true;
        });
        onChange.run();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
