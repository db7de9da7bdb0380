/// Health in the database: what is watched, what was read, and what people said of it.
///
/// Readings lie in blocks of five minutes (`Block`), each with a summary (`Span`); blocks are kept for a day, summaries of five
/// minutes for thirty days, of hours for two years.
@NullMarked
package org.watchkeeper.health.store;

import org.jspecify.annotations.NullMarked;
