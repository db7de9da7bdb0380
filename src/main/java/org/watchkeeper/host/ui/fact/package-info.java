/// What a host said of itself, on its page: how old that is, asking it anew, and saying that a machine was built anew.
///
/// `FactsPanel` is what the Hosts place shows. View-models are confined to the FX thread.
@NullMarked
package org.watchkeeper.host.ui.fact;

import org.jspecify.annotations.NullMarked;
