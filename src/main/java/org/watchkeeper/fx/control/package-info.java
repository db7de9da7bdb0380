/// The controls every screen shares, so that the same thing looks and answers the same everywhere.
///
/// Texts (`Words`), buttons that say the verb (`Buttons`), `Badge`, `EmptyState`, `FormField`, `ProblemBox`; over the
/// window's content `Overlay` with `Sheet` dialogs and `Notices`; `ConfirmPane` asks before something is done.
/// Everything is confined to the FX thread and dressed by `Styles` alone.
@NullMarked
package org.watchkeeper.fx.control;

import org.jspecify.annotations.NullMarked;
