/// What became of work, written for those who were not there: a `Report` is sections of facts, tables and lines, without any markup;
/// `MarkdownText` and `HtmlText` write it. What is filled in is data: whatever a title, a note or a host's output holds, it is text.
/// `report.change` makes the report of a change.
@NullMarked
package org.watchkeeper.report;

import org.jspecify.annotations.NullMarked;
