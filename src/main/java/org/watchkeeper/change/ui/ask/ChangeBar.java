package org.watchkeeper.change.ui.ask;

import java.util.Comparator;

import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.control.EnvironmentBar;

/// What is at stake in a change, as a bar across the top of what is shown or asked of it.
public final class ChangeBar {
    private ChangeBar() {}

    /// "▲ PRODUCTION · app-1, app-2".
    public static EnvironmentBar of(Proposal proposal) {
        return new EnvironmentBar(stake(proposal),
                String.join(", ", proposal.targets().stream().map(Target::name).toList()));
    }

    /// The most that is at stake on its hosts; practice only where all of them are.
    public static Stake stake(Proposal proposal) {
        return proposal.targets().stream().map(target -> Stake.of(target.environment().word(), target.practice()))
                .min(Comparator.naturalOrder()).orElse(Stake.PRODUCTION);
    }
}
