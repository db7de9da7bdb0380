/// Channels, words, plans, subjects, tries and silences in the database. Nothing secret is among them.
@NullMarked
package org.watchkeeper.notice.store;

import org.jspecify.annotations.NullMarked;
