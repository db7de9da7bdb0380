package org.watchkeeper.runbook.markdown.passage;

import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Place;

/// The rows of a table, each with the headers above it.
final class TablePassages {
    private TablePassages() {}

    static List<Passage> of(Node table, Place place) {
        var passages = new ArrayList<Passage>();
        List<String> headers = List.of();
        int line = Outline.firstLine(table) + 2;
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    headers = cells(row);
                } else if (part instanceof TableBody && row instanceof TableRow) {
                    passages.add(new Passage.Row(headers, cells(row),
                            new Place(place.path(), place.phase(), line++, List.of())));
                }
            }
        }
        return passages;
    }

    private static List<String> cells(Node row) {
        var cells = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(Inline.plain(text(cell)));
        }
        return cells;
    }

    private static String text(Node cell) {
        var text = new StringBuilder();
        cell.accept(new AbstractVisitor() {
            @Override
            public void visit(Text found) {
                text.append(found.getLiteral());
            }
        });
        return text.toString();
    }
}
