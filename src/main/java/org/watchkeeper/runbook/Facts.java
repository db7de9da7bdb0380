package org.watchkeeper.runbook;

import java.util.List;

/// What a document states besides procedures, checklists and schedules, in the order of its lines.
public record Facts(List<Blackout> blackouts, List<Notice> notices, List<Contact> contacts, List<Threshold> thresholds,
        List<Probe> probes, List<Metric> metrics, List<Emergency> emergencies, List<Trouble> troubles,
        List<FormField> forms, List<Link> links) {
    public static final Facts NONE = new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of());

    public Facts {
        blackouts = List.copyOf(blackouts);
        notices = List.copyOf(notices);
        contacts = List.copyOf(contacts);
        thresholds = List.copyOf(thresholds);
        probes = List.copyOf(probes);
        metrics = List.copyOf(metrics);
        emergencies = List.copyOf(emergencies);
        troubles = List.copyOf(troubles);
        forms = List.copyOf(forms);
        links = List.copyOf(links);
    }

    /// Something that is measured; `sample` is a value the document shows, never a live one.
    public record Metric(String name, String sample, int line) {}

    /// What is done when something is wrong at any hour, in phases.
    public record Emergency(String title, List<String> triggers, List<Phase> phases, Lines lines) {
        public Emergency {
            triggers = List.copyOf(triggers);
            phases = List.copyOf(phases);
        }
    }

    /// A part of an emergency; `box` is its time box in the document's words or empty.
    public record Phase(String title, String box, int line) {}

    /// A row of a table of troubles: how it shows, what helps at once, what helps for good.
    public record Trouble(String issue, String detection, String fix, String solution, int line) {}

    /// A field of a form to be filled in: `Type: [Scheduled/Emergency]`.
    public record FormField(String name, String hint, int line) {}

    /// A link to another file.
    public record Link(String text, String target, int line) {}
}
