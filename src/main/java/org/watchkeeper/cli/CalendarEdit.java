package org.watchkeeper.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `calendar edit`: another rule, other hosts or other limits for what is there.
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
@Command(name = "edit", mixinStandardHelpOptions = true, description = "Change a window or blackout; what is not said stays as it is. Its next twelve dates are shown before it is kept, and what becomes of planned changes it touches is asked.")
final class CalendarEdit implements Callable<Integer> {
    private final Tools tools;
    private final Proposing proposing;
    private final Settling settling;

    @Parameters(paramLabel = "WHAT", description = "Id, the beginning of one, or a name.")
    private String what = "";

    @Option(names = "--when", paramLabel = "WORDS", description = "\"first Sunday 02:00-04:00 UTC\"")
    private @Nullable String when;

    @Option(names = "--for-all", description = "It is for all hosts from now on.")
    private boolean all;

    @Mixin
    private final ProposedRuling said = new ProposedRuling();

    @Mixin
    private final PlannedOptions planned = new PlannedOptions();

    CalendarEdit(Tools tools, Proposing proposing, Settling settling) {
        this.tools = tools;
        this.proposing = proposing;
        this.settling = settling;
    }

    @Override
    public Integer call() {
        var seen = ChosenRuling.of(tools.calendars().current(), what);
        var ruling = edited(seen.ruling());
        proposing.show(ruling);
        if (!said.yes() && !proposing.agreed()) {
            return Status.WAITS;
        }
        return settling.keep(Edit.after(seen, tools.clock().instant(), tools.operator(), said.reason(),
                new Edit.Kept(ruling)), planned, "kept: " + ruling.name());
    }

    private Ruling edited(Ruling old) {
        try {
            return switch (old) {
                case Window window ->
                    new Window(old.id(), said.name(old.name()), series(old), said.terms(window.terms()),
                            scope(old), old.source());
                case Blackout blackout -> new Blackout(old.id(), said.name(old.name()), series(old),
                        said.reason().isBlank() ? blackout.reason() : said.reason(), scope(old), old.source());
            };
        } catch (IllegalArgumentException wrong) {
            throw new Misuse("This cannot be: " + wrong.getMessage(), what, "");
        }
    }

    private Scope scope(Ruling old) {
        var named = said.scope(tools);
        return all ? Scope.EVERYTHING : named.equals(Scope.EVERYTHING) ? old.scope() : named;
    }

    private Series series(Ruling old) {
        if (when == null) {
            return old.series();
        }
        var setting = said.setting(proposing.today());
        var zoned = new Proposal.Setting(setting.today(), setting.first(),
                setting.zone().or(() -> Optional.of(old.series().zone())));
        return switch (proposing.read(when, zoned).proposal()) {
            case Proposal.Open(var questions) -> throw new Misuse(String.join(" ", questions), when,
                    "Say it in the words, or with --zone and --from.");
            case Proposal.Dated(var series, _) -> old.series().becoming(series);
        };
    }
}
