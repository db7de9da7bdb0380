package org.watchkeeper.fx.control;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// A list cell whose node fills the list's width and may wrap: its height follows. (JavaFX would ask for the height of one
/// endless line.) A node with a maximum width stays in the middle.
public abstract class FillCell<T> extends ListCell<T> {
    private static final double SCROLL_BAR = 12;

    private @Nullable Region filling;
    private Subscription bonds = Subscription.EMPTY;

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        bonds.unsubscribe();
        bonds = Subscription.EMPTY;
        filling = empty || item == null ? null : show(item);
        setGraphic(filling);
    }

    /// The node for an item.
    protected abstract Region show(T item);

    /// Keeps a subscription for as long as the item is shown.
    protected final void whileShown(Subscription subscription) {
        bonds = bonds.and(subscription);
    }

    private double available(Region node) {
        double width = Math.max(0, getListView().getWidth() - SCROLL_BAR);
        return node.getMaxWidth() > 0 ? Math.min(width, node.getMaxWidth()) : width;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (filling == null) {
            return super.computePrefHeight(width);
        }
        return snapSizeY(filling.prefHeight(available(filling)));
    }

    @Override
    protected void layoutChildren() {
        if (filling == null) {
            super.layoutChildren();
        } else {
            double width = available(filling);
            double spare = Math.max(0, getListView().getWidth() - SCROLL_BAR - width);
            filling.resizeRelocate(snapPositionX(spare / 2), 0, width, getHeight());
        }
    }
}
