package org.watchkeeper.runbook.phrase;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Questions about one statement, as one text.
public final class Questions {
    private Questions() {}

    /// What has to be asked about the zone of a time; empty where its name says enough.
    public static String zone(String zone) {
        return Zones.question(zone);
    }

    /// Those that are asked, in order.
    public static String joined(String... questions) {
        return Stream.of(questions).filter(question -> !question.isBlank()).distinct().collect(Collectors.joining(" "));
    }
}
