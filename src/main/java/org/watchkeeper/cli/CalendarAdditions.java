package org.watchkeeper.cli;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.calendar.Proposal;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.document.Offer;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `calendar add`, `edit`, `offered` and `adopt`.
final class CalendarAdditions {
    private CalendarAdditions() {}

    static void addTo(CommandLine calendar, Tools tools, Tools.Terminal terminal, Settling settling) {
        var proposing = new Proposing(tools, terminal, settling);
        calendar.addSubcommand(new CalendarEdit(tools, proposing, settling));
        calendar.addSubcommand(new Add(proposing));
        calendar.addSubcommand(new Offered(proposing, terminal));
        calendar.addSubcommand(new Adopt(proposing));
    }

    @SuppressWarnings("FieldCanBeFinal") // picocli sets them
    @Command(name = "add", mixinStandardHelpOptions = true, description = "A window, or with --blackout a blackout, in plain words; its rule and next twelve dates are shown before it is kept.")
    private static final class Add implements Callable<Integer> {
        private final Proposing proposing;

        @Parameters(paramLabel = "WORDS", description = "\"first Saturday 02:00-04:00 UTC\", \"2026-12-24 to 2026-12-26 UTC\"")
        private String words = "";

        @Option(names = "--blackout", description = "No change may be made then.")
        private boolean blackout;

        @Mixin
        private final ProposedRuling said = new ProposedRuling();

        @Mixin
        private final PlannedOptions planned = new PlannedOptions();

        private Add(Proposing proposing) {
            this.proposing = proposing;
        }

        @Override
        public Integer call() {
            var read = proposing.read(words, said.setting(proposing.today()));
            return proposing.propose(new Offer(blackout ? Offer.Kind.BLACKOUT : Offer.Kind.WINDOW, words, words,
                    Ruling.Source.NONE, read.proposal(), read.terms()), said, planned);
        }
    }

    @Command(name = "offered", mixinStandardHelpOptions = true, description = "Windows and blackouts that documents of the library state and that are not on the calendar.")
    private static final class Offered implements Callable<Integer> {
        private final Proposing proposing;
        private final Tools.Terminal terminal;

        @Option(names = "--json", description = "One JSON array.")
        private boolean json;

        @Option(names = "--zone", description = "Time zone, where a document names none.")
        private @Nullable String zone;

        private Offered(Proposing proposing, Tools.Terminal terminal) {
            this.proposing = proposing;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            var zoned = zone == null ? Optional.<ZoneId>empty() : Optional.of(OccurrencesCommand.zone(zone));
            var offers = proposing.offers(new Proposal.Setting(proposing.today(), Optional.empty(), zoned));
            if (json) {
                terminal.out().println(Json.text(offers.stream().map(CalendarJson.Offered::of).toList()));
            } else {
                offers.forEach(offer -> terminal.out().println(String.format("%-8s %s:%d  %s",
                        Json.word(offer.kind()), offer.source().file(), offer.source().line(), offer.words())));
            }
            return Status.OK;
        }
    }

    @SuppressWarnings("FieldCanBeFinal") // picocli sets them
    @Command(name = "adopt", mixinStandardHelpOptions = true, description = "Put something that `calendar offered` lists on the calendar.")
    private static final class Adopt implements Callable<Integer> {
        private final Proposing proposing;

        @Parameters(index = "0", paramLabel = "FILE", description = "As `calendar offered` lists it; the file's name is enough.")
        private String file = "";

        @Parameters(index = "1", paramLabel = "LINE", description = "The line that states it.")
        private int line;

        @Mixin
        private final ProposedRuling said = new ProposedRuling();

        @Mixin
        private final PlannedOptions planned = new PlannedOptions();

        private Adopt(Proposing proposing) {
            this.proposing = proposing;
        }

        @Override
        public Integer call() {
            var fitting = proposing.offers(said.setting(proposing.today())).stream()
                    .filter(offer -> offer.source().line() == line && offer.source().file().endsWith(file)).toList();
            if (fitting.isEmpty()) {
                throw new Misuse("Nothing is offered there", file + ":" + line,
                        "`watchkeeper calendar offered` lists what there is.");
            }
            int worst = Status.OK;
            for (var offer : fitting) {
                worst = Math.max(worst, proposing.propose(offer, said, planned));
            }
            return worst;
        }
    }
}
