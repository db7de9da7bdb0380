package org.watchkeeper.fx.control;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Which rows of a list can be seen now, from first to last.
public record VisibleRows(int first, int last) {
    public static VisibleRows of(ListView<?> list) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            if (first != null && last != null) {
                return new VisibleRows(first.getIndex(), last.getIndex());
            }
        }
        return new VisibleRows(0, -1);
    }

    /// Rows cut off at the edges do not count.
    public boolean contains(int index) {
        return first < index && index < last;
    }
}
