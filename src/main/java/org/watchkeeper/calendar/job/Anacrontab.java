package org.watchkeeper.calendar.job;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads anacrontab(5): what is done once in so many days, whenever the machine is up.
final class Anacrontab {
    private static final Pattern LINE = Pattern.compile("(@?\\w+)\\s+(\\d+)\\s+([\\w.-]+)\\s+(\\S.*)");

    private Anacrontab() {}

    static Stream<HostJob> read(Printed.Section section) {
        return IntStream.range(0, section.lines().size()).boxed()
                .flatMap(index -> job(section, index).stream());
    }

    private static Optional<HostJob> job(Printed.Section section, int index) {
        var form = LINE.matcher(section.lines().get(index).strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var period = form.group(1).startsWith("@") ? form.group(1) : "once in " + form.group(1) + " days";
        return Optional.of(new HostJob(HostJob.Kind.UNFIXED, section.name(), index + 1, "root", period,
                JobWords.plain(form.group(3)), Optional.empty(), "by anacron: no fixed time"));
    }
}
