package org.watchkeeper.change;

import java.time.ZoneId;

import org.watchkeeper.calendar.MomentWords;

/// What happened to a change, in sentences, one an entry; times are told in a zone.
public final class ChangeStory {
    private ChangeStory() {}

    /// One entry as a sentence.
    public static String of(ChangeEntry entry, ZoneId zone) {
        var by = entry.by().name();
        return switch (entry.event()) {
            case ChangeEvent.Drafted _ -> "Drafted by " + by;
            case ChangeEvent.Revised(_, var why) -> "Revised by " + by + because(why);
            case ChangeEvent.Moved(var proposal, var why) ->
                "Moved to " + MomentWords.at(proposal.span().start(), zone) + " by " + by + because(why);
            case ChangeEvent.Excepted(var reason) ->
                "Left at its time by " + by + ", against the calendar" + because(reason);
            case ChangeEvent.Submitted(var note) -> "Handed in by " + by + because(note);
            case ChangeEvent.Approved(var note) -> "Approved by " + by + because(note);
            case ChangeEvent.Refused(var reason) -> "Refused by " + by + because(reason);
            case ChangeEvent.Announced(var how) -> "Announced by " + by + because(how);
            case ChangeEvent.Decided(var go, var note) -> (go ? "Go by " : "No-go by ") + by + because(note);
            case ChangeEvent.Overridden(var against, var reason, var second) ->
                "Let through by " + by + (second.isBlank() ? "" : " with " + second) + " against: "
                        + String.join("; ", against) + because(reason);
            case ChangeEvent.RunBegan(var phase, _) -> "Run of phase " + (phase + 1) + " started by " + by;
            case ChangeEvent.RunEnded(_, var result) -> switch (result) {
                case COMPLETED -> "Its run was completed";
                case ROLLED_BACK -> "Its run was rolled back";
                case ABANDONED -> "Its run was abandoned";
            };
            case ChangeEvent.Extended(var until, var reason) ->
                "Extended until " + MomentWords.at(until, zone) + " by " + by + because(reason);
            case ChangeEvent.Cancelled(var reason) -> "Cancelled by " + by + because(reason);
            case ChangeEvent.Noted(var text) -> "Noted by " + by + because(text);
        };
    }

    private static String because(String words) {
        return words.isBlank() ? "" : ": " + words;
    }
}
