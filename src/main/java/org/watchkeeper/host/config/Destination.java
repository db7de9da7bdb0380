package org.watchkeeper.host.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.kernel.Problem;

/// Where ssh is asked to go, as on its command line or in ProxyJump: a name, and a user and port where they are said (else empty
/// and 0).
public record Destination(String name, String user, int port) {
    private static final Pattern FORM = Pattern.compile(
            "(?:ssh://)?(?:(?<user>[^/]*)@)?(?:\\[(?<literal>[^\\]]+)\\]|(?<name>[^@\\[\\]:/]+|[0-9a-fA-F:]*:[0-9a-fA-F:]*:[0-9a-fA-F:.%a-z]*))(?::(?<port>[0-9]{1,5}))?/?");
    /// What ssh itself refuses in host names, and what would be an option of it.
    private static final Pattern UNFIT_NAME = Pattern.compile("-.*|.*[\\s\\p{Cc}'`\"$\\\\;&<>|(){},].*",
            Pattern.DOTALL);
    private static final Pattern UNFIT_USER = Pattern.compile("-.*|.*[\\p{Cc}'`\";&<>|(){}\\\\].*", Pattern.DOTALL);
    private static final int LAST_PORT = 65_535;

    /// Throws `Problem` for what ssh would take for an option or refuse.
    public Destination {
        if (name.isEmpty() || UNFIT_NAME.matcher(name).matches()) {
            throw refused(name);
        }
        if (UNFIT_USER.matcher(user).matches() || port < 0 || port > LAST_PORT) {
            throw refused(user + "@" + name + ":" + port);
        }
    }

    public static Destination named(String name) {
        return new Destination(name, "", 0);
    }

    /// Reads `[user@]name[:port]` or `ssh://[user@]name[:port]`, addresses of IPv6 in brackets.
    public static Destination of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused(text);
        }
        var name = form.group("literal") == null ? form.group("name") : form.group("literal");
        return new Destination(name, form.group("user") == null ? "" : form.group("user"),
                form.group("port") == null ? 0 : Integer.parseInt(form.group("port")));
    }

    /// Whether a name of a Host line can be asked for at all.
    static boolean isName(String text) {
        return !text.isEmpty() && !UNFIT_NAME.matcher(text).matches();
    }

    /// Whether it says nothing but a name where it is read as one of ProxyJump or of `ssh://`.
    boolean isPlain() {
        return FORM.matcher(name).matches() && of(name).equals(this);
    }

    List<String> arguments() {
        var all = new ArrayList<String>();
        if (!user.isEmpty()) {
            all.addAll(List.of("-l", user));
        }
        if (port > 0) {
            all.addAll(List.of("-p", Integer.toString(port)));
        }
        all.add(name);
        return all;
    }

    private static Problem refused(String text) {
        return new Problem("This is no host that ssh could be asked for", text,
                "A name begins with a letter or digit and has no blanks, quotes or shell characters");
    }

    @Override
    public String toString() {
        var who = user.isEmpty() ? name : user + "@" + name;
        return port > 0 ? who + ":" + port : who;
    }
}
