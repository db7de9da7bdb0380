package org.watchkeeper.fx.place;

import org.watchkeeper.fx.Icon;

/// A line of the palette: something to do or to go to. `kind` is one word ("host", "procedure"); `detail` and `keys` may be
/// empty.
public record Command(String kind, String title, String detail, Icon icon, String keys, Runnable action) {
    public static Command of(String kind, String title, String detail, Icon icon, Runnable action) {
        return new Command(kind, title, detail, icon, "", action);
    }
}
