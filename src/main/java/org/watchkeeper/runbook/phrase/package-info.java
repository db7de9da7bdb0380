/// Words about time, read: days, clock times, zones, cadences, offsets, cron and systemd lines.
///
/// Everything is a function of one text without Markdown. `Sentence` reads a statement; the others are its vocabulary.
/// What a text does not say is left empty and asked for, never filled in.
@NullMarked
package org.watchkeeper.runbook.phrase;

import org.jspecify.annotations.NullMarked;
