package org.watchkeeper.kernel;

import java.io.Serial;

/// A broken world, told so that a person can act: what failed, where, and what to try.
///
/// The message never holds a secret. Expected outcomes are values, not problems.
public class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String where;
    private final String remedy;

    /// A problem without a cause worth keeping; all three parts are sentences for the operator.
    public Problem(String what, String where, String remedy) {
        super(sentence(what, where, remedy));
        this.what = what;
        this.where = where;
        this.remedy = remedy;
    }

    /// A problem whose cause goes to the log, not to the screen.
    public Problem(String what, String where, String remedy, Throwable cause) {
        super(sentence(what, where, remedy), cause);
        this.what = what;
        this.where = where;
        this.remedy = remedy;
    }

    /// What failed: "The host key of app-1 has changed".
    public String what() {
        return what;
    }

    /// On what: a file, a line, a host, an address. May be empty.
    public String where() {
        return where;
    }

    /// What to try next. May be empty.
    public String remedy() {
        return remedy;
    }

    private static String sentence(String what, String where, String remedy) {
        var place = where.isEmpty() ? "" : " (" + where + ")";
        return remedy.isEmpty() ? what + place : what + place + ". " + remedy;
    }
}
