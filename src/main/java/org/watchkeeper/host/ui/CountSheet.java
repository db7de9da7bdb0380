package org.watchkeeper.host.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;

/// Asks before several hosts leave the inventory: they are named, and their number has to be typed.
final class CountSheet {
    private static final double WIDTH = 520;
    private static final int NAMED = 30;

    private CountSheet() {}

    /// `consent` follows only when the number was typed and the button pressed.
    static void ask(Overlay overlay, List<Host> hosts, List<String> uses, Runnable consent) {
        var sheet = new Sheet("Remove " + hosts.size() + " hosts from the inventory?", WIDTH);
        var number = new TextField();
        number.setId(HostStyles.COUNT);
        var remove = Buttons.destructive("Remove " + hosts.size() + " hosts", () -> {
            overlay.close(sheet);
            consent.run();
        });
        remove.setId(HostStyles.REMOVE_MANY);
        remove.disableProperty()
                .bind(number.textProperty().map(text -> !text.strip().equals(Integer.toString(hosts.size()))));
        sheet.crowned(new EnvironmentBar(strictest(hosts), hosts.size() + " hosts"))
                .with(Words.prose(names(hosts)));
        if (!uses.isEmpty()) {
            sheet.with(Words.prose("In use for " + String.join(", ", uses)
                    + ". What is open goes on with the hosts as they were when it began."));
        }
        sheet.with(Words.prose(
                "The machines themselves are not touched, records of runs are kept, and Removed hosts brings them back."),
                new FormField("How many hosts are removed?", number, "Type the number"))
                .buttons(Buttons.plain("Keep them", () -> overlay.close(sheet)), remove);
        overlay.show(sheet, () -> {});
    }

    private static Stake strictest(List<Host> hosts) {
        return hosts.stream().map(Stakes::of).min(Comparator.naturalOrder()).orElse(Stake.PRODUCTION);
    }

    private static String names(List<Host> hosts) {
        var named = hosts.stream().limit(NAMED).map(Host::name).collect(Collectors.joining(", "));
        return hosts.size() > NAMED ? named + " and " + (hosts.size() - NAMED) + " more" : named;
    }
}
