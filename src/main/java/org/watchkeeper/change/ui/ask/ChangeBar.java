package org.watchkeeper.change.ui.ask;

import java.util.Comparator;
import java.util.List;

import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.control.EnvironmentBar;

/// What is at stake in a change, as a bar across the top of what is shown or asked of it.
public final class ChangeBar {
    private ChangeBar() {}

    /// "▲ PRODUCTION · app-1, app-2".
    public static EnvironmentBar of(Proposal proposal) {
        return of(proposal.targets());
    }

    /// The same of these hosts.
    public static EnvironmentBar of(List<Target> targets) {
        return new EnvironmentBar(stake(targets), String.join(", ", targets.stream().map(Target::name).toList()));
    }

    /// The most that is at stake on its hosts; practice only where all of them are.
    public static Stake stake(Proposal proposal) {
        return stake(proposal.targets());
    }

    private static Stake stake(List<Target> targets) {
        return targets.stream().map(target -> Stake.of(target.environment().word(), target.practice()))
                .min(Comparator.naturalOrder()).orElse(Stake.PRODUCTION);
    }
}
