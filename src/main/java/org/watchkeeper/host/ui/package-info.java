/// Hosts on screen: the inventory, one host beside it, the form that adds or changes one.
///
/// `HostsPlace` is the page, `HostsModel` its view-model, `HostForm` the form's. View-models hold no nodes and are confined
/// to the FX thread; storing is done in the background. How a connection is tried is handed in (`HostPanel`), because
/// connections come after hosts.
@NullMarked
package org.watchkeeper.host.ui;

import org.jspecify.annotations.NullMarked;
