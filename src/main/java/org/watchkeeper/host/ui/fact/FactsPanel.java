package org.watchkeeper.host.ui.fact;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import javafx.scene.Node;

import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.Gathering;
import org.watchkeeper.host.ui.HostPanel;
import org.watchkeeper.kernel.Operator;

/// What a host said of itself, below the rest of its page. A host that is being asked goes on while another one is looked at.
public final class FactsPanel implements HostPanel {
    private final FactsModel.Sources sources;
    private final Map<Host, FactsModel> models = new HashMap<>();

    /// Times are shown in the zone of `clock`; `operator` is who says that a machine was built anew.
    public FactsPanel(FactBook book, Gathering gathering, Supplier<Operator> operator, Clock clock) {
        this.sources = new FactsModel.Sources(book, gathering, operator, clock);
    }

    @Override
    public Node show(Host host, Desk desk) {
        var model = models.computeIfAbsent(host, of -> new FactsModel(of, sources, desk.background()));
        model.look();
        return new FactsPane(model, desk.overlay());
    }
}
