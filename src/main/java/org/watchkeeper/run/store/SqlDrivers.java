package org.watchkeeper.run.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.Driver;
import org.watchkeeper.run.Drivers;
import org.watchkeeper.run.RunId;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;

/// Who drives which run, in the database that the consoles share.
///
/// A row is a lease. It falls to whoever asks when its holder was silent for half a minute by the database's clock, or was a
/// process of this machine that is gone. The journal's numbers are what keeps two consoles from both deciding; this tells
/// people beforehand.
public final class SqlDrivers implements Drivers {
    private static final int SILENCE = 30;
    private final Database database;
    private final Seat seat;

    /// Each is another console.
    public SqlDrivers(Database database) {
        this(database, Seat.here());
    }

    SqlDrivers(Database database, Seat seat) {
        this.database = database;
        this.seat = seat;
    }

    @Override
    public Optional<Driver> take(RunId run, Operator by) {
        return database.write(Durability.KILLED_CONSOLE, handle -> {
            if (isKept(handle, run)) {
                return Optional.empty();
            }
            var holder = holder(handle, run);
            var alive = holder.filter(this::isThere);
            if (alive.isPresent()) {
                return alive.map(Holder::driver);
            }
            var before = holder.map(gone -> gone.seat().console()).orElse("");
            return taken(handle, run, by, before) ? Optional.empty() : holder(handle, run).map(Holder::driver);
        });
    }

    private boolean isKept(Handle handle, RunId run) {
        return handle.createUpdate("UPDATE driver SET seen = " + now() + " WHERE run = :run AND console = :console")
                .bind("run", run.toString()).bind("console", seat.console()).execute() == 1;
    }

    /// Of two consoles that take the same run at once the second finds another holder than the one it saw.
    private boolean taken(Handle handle, RunId run, Operator by, String before) {
        return handle.createUpdate("""
                INSERT INTO driver (run, console, operator, machine, space, process, born, since, seen)
                VALUES (:run, :console, :operator, :machine, :space, :process, :born, %1$s, %1$s)
                ON CONFLICT (run) DO UPDATE SET console = excluded.console, operator = excluded.operator,
                    machine = excluded.machine, space = excluded.space, process = excluded.process,
                    born = excluded.born, since = excluded.since, seen = excluded.seen
                WHERE driver.console = :before
                """.formatted(now())).bind("run", run.toString()).bind("console", seat.console())
                .bind("operator", by.name()).bind("machine", seat.machine()).bind("space", seat.space())
                .bind("process", seat.process()).bind("born", seat.born()).bind("before", before).execute() == 1;
    }

    @Override
    public Optional<Driver> of(RunId run) {
        return database.read(handle -> holder(handle, run).filter(this::isThere).map(Holder::driver));
    }

    @Override
    public Set<RunId> driven() {
        return database.read(handle -> handle.createQuery("SELECT driver.*, " + now() + " - seen AS silent FROM driver")
                .map((row, _) -> Map.entry(RunId.of(row.getString("run")), holder(row))).stream()
                .filter(held -> isThere(held.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void release(RunId run) {
        database.write(Durability.KILLED_CONSOLE, handle -> handle
                .createUpdate("DELETE FROM driver WHERE run = :run AND console = :console").bind("run", run.toString())
                .bind("console", seat.console()).execute());
    }

    private boolean isThere(Holder holder) {
        return holder.silent() <= SILENCE && !holder.seat().isGoneFor(seat);
    }

    private Optional<Holder> holder(Handle handle, RunId run) {
        return handle.createQuery("SELECT driver.*, " + now() + " - seen AS silent FROM driver WHERE run = :run")
                .bind("run", run.toString()).map((row, _) -> holder(row)).findOne();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                new Seat(row.getString("console"), row.getString("machine"), row.getString("space"),
                        row.getLong("process"), row.getLong("born")),
                new Driver(new Operator(row.getString("operator")), row.getString("machine"),
                        Instant.ofEpochSecond(row.getLong("since"))),
                row.getLong("silent"));
    }

    private String now() {
        return database.seconds();
    }

    /// `silent` is for how many seconds nothing was heard of it.
    private record Holder(Seat seat, Driver driver, long silent) {}
}
