package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.regex.Pattern;

import org.watchkeeper.runbook.Rule;

/// Quotes that are missing or too strong: a bare `&` in an address, `$(date …)` in single quotes.
public final class QuotingLook {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s'\"]*&[^\\s'\"]*");
    private static final Pattern DATE = Pattern.compile("\\$\\(date [^)']*\\)");

    private QuotingLook() {}

    public static void at(Seen seen, Notes notes) {
        if (seen.command().hasBackground()) {
            var edits = new Edits(seen);
            ADDRESS.matcher(seen.text()).results().forEach(address -> edits.replace(address.start(), address.end(),
                    address.group().indexOf('$') < 0 ? "'" + address.group() + "'" : '"' + address.group() + '"'));
            notes.add(seen, Rule.BACKGROUND, "A bare & sends this into the background and starts another command",
                    edits,
                    "In quotes the whole address is one word");
        }
        if (seen.command().hasUnexpandedDate()) {
            var edits = new Edits(seen);
            DATE.matcher(seen.text()).results().forEach(date -> edits.replace(date.start(), date.end(),
                    "'\"" + date.group() + "\"'"));
            notes.add(seen, Rule.DATE_NOT_EXPANDED, "$(date …) in single quotes is sent as it stands", edits,
                    "The single quotes end before it and begin again behind it");
        }
    }
}
