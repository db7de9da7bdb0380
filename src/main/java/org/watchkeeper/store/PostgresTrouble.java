package org.watchkeeper.store;

import java.sql.SQLException;

import org.watchkeeper.kernel.Problem;

/// What PostgreSQL's complaints mean, and what to do about them.
final class PostgresTrouble {
    private PostgresTrouble() {}

    static Problem problem(Exception cause, String url) {
        SQLException deepest = null;
        for (Throwable next = cause; next != null; next = next.getCause()) {
            if (next instanceof Problem known) {
                return known;
            }
            deepest = next instanceof SQLException complaint ? complaint : deepest;
        }
        return deepest == null
                ? new Problem("The database could not do what was asked", url, "", cause)
                : problem(deepest, url);
    }

    private static Problem problem(SQLException cause, String url) {
        var state = String.valueOf(cause.getSQLState());
        return new Problem(what(state, cause), url, remedy(state), cause);
    }

    private static String what(String state, SQLException cause) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> "The database server cannot be reached";
            case "28" -> "The database server refused the login";
            case "3D" -> "The database does not exist on the server";
            case "42" ->
                state.equals("42501") ? "The login may not do this in the database" : "The database refused a change";
            case "53" ->
                state.equals("53100") ? "The disk of the database server is full" : "The database server is overloaded";
            case "57" -> "The database server is shutting down";
            default -> "The database refused a change: " + cause.getMessage();
        };
    }

    private static String remedy(String state) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "57" ->
                "Look at the network and the server, then try again. What was answered as stored is stored.";
            case "28" -> "Look at the user in database.url and the password in ~/.pgpass.";
            case "3D" -> "Create it: createdb NAME, owned by the user in database.url.";
            case "42" -> "The user in database.url must own the database's tables.";
            case "53" -> "Nothing that was stored is lost. Make room on the server, then try again.";
            default -> "Nothing was changed.";
        };
    }
}
