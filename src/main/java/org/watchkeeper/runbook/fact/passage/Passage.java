package org.watchkeeper.runbook.fact.passage;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.bash.Command;

/// A piece of a document that can state something, in the order of the document.
public sealed interface Passage {
    Place place();

    /// Words of a heading, a paragraph, a list item, a comment in a block. `written` still has its emphasis.
    record Words(Kind kind, String written, String text, Place place) implements Passage {
        /// What kind of words. LEAD is a bold line of its own; ITEM and BOX are list items without and with a box;
        /// REMARK is a comment in a block that is no shell.
        public enum Kind {
            HEADING, LEAD, PROSE, ITEM, STEP, BOX, COMMENT, REMARK
        }

        /// Whether it can name what stands below it.
        public boolean isTitle() {
            return kind == Kind.HEADING || kind == Kind.LEAD || kind == Kind.STEP;
        }

        public boolean isItem() {
            return kind == Kind.ITEM || kind == Kind.STEP || kind == Kind.BOX;
        }
    }

    /// A field: `**Key**: value` or `Key: value`.
    record Field(String key, String value, boolean item, Place place) implements Passage {}

    /// A row of a table.
    record Row(List<String> headers, List<String> cells, Place place) implements Passage {
        public Row {
            headers = List.copyOf(headers);
            cells = List.copyOf(cells);
        }

        /// The cell below a header of such words.
        public Optional<String> cell(java.util.regex.Pattern words) {
            for (int at = 0; at < Math.min(headers.size(), cells.size()); at++) {
                if (words.matcher(headers.get(at)).find()) {
                    return Optional.of(cells.get(at));
                }
            }
            return Optional.empty();
        }
    }

    /// A command of a block. `comment` stands above it and may be empty; `undo` tells that it takes a step back.
    record Shell(Command command, String comment, Lines lines, Place place, boolean undo) implements Passage {}

    /// A block that is not run: configuration, samples.
    record Config(Block block, Place place) implements Passage {}

    /// A link to another file.
    record Link(String text, String target, Place place) implements Passage {}
}
