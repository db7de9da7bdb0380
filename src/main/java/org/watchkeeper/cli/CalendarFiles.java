package org.watchkeeper.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.ical.IcalFile;
import org.watchkeeper.calendar.ical.IcalFolder;
import org.watchkeeper.calendar.ical.IcalText;
import org.watchkeeper.calendar.ical.Import;
import org.watchkeeper.change.Overtaken;
import org.watchkeeper.kernel.Problem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `calendar import` and `export`.
final class CalendarFiles {
    private CalendarFiles() {}

    static void addTo(CommandLine calendar, Tools tools, Tools.Terminal terminal, Settling settling) {
        calendar.addSubcommand(new Importing(tools, terminal, settling));
        calendar.addSubcommand(new Exporting(tools, terminal));
    }

    @SuppressWarnings("FieldCanBeFinal") // picocli sets them
    @Command(name = "import", mixinStandardHelpOptions = true, description = "Take an iCalendar file into the calendar; the same UID is the same window or blackout.")
    private static final class Importing implements Callable<Integer> {
        private final Tools tools;
        private final Tools.Terminal terminal;
        private final Settling settling;

        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Option(names = "--zone", description = "The zone of times that name none; UTC where it is not given.")
        private @Nullable String zone;

        @Option(names = "--windows", description = "Events that do not say what they are are windows; without it blackouts.")
        private boolean windows;

        @Mixin
        private final PlannedOptions planned = new PlannedOptions();

        private Importing(Tools tools, Tools.Terminal terminal, Settling settling) {
            this.tools = tools;
            this.terminal = terminal;
            this.settling = settling;
        }

        @Override
        public Integer call() {
            var assumed = new IcalFile.Assumed(zone == null ? ZoneId.of("UTC") : OccurrencesCommand.zone(zone),
                    !windows);
            var events = IcalFile.read(bytes(), file.toString(), assumed);
            var taken = new Import(tools.calendars(), this::keep, tools.operator(), tools.clock().instant()).take(
                    events,
                    String.valueOf(file.getFileName()));
            if (planned.json()) {
                Json.write(terminal.out(), taken.stream().map(Imported::of).toList());
            } else {
                taken.forEach(each -> terminal.out().println(String.format("%-9s %s  %s", Json.word(each.outcome()),
                        each.event().ruling().id(), each.event().ruling().name())));
            }
            return taken.stream().map(each -> status(each.outcome())).max(Integer::compare).orElse(Status.OK);
        }

        private record Imported(String id, String name, String outcome) {
            static Imported of(Import.Taken taken) {
                return new Imported(taken.event().ruling().id().value(), taken.event().ruling().name(),
                        Json.word(taken.outcome()));
            }
        }

        private static int status(Import.Outcome outcome) {
            return switch (outcome) {
                case ADDED, UPDATED, REMOVED, UNCHANGED, OLDER -> Status.OK;
                case OVERTAKEN -> Status.FAILED;
                case WAITS -> Status.WAITS;
            };
        }

        private Import.Kept keep(Edit edit) {
            try {
                return settling.settle(edit, planned).kept() ? Import.Kept.YES : Import.Kept.WAITS;
            } catch (Overtaken overtaken) {
                return Import.Kept.OVERTAKEN;
            }
        }

        private byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new Problem("The file cannot be read: " + e.getMessage(), file.toString(), "", e);
            }
        }
    }

    @SuppressWarnings("FieldCanBeFinal") // picocli sets them
    @Command(name = "export", mixinStandardHelpOptions = true, description = "The calendar as iCalendar on standard output, or as a folder that a web server can serve.")
    private static final class Exporting implements Callable<Integer> {
        private final Tools tools;
        private final Tools.Terminal terminal;

        @Option(names = "--folder", paramLabel = "DIR", description = "Write calendar.ics, windows.ics, blackouts.ics, changes.ics and jobs.ics there.")
        private @Nullable Path folder;

        private Exporting(Tools tools, Tools.Terminal terminal) {
            this.tools = tools;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            var now = tools.clock().instant();
            var rulebook = tools.calendars().current();
            if (folder == null) {
                terminal.out().writeBytes(
                        IcalText.of(rulebook.versions(), tools.published(), now).getBytes(StandardCharsets.UTF_8));
            } else {
                IcalFolder.write(folder, rulebook, tools.published(), now)
                        .forEach(file -> terminal.out().println(file));
            }
            return Status.OK;
        }
    }
}
