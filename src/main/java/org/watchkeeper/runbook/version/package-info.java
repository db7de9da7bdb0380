/// Versions of documents: which were used or accepted here, how two of them differ, and how three are merged.
///
/// `Comparison` goes procedure by procedure, step by step, command by command; `SideBySide` line by line and word by word;
/// `Merge` brings a local correction into a new version. `Acceptances` decides whether a document may be run: changed
/// commands must be looked at and accepted first. All but `Versions`, the port of what is kept, is pure; no thread of its own.
@NullMarked
package org.watchkeeper.runbook.version;

import org.jspecify.annotations.NullMarked;
