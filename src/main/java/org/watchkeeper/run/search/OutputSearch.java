package org.watchkeeper.run.search;

import org.watchkeeper.remote.AttemptId;

/// Search in everything runs printed, that of running commands included. Thread-safe.
public interface OutputSearch {
    /// Looks for a text from the newest output to the oldest and tells what it finds as it finds it. Blocks: call it on a
    /// background thread. Throws `Problem` when the stored output cannot be read.
    Reach look(Wanted wanted, Listener listener);

    /// Where a search ended.
    enum Reach {
        /// Everything was looked through.
        ALL,
        /// As much was found as was wanted; there may be more.
        ENOUGH,
        /// It was called off.
        CALLED_OFF
    }

    /// Told on the searching thread, in order; must not block.
    interface Listener {
        /// One more line. Newer ones come first.
        void found(Hit hit);

        /// That command printed the text in more lines than were told.
        default void moreOf(AttemptId attempt) {}

        /// That much of the history was looked through, from 0 to 1.
        default void looked(double part) {}

        /// Whether the search is to go on; asked often.
        default boolean goesOn() {
            return true;
        }
    }
}
