package org.watchkeeper.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.place.Command;

/// What the palette offers for what was typed: every word must occur; the nearer to a title's beginning the better.
final class PaletteModel {
    private static final int SHOWN = 60;
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int IN_DETAIL = 1000;
    private static final int INSIDE_WORD = 100;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Command> matches = FXCollections.observableArrayList();
    private final List<Supplier<List<Command>>> sources;
    private final Background background;
    private List<Command> all = List.of();

    PaletteModel(List<Supplier<List<Command>>> sources, Background background) {
        this.sources = List.copyOf(sources);
        this.background = background;
        // The list follows each letter.
        query.subscribe(this::match);
    }

    StringProperty query() {
        return query;
    }

    ObservableList<Command> matches() {
        return matches;
    }

    /// Asks every source anew, away from the screen: they may read a database.
    void open() {
        query.set("");
        background.run(this::gather, this::take, _ -> take(List.of()));
    }

    private List<Command> gather() {
        var found = new ArrayList<Command>();
        sources.forEach(source -> found.addAll(source.get()));
        return found;
    }

    private void take(List<Command> found) {
        all = found;
        match(query.get());
    }

    private void match(String typed) {
        var words = BLANKS.splitAsStream(typed.strip().toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty())
                .toList();
        matches.setAll(all.stream().map(command -> new Scored(command, score(command, words)))
                .filter(scored -> scored.score < NOWHERE).sorted(Comparator.comparingInt(Scored::score)).limit(SHOWN)
                .map(Scored::command).toList());
    }

    private static int score(Command command, List<String> words) {
        int sum = 0;
        for (var word : words) {
            int score = score(command, word);
            if (score == NOWHERE) {
                return NOWHERE;
            }
            sum += score;
        }
        return sum;
    }

    private static int score(Command command, String word) {
        var title = command.title().toLowerCase(Locale.ROOT);
        int at = title.indexOf(word);
        if (at >= 0) {
            return at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1)) ? at : INSIDE_WORD + at;
        }
        var isElsewhere = Stream.of(command.detail(), command.kind())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
        return isElsewhere ? IN_DETAIL : NOWHERE;
    }

    private record Scored(Command command, int score) {}
}
