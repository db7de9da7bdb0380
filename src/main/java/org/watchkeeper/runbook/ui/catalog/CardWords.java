package org.watchkeeper.runbook.ui.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.watchkeeper.runbook.shelf.Card;
import org.watchkeeper.runbook.shelf.Due;

/// What is known of a document outside its text, in words. Pure.
public record CardWords(Card card, LocalDate today) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// "review overdue since 29 Dec 2025", "review by 3 Mar 2027", or empty.
    public String review() {
        return switch (card.due()) {
            case Due.Unsaid _ -> "";
            case Due.On(var date) ->
                (card.due().isOverdue(today) ? "review overdue since " : "review by ") + DAY.format(date);
        };
    }

    public boolean isOverdue() {
        return card.due().isOverdue(today);
    }

    /// When it was carried out and rehearsed, the days being those of UTC.
    public List<String> uses() {
        var uses = new ArrayList<String>();
        card.lastRun().ifPresent(at -> uses.add("run " + day(at)));
        card.lastRehearsal().ifPresent(at -> uses.add("rehearsed " + day(at)));
        return uses;
    }

    /// All of it in one line.
    public String all() {
        var words = new ArrayList<String>();
        add(words, "owner ", card.owner());
        add(words, "version ", card.version());
        add(words, "", review());
        uses().forEach(use -> words.add("last " + use + " UTC"));
        if (!card.tags().isEmpty()) {
            words.add("tags " + String.join(", ", card.tags()));
        }
        return String.join("  ·  ", words);
    }

    private static void add(List<String> words, String before, String word) {
        if (!word.isEmpty()) {
            words.add(before + word);
        }
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }
}
