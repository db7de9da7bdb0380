package org.watchkeeper.health.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;

/// How checks stand as far as that was kept: for whoever asks nobody. Where no console watches, everything is stale, and says so.
public final class KeptWall {
    private KeptWall() {}

    /// Reads the database.
    public static Wall read(Duties duties, Works works, Logbook logbook, Instant now) {
        var posts = new Posts(logbook, _ -> {});
        posts.assign(duties.now(), now);
        var book = new Book(logbook);
        book.exchange(now);
        var scene = new Scene(book, works.at(now), "no console watches", now);
        var vitals = new ArrayList<Vital>();
        posts.all().forEach(post -> vitals.addAll(scene.of(post.host().id(), post.look())));
        return new Wall(now, List.copyOf(vitals));
    }
}
