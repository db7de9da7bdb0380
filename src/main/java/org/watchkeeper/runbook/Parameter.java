package org.watchkeeper.runbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A value a procedure asks for. `name` is a shell-safe identifier; `sample` is what the document writes there, or empty.
///
/// `options` are what a CHOICE chooses from. `standard` is the document's own value, taken where nobody gives another, and
/// empty where one must be given. A `stamp` is worked out once, when the run is planned.
public record Parameter(String name, String label, Type type, String sample, Lines lines, List<String> options,
        String standard, Optional<DateForm> stamp) {
    private static final DateForm TODAY = new DateForm("", "%Y%m%d");

    /// What a value must look like. TEXT takes anything but line breaks and NUL.
    public enum Type {
        TEXT, VERSION, DATE, PATH, HOST, NUMBER, SECRET, CHOICE, URL
    }

    public Parameter {
        options = List.copyOf(options);
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a parameter's name is [a-z][a-z0-9_]*: " + name);
        }
    }

    /// A value that must be given; a DATE without a sample is the day the run is planned.
    public Parameter(String name, String label, Type type, String sample, Lines lines) {
        this(name, label, type, sample, lines, List.of(), "",
                type == Type.DATE && sample.isEmpty() ? Optional.of(TODAY) : Optional.empty());
    }

    /// The same under another name.
    public Parameter named(String other) {
        return new Parameter(other, label, type, sample, lines, options, standard, stamp);
    }

    /// The shell variable that carries it on a host.
    public String variable() {
        return "wk_" + name;
    }

    /// What is proposed at that instant: the stamp, else the document's own value, else nothing.
    public String proposed(Instant now) {
        return stamp.map(form -> form.at(now)).orElse(standard);
    }

    /// Whether the document writes something there that only stands in for a value: `/path/to/unet.db`, `your-org`.
    public boolean isStoodInFor() {
        return StandIn.in(sample).isPresent();
    }

    /// What is wrong with `value`, as a sentence; empty when it can be used.
    public String objection(String value) {
        return ParameterCheck.objection(this, value);
    }
}
