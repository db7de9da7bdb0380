/// The calendar on paper: a month or an agenda as PDF, in black and one shade, every kind by its word.
///
/// `Paper` writes; it is called in the background. The only package that knows the library that makes PDF.
@NullMarked
package org.watchkeeper.calendar.ui.paper;

import org.jspecify.annotations.NullMarked;
