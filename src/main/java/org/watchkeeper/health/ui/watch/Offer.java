package org.watchkeeper.health.ui.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.watchkeeper.health.Probe;
import org.watchkeeper.health.kind.Catalogue;
import org.watchkeeper.health.kind.Commands;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Visible;

/// A check that can be chosen. `argument` is what it has to be told ("NAME", "[PATH]" where it may be left out, empty for nothing).
record Offer(String title, String argument, Function<String, Probe> make) {
    private static final int LONGEST = 80;

    /// The console's own kinds, then what the documents of the library name with a command that is complete.
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
        return entry.runbook().facts().probes().stream().filter(Offer::isComplete).map(probe -> {
            var from = String.valueOf(entry.file().getFileName()) + ":" + probe.lines().first();
            return new Offer(Visible.of(probe.title()) + " (" + from + ")", "",
                    _ -> from(Commands.command(probe.command(), probe.title()), from));
        });
    }

    /// A command with a placeholder is none yet.
    private static boolean isComplete(org.watchkeeper.runbook.Probe probe) {
        return !probe.command().isBlank() && !probe.title().isBlank() && !probe.command().contains("<");
    }

    private static Probe from(Probe probe, String from) {
        return new Probe(probe.id(), probe.title(), probe.ask(), probe.judgement(), probe.every(), probe.limit(),
                probe.dependsOn(), from);
    }

    /// As it is listed: with what it has to be told.
    String label() {
        var words = argument.isEmpty() ? title : title + "  " + argument.toLowerCase(Locale.ROOT);
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
