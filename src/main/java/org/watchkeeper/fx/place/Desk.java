package org.watchkeeper.fx.place;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Clip;
import org.watchkeeper.fx.control.Overlay;

/// What a page finds in its window: where dialogs and notices go, how to leave, where slow work is done.
public record Desk(Overlay overlay, Navigation navigation, Background background, Choosers choosers, Clip clip) {}
