package org.watchkeeper.fx.output;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.application.Platform;
import javafx.scene.control.Label;

/// Runs the search of an output view: in the background, anew for every letter, on as output arrives.
final class Finder {
    private final Transcript transcript;
    private final OutputViewport viewport;
    private final Label words;
    private final Executor background;
    private Optional<Search> search = Optional.empty();
    private AtomicBoolean wanted = new AtomicBoolean();
    private boolean isBusy;
    private int current = -1;

    Finder(Transcript transcript, OutputViewport viewport, Label words, Executor background) {
        this.transcript = transcript;
        this.viewport = viewport;
        this.words = words;
        this.background = background;
    }

    /// Looks for another text; the search before is given up.
    void look(String text) {
        wanted.set(false);
        wanted = new AtomicBoolean(true);
        isBusy = false;
        current = -1;
        search = text.isEmpty() ? Optional.empty() : Optional.of(new Search(transcript, text));
        viewport.mark(text, Optional.empty());
        say();
        goOn();
    }

    /// Looks at what was printed since.
    void goOn() {
        if (isBusy || search.filter(Search::hasMore).isEmpty()) {
            return;
        }
        isBusy = true;
        var looking = search.orElseThrow();
        var goOn = wanted;
        background.execute(() -> {
            looking.advance(goOn::get);
            Platform.runLater(() -> done(looking));
        });
    }

    void next() {
        move(1);
    }

    /// To the next place, or the one before; round the end.
    void move(int by) {
        search.filter(looking -> looking.count() > 0).ifPresent(looking -> {
            int from = looking.indexFrom(viewport.topRow());
            current = current < 0 ? from - (by > 0 ? 0 : 1) : current + by;
            current = Math.floorMod(current, looking.count());
            var place = looking.place(current);
            viewport.show(place.row());
            viewport.mark(looking.needle(), Optional.of(place));
            say();
        });
    }

    private void done(Search looking) {
        if (search.equals(Optional.of(looking))) {
            isBusy = false;
            say();
            goOn();
        }
    }

    private void say() {
        words.setText(search.map(this::words).orElse(""));
    }

    private String words(Search looking) {
        if (looking.count() == 0) {
            return isBusy ? "searching…" : "not found";
        }
        return current < 0
                ? String.format(Locale.ROOT, "%,d found", looking.count())
                : String.format(Locale.ROOT, "%,d of %,d", current + 1, looking.count());
    }
}
