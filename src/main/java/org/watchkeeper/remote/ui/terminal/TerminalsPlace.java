package org.watchkeeper.remote.ui.terminal;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.terminal.Terminals;

/// Terminals on hosts, and their files, a tab each. Opened on a host's id it opens a terminal there, on `files:ID` its files, after the
/// question in production.
public final class TerminalsPlace implements Place {
    public static final String ID = "terminals";
    /// Before a host's id: its files.
    public static final String FILES = "files:";

    private final Services services;
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private Optional<TerminalTabs> tabs = Optional.empty();

    /// What the place works with; `clipboard` is what lies there now, times are shown in `zone`.
    public record Services(Hosts hosts, Terminals terminals, FileHosts files, Questions questions,
            Supplier<String> clipboard, ZoneId zone) {
        /// With the system's clipboard.
        public Services(Hosts hosts, Terminals terminals, FileHosts files, Questions questions, ZoneId zone) {
            this(hosts, terminals, files, questions,
                    () -> Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""), zone);
        }
    }

    public TerminalsPlace(Services services) {
        this.services = services;
    }

    /// What the palette finds: a terminal on each host, and the files of those that have some.
    public static Supplier<List<Command>> commands(Hosts hosts, Navigation navigation) {
        return () -> hosts.all().stream().flatMap(host -> Stream.concat(
                Stream.of(Command.of("terminal", "Terminal on " + host.name(), "", Icon.CODE,
                        () -> navigation.open(ID, host.id().toString()))),
                Stream.of(Command.of("files", "Files of " + host.name(), "", Icon.FOLDER,
                        () -> navigation.open(ID, FILES + host.id()))).filter(_ -> !host.practice())))
                .toList();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Terminals";
    }

    @Override
    public Icon icon() {
        return Icon.CODE;
    }

    @Override
    public Parent build(Desk desk) {
        var built = new TerminalTabs(services, desk, subject::set);
        tabs = Optional.of(built);
        return built;
    }

    @Override
    public void opened(String parameter) {
        tabs.ifPresent(open -> {
            if (parameter.isEmpty()) {
                open.begin();
            } else if (parameter.startsWith(FILES)) {
                open.askForFiles(HostId.of(parameter.substring(FILES.length())));
            } else {
                open.ask(HostId.of(parameter));
            }
        });
    }

    @Override
    public ObservableValue<String> subject() {
        return subject.getReadOnlyProperty();
    }

    @Override
    public List<String> unfinished() {
        return tabs.map(TerminalTabs::unfinished).orElse(List.of());
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("F6", "Leave the terminal with the keyboard, and return to it"),
                new Shortcut("Ctrl+Shift+C, Ctrl+Shift+V", "Copy, paste"),
                new Shortcut("Ctrl+Shift+A", "Select all"), new Shortcut("Ctrl+Shift+F", "Find"),
                new Shortcut("Shift+PgUp, Shift+PgDn", "Scroll"),
                new Shortcut("F5", "Files: read the folder again"),
                new Shortcut("Enter, Backspace", "Files: open a folder, one folder up"));
    }
}
