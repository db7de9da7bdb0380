package org.watchkeeper.host.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.bring.Sources;

/// Hosts: the inventory. Opened on a host's id it shows that host; on `new` it adds one, on `import` it imports some, on `import:FILE` those
/// of that file, on `removed` it
/// shows those that can be restored.
public final class HostsPlace implements Place {
    public static final String ID = "hosts";
    public static final String NEW = "new";
    public static final String IMPORT = "import";
    public static final String REMOVED = "removed";

    private final Inventory hosts;
    private final Sources sources;
    private final Contacts contacts;
    private final HostUse use;
    private final HostPanel panel;
    private @Nullable HostsModel model;
    private @Nullable HostPages pages;

    /// Hosts that nothing uses, and no source to import others from.
    public HostsPlace(Inventory hosts, Contacts contacts, HostPanel panel) {
        this(hosts, NoSources.INSTANCE, contacts, _ -> List.of(), panel);
    }

    /// `panel` is shown below a host's facts.
    public HostsPlace(Inventory hosts, Sources sources, Contacts contacts, HostUse use, HostPanel panel) {
        this.hosts = hosts;
        this.sources = sources;
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
        var all = new HostPages(built, hosts, sources, desk, panel);
        pages = all;
        return all;
    }

    @Override
    public void opened(String parameter) {
        if (model == null || pages == null) {
            return;
        }
        model.load();
        if (parameter.equals(IMPORT)) {
            pages.bring();
        } else if (parameter.startsWith(IMPORT + ":")) {
            pages.bring(Path.of(parameter.substring(IMPORT.length() + 1)));
        } else if (parameter.equals(REMOVED)) {
            pages.removed();
        } else if (parameter.equals(NEW)) {
            model.add();
        } else if (!parameter.isEmpty()) {
            model.selectSoon(HostId.of(parameter));
        }
    }

    @Override
    public void leadOut() {
        Optional.ofNullable(pages).ifPresent(HostPages::leadOut);
        opened("");
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("Ctrl+N", "Add a host"), new Shortcut("Ctrl+I", "Import hosts"),
                new Shortcut("Ctrl+F", "Filter"),
                new Shortcut("F2", "Edit the selected host"), new Shortcut("Delete", "Remove the selected hosts"),
                new Shortcut("Esc", "Leave the form, the import"));
    }
}
