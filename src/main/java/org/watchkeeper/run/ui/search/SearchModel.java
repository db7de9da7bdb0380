package org.watchkeeper.run.ui.search;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.Needle;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.search.Wanted;

/// A search through everything that runs printed: what is looked for, and what was found so far. Confined to the FX thread; the
/// search itself runs in the background and is given up when another begins.
public final class SearchModel {
    /// Fewer letters wait for Enter: they are looked for by reading everything.
    private static final int ENOUGH_LETTERS = 4;
    private static final int MOST = 100;
    private final OutputSearch search;
    private final Executor worker;
    private final Clock clock;
    private final Function<Consumer<List<News>>, Consumer<News>> feeds;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty runbook = new SimpleStringProperty("");
    private final SimpleObjectProperty<Age> age = new SimpleObjectProperty<>(Age.ANY);
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Set<AttemptId> more = new HashSet<>();
    private AtomicBoolean wanted = new AtomicBoolean();
    private Optional<Needle> needle = Optional.empty();

    /// `feeds` makes the way from the searching thread to the screen.
    public SearchModel(OutputSearch search, Executor worker, Clock clock,
            Function<Consumer<List<News>>, Consumer<News>> feeds) {
        this.search = search;
        this.worker = worker;
        this.clock = clock;
        this.feeds = feeds;
        text.subscribe(this::changed);
        host.subscribe(this::changed);
        runbook.subscribe(this::changed);
        age.subscribe(this::changed);
    }

    /// What comes from a search while it goes on.
    public sealed interface News {
        record Found(Hit hit) implements News {}

        record MoreOf(AttemptId attempt) implements News {}

        record Looked(double part) implements News {}

        record Ended(OutputSearch.Reach reach) implements News {}

        record Failed(String why) implements News {}
    }

    /// How old output may be.
    public enum Age {
        ANY("any time", Duration.ZERO), DAY("the last 24 hours", Duration.ofDays(1)), WEEK("the last 7 days",
                Duration.ofDays(7)), MONTH("the last 30 days", Duration.ofDays(30)), YEAR("the last year",
                        Duration.ofDays(365));

        private final String words;
        private final Duration length;

        Age(String words, Duration length) {
            this.words = words;
            this.length = length;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    public StringProperty textProperty() {
        return text;
    }

    /// The name of a host, or empty for any.
    public StringProperty hostProperty() {
        return host;
    }

    /// A part of a runbook's title, or empty for any.
    public StringProperty runbookProperty() {
        return runbook;
    }

    public SimpleObjectProperty<Age> ageProperty() {
        return age;
    }

    /// The lines found so far, newest first.
    public ObservableList<Hit> hits() {
        return hits;
    }

    /// Whether results, or the wait for them, take the place of the list of runs.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// How far the search is, and what it came to.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What is looked for now.
    Optional<Needle> needle() {
        return needle;
    }

    /// Whether that command printed the text in more lines than are shown.
    boolean hasMore(AttemptId attempt) {
        return more.contains(attempt);
    }

    private void changed() {
        if (text.get().strip().length() >= ENOUGH_LETTERS) {
            look();
        } else {
            giveUp();
            shown.set(false);
        }
    }

    /// Begins to look for the text; gives up the search before.
    public void look() {
        giveUp();
        shown.set(!text.get().isBlank());
        try {
            needle = Optional.of(Needle.of(text.get().strip()));
            begin(new Wanted(needle.get(), host.get().strip(), runbook.get().strip(),
                    age.get() == Age.ANY ? Optional.empty() : Optional.of(clock.instant().minus(age.get().length)),
                    MOST));
        } catch (IllegalArgumentException unclear) {
            status.set(String.valueOf(unclear.getMessage()));
        }
    }

    /// Ends the search that goes on; what it found goes too.
    public void giveUp() {
        wanted.set(false);
        hits.clear();
        more.clear();
        status.set("");
    }

    private void begin(Wanted what) {
        var goesOn = new AtomicBoolean(true);
        wanted = goesOn;
        status.set("Searching…");
        var feed = feeds.apply(news -> {
            if (goesOn.get()) {
                news.forEach(this::hear);
            }
        });
        worker.execute(() -> carryOut(what, goesOn, feed));
    }

    private void carryOut(Wanted what, AtomicBoolean goesOn, Consumer<News> feed) {
        try {
            feed.accept(new News.Ended(search.look(what, new Telling(goesOn, feed))));
        } catch (Problem unread) {
            feed.accept(new News.Failed(String.valueOf(unread.getMessage())));
        }
    }

    private record Telling(AtomicBoolean wanted, Consumer<News> feed) implements OutputSearch.Listener {
        @Override
        public void found(Hit hit) {
            feed.accept(new News.Found(hit));
        }

        @Override
        public void moreOf(AttemptId attempt) {
            feed.accept(new News.MoreOf(attempt));
        }

        @Override
        public void looked(double part) {
            feed.accept(new News.Looked(part));
        }

        @Override
        public boolean goesOn() {
            return wanted.get();
        }
    }

    private void hear(News news) {
        switch (news) {
            case News.Found(var hit) -> hits.add(hit);
            case News.MoreOf(var attempt) -> more.add(attempt);
            case News.Looked(var part) -> status.set(String.format(Locale.ROOT, "Searching… %.0f %% of the history, %s",
                    100 * part, lines()));
            case News.Ended(var reach) -> status.set(ending(reach));
            case News.Failed(var why) -> status.set("The output cannot be searched: " + why);
        }
    }

    private String ending(OutputSearch.Reach reach) {
        return switch (reach) {
            case ALL -> hits.isEmpty() ? "Nothing found" : lines();
            case ENOUGH -> "The newest " + lines() + "; there are more: look for more words";
            case CALLED_OFF -> lines();
        };
    }

    private String lines() {
        return hits.size() + (hits.size() == 1 ? " line" : " lines");
    }
}
