package org.watchkeeper.host.ui;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;

/// The inventory as lines of the palette.
record HostCommands(Hosts hosts, Navigation navigation) {
    List<Command> all() {
        var commands = new ArrayList<Command>();
        commands.add(
                Command.of("action", "Add a host", "", Icon.ADD, () -> navigation.open(HostsPlace.ID, HostsPlace.NEW)));
        commands.add(Command.of("action", "Import hosts", "ssh configuration, Ansible, CSV", Icon.DOWNLOAD,
                () -> navigation.open(HostsPlace.ID, HostsPlace.IMPORT)));
        commands.add(Command.of("action", "Removed hosts", "restore them", Icon.BACK,
                () -> navigation.open(HostsPlace.ID, HostsPlace.REMOVED)));
        hosts.all().forEach(host -> commands.add(command(host)));
        return commands;
    }

    private Command command(Host host) {
        var stake = Stakes.of(host);
        return Command.of("host", host.name(), stake.loudWord() + " · " + host.endpoint(), Icon.HOSTS,
                () -> navigation.open(HostsPlace.ID, host.id().toString()));
    }
}
