/// Maintenance at Uptime Kuma, which takes it only over the Socket.IO connection of its own pages (ADR 0048): `KumaSocket` speaks as
/// much of that as it takes, over plain HTTP requests; `UptimeKuma` opens, changes, finds and closes maintenance with it.
@NullMarked
package org.watchkeeper.notice.silence.kuma;

import org.jspecify.annotations.NullMarked;
