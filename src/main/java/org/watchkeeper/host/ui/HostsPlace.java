package org.watchkeeper.host.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;

/// Hosts: the inventory. Opened on a host's id it shows that host; opened on `new` it adds one.
public final class HostsPlace implements Place {
    public static final String ID = "hosts";
    public static final String NEW = "new";

    private final Hosts hosts;
    private final Contacts contacts;
    private final HostUse use;
    private final HostPanel panel;
    private @Nullable HostsModel model;

    /// Hosts that nothing uses.
    public HostsPlace(Hosts hosts, Contacts contacts, HostPanel panel) {
        this(hosts, contacts, _ -> List.of(), panel);
    }

    /// `panel` is shown below a host's facts.
    public HostsPlace(Hosts hosts, Contacts contacts, HostUse use, HostPanel panel) {
        this.hosts = hosts;
        this.contacts = contacts;
        this.use = use;
        this.panel = panel;
    }

    /// What the palette finds: every host, and adding one.
    public static Supplier<List<Command>> commands(Hosts hosts, Navigation navigation) {
        return () -> new HostCommands(hosts, navigation).all();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Hosts";
    }

    @Override
    public Icon icon() {
        return Icon.HOSTS;
    }

    @Override
    public Parent build(Desk desk) {
        var built = new HostsModel(hosts, contacts, use, desk.background(), desk.overlay().notices()::warn);
        model = built;
        return new HostsScreen(built, desk, panel);
    }

    @Override
    public void opened(String parameter) {
        if (model == null) {
            return;
        }
        model.load();
        if (parameter.equals(NEW)) {
            model.add();
        } else if (!parameter.isEmpty()) {
            model.selectSoon(HostId.of(parameter));
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("Ctrl+N", "Add a host"), new Shortcut("Ctrl+F", "Filter"),
                new Shortcut("F2", "Edit the selected host"), new Shortcut("Delete", "Remove the selected host"),
                new Shortcut("Esc", "Leave the form of a host"));
    }
}
