package org.watchkeeper.runbook;

import java.util.regex.Pattern;

/// What each type of parameter accepts. Values are data: nothing here has to keep a shell safe (PRODUCT rule 7).
final class ParameterCheck {
    private static final Pattern VERSION = Pattern.compile("[vV]?[0-9]+([.+_~:-]?[0-9A-Za-z]+)*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._:-]*[A-Za-z0-9])?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-?[0-9]{2}-?[0-9]{2}([T_-]?[0-9]{4,6}Z?)?");

    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s]+");

    private ParameterCheck() {}

    static String objection(Parameter parameter, String value) {
        if (value.isBlank()) {
            return parameter.label() + " is needed";
        }
        if (value.chars().anyMatch(c -> c == 0 || c == '\n' || c == '\r')) {
            return parameter.label() + " must be one line";
        }
        return switch (parameter.type()) {
            case TEXT, SECRET -> "";
            case VERSION ->
                unless(VERSION, value, "'" + value + "' is a strange version: expected something like 1.2.3");
            case NUMBER -> unless(NUMBER, value, "'" + value + "' is no number");
            case HOST -> unless(HOST, value, "'" + value + "' is no host or node name");
            case DATE -> date(parameter, value);
            case URL -> unless(ADDRESS, value, "'" + value + "' is no address: expected https://…");
            case CHOICE -> parameter.options().contains(value)
                    ? ""
                    : "'" + value + "' is none of " + String.join(", ", parameter.options());
            case PATH -> value.startsWith("-") ? "a path that begins with '-' would be read as an option" : "";
        };
    }

    /// A stamp may have any form; what is in a file's name has no blank and no slash.
    private static String date(Parameter parameter, String value) {
        return parameter.stamp().filter(form -> !form.format().equals("%Y%m%d")).isPresent()
                ? value.matches(".*[\\s/].*") ? "'" + value + "' is no stamp: it has a blank or a slash" : ""
                : unless(DATE, value, "'" + value + "' is no date: expected 20261121 or 2026-11-21");
    }

    private static String unless(Pattern form, String value, String objection) {
        return form.matcher(value).matches() ? "" : objection;
    }
}
