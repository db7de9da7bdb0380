package org.watchkeeper.runbook;

/// A value a procedure asks for. `name` is a shell-safe identifier; `sample` is the document's own value or empty.
public record Parameter(String name, String label, Type type, String sample, Lines lines) {
    /// What a value must look like. TEXT takes anything but line breaks and NUL; DATE is what a run fixes once.
    public enum Type {
        TEXT, VERSION, DATE, PATH, HOST, NUMBER, SECRET
    }

    public Parameter {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a parameter's name is [a-z][a-z0-9_]*: " + name);
        }
    }

    /// The shell variable that carries it on a host.
    public String variable() {
        return "wk_" + name;
    }

    /// What is wrong with `value`, as a sentence; empty when it can be used.
    public String objection(String value) {
        return ParameterCheck.objection(this, value);
    }
}
