/// Hosts as CSV: `CsvSource` reads a file with whatever separator and columns in whatever order, `CsvInventory` writes one that no
/// spreadsheet computes and that reads back as it was. No threads.
@NullMarked
package org.watchkeeper.host.csv;

import org.jspecify.annotations.NullMarked;
