package org.watchkeeper.runbook.ui.change;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.version.Difference;
import org.watchkeeper.runbook.version.SideBySide;
import org.watchkeeper.runbook.version.Standing;
import org.watchkeeper.runbook.version.Version;

/// A document and how it differs from the version that was used or accepted before, ready to be shown. Pure.
record Changes(Library.Entry entry, Standing.Differs standing, List<SideBySide.Row> rows, List<Integer> stops) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /// What changes how a text looks without being seen itself.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\t]]");

    Changes {
        rows = List.copyOf(rows);
        stops = List.copyOf(stops);
    }

    /// Lays both versions beside each other; slow for a large document.
    static Changes of(Library.Entry entry, Standing.Differs standing) {
        var rows = SideBySide.of(standing.before().text(), entry.runbook().text()).rows();
        return new Changes(entry, standing, rows, stops(rows));
    }

    /// Where each stretch of lines that differ begins.
    private static List<Integer> stops(List<SideBySide.Row> rows) {
        var stops = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof SideBySide.Differs
                    && (i == 0 || !(rows.get(i - 1) instanceof SideBySide.Differs))) {
                stops.add(i);
            }
        }
        return stops;
    }

    List<Difference> differences() {
        return standing.comparison().differences();
    }

    boolean mustBeAccepted() {
        return standing.mustBeAccepted();
    }

    /// What the banner says.
    String headline() {
        var since = " since it was " + cause(standing.before());
        return mustBeAccepted() ? standing.comparison().inWords() + since : "This document changed" + since;
    }

    /// What the banner asks for.
    String request() {
        if (mustBeAccepted()) {
            return "Look at what changed and accept it before the next run.";
        }
        return entry.shipped()
                ? "It came with a newer console, and can be run."
                : "No command changed: it can be run as it is.";
    }

    /// "used by ada on 21 November 2026".
    static String cause(Version version) {
        var word = switch (version.cause()) {
            case USED, SHIPPED -> "used by ";
            case ACCEPTED -> "accepted by ";
        };
        return word + version.by().name() + " on " + DAY.format(version.at());
    }

    /// What cannot be seen is spelled out: a command that reads the same may be another one.
    static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll(found -> "⟨U+%04X⟩".formatted(found.group().codePointAt(0)));
    }

    /// The row that shows a difference.
    int rowOf(Difference difference) {
        for (int i = 0; i < rows.size(); i++) {
            if (shows(rows.get(i), difference)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean shows(SideBySide.Row row, Difference difference) {
        return switch (row) {
            case SideBySide.Same(var oldLine, var line, _) -> meets(difference, oldLine, line);
            case SideBySide.Folded(var count, var oldLine, var line) ->
                difference.line() > 0
                        ? line <= difference.line() && difference.line() < line + count
                        : oldLine <= difference.oldLine() && difference.oldLine() < oldLine + count;
            case SideBySide.Differs(var before, var after) -> meets(difference, before.line(), after.line());
        };
    }

    private static boolean meets(Difference difference, int oldLine, int line) {
        return difference.line() > 0 ? line == difference.line() : oldLine == difference.oldLine();
    }
}
