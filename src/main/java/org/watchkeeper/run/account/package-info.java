/// How a run went, told from its journal: results by host, times beside earlier runs, what went otherwise than the document
/// says, what may still be open on hosts, and the record as Markdown. Pure functions; nothing here is stored.
@NullMarked
package org.watchkeeper.run.account;

import org.jspecify.annotations.NullMarked;
