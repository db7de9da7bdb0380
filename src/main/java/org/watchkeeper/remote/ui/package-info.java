/// What only the operator can answer while a host is being reached, asked in the window: host keys and secrets.
///
/// `FxQuestions` is called on connecting threads and waits there; everything else is confined to the FX thread. A
/// dismissed question is a refusal.
@NullMarked
package org.watchkeeper.remote.ui;

import org.jspecify.annotations.NullMarked;
