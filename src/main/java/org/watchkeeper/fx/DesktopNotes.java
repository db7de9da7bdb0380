package org.watchkeeper.fx;

/// A few words on the desktop, for somebody who looks at another window. Nothing happens where the system cannot show them.
@FunctionalInterface
public interface DesktopNotes {
    /// Shows them for a while; `opened` follows when a person chooses them.
    void tell(String title, String text, Runnable opened);

    /// For a console that is not to show any.
    static DesktopNotes none() {
        return (_, _, _) -> {};
    }
}
