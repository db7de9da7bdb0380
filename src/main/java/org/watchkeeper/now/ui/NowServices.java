package org.watchkeeper.now.ui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.host.ui.Contact;
import org.watchkeeper.now.Watch;
import org.watchkeeper.runbook.Library;

/// What the Now place works with. `here` is the zone of the person who looks, `contacts` is asked on the FX thread, `practice` leads to the practice upgrade.
public record NowServices(Watch watch, ZoneId here, Supplier<Map<HostId, Contact>> contacts, Hosts hosts,
        Library library,
        Clock clock, Runnable practice) {}
