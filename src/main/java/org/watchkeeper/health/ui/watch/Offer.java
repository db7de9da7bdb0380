package org.watchkeeper.health.ui.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.watchkeeper.health.Probe;
import org.watchkeeper.health.document.DocumentChecks;
import org.watchkeeper.health.kind.Catalogue;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Visible;

/// A check that can be chosen. `argument` is what it has to be told ("NAME", "[PATH]" where it may be left out, empty for nothing).
record Offer(String title, String argument, Function<String, Probe> make) {
    private static final int LONGEST = 80;

    /// The console's own kinds, then what the documents of the library name and can be asked.
    static List<Offer> all(Library library) {
        var offers = new ArrayList<Offer>();
        Catalogue.kinds().stream().map(Offer::of).forEach(offers::add);
        library.entries().stream().flatMap(Offer::of).forEach(offers::add);
        return List.copyOf(offers);
    }

    private static Offer of(Catalogue.Kind kind) {
        var name = kind.name().replace('-', ' ');
        return new Offer(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), kind.argument(), kind::of);
    }

    private static Stream<Offer> of(Library.Entry entry) {
        return DocumentChecks.of(entry.runbook(), String.valueOf(entry.file().getFileName())).stream()
                .flatMap(check -> check.probe().stream())
                .map(probe -> new Offer(Visible.of(probe.title()) + " (" + Visible.of(probe.from()) + ")", "",
                        _ -> probe));
    }

    /// As it is listed: with what it has to be told.
    String label() {
        var words = argument.isEmpty() ? title : title + "  " + argument.toLowerCase(Locale.ROOT);
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
