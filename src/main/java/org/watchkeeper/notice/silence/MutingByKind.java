package org.watchkeeper.notice.silence;

import java.util.Optional;

/// Asks each silencer the way that its kind understands.
public record MutingByKind(Muting alertmanager, Muting kuma) implements Muting {
    @Override
    public String open(Silencer silencer, Silence silence, String by) {
        return of(silencer).open(silencer, silence, by);
    }

    @Override
    public void close(Silencer silencer, String remote) {
        of(silencer).close(silencer, remote);
    }

    @Override
    public Optional<String> find(Silencer silencer, Silence silence) {
        return of(silencer).find(silencer, silence);
    }

    private Muting of(Silencer silencer) {
        return switch (silencer.kind()) {
            case Silencer.Alertmanager _ -> alertmanager;
            case Silencer.UptimeKuma _ -> kuma;
        };
    }
}
