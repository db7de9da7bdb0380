package org.watchkeeper.host.fact;

import java.time.Instant;

/// What a person can say of the machine behind a host, with their name and a reason.
public enum MachineWord {
    /// It was built anew, or is another one by purpose: it is the one that it says it is.
    REBUILT {
        @Override
        public KnownMachine of(Known shown, Instant now, String who, String why) {
            return new KnownMachine(shown.facts().map(HostFacts::machine).orElse(""), now, who, why);
        }
    },
    /// It is the known one and has no machine id to tell any more.
    SILENT {
        @Override
        public KnownMachine of(Known shown, Instant now, String who, String why) {
            return shown.machine().orElseThrow().silent(now, who, why);
        }
    },
    /// It is to tell its machine id again: the word before does not hold any more.
    TELLING {
        @Override
        public KnownMachine of(Known shown, Instant now, String who, String why) {
            return shown.machine().orElseThrow().telling(now, who, why);
        }
    };

    /// As what a host is known by this word, where that was `shown` of it: it is known as a machine there.
    public abstract KnownMachine of(Known shown, Instant now, String who, String why);
}
