package org.watchkeeper.remote.ssh;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.Blame;
import org.watchkeeper.remote.Leg.Stage;
import org.watchkeeper.remote.Unreachable;

/// What can go wrong before and besides the login, in words an operator can act on.
final class NetworkTrouble {
    private NetworkTrouble() {}

    /// JSch's words for people: of a message that carries a stack trace the first line, and what it stands for.
    static String plain(@Nullable String message) {
        var first = String.valueOf(message).lines().findFirst().orElse("").strip();
        return first.contains("End of IO Stream") || first.equals("session is down")
                ? "the connection was closed"
                : first.replaceFirst("^(Session\\.connect: )?java\\.[\\w.]+: ", "");
    }

    static Unreachable unknownName(Hop hop) {
        return new Unreachable("The name " + hop.endpoint().address() + " of " + hop.name() + " is not known here",
                hop.place(), "Check the address in the inventory, the VPN, and this machine's DNS (getent hosts "
                        + hop.endpoint().address() + ")",
                false).by(Blame.HERE);
    }

    static Unreachable refused(Hop hop) {
        return new Unreachable("Nothing listens on port " + hop.endpoint().port() + " of " + hop.name()
                + " (connection refused)", hop.place(),
                "Check the port in the inventory, and on the host whether sshd runs (systemctl status ssh)", false)
                .by(Blame.THERE);
    }

    static Unreachable noRoute(Hop hop) {
        return new Unreachable("There is no way to " + hop.endpoint().address() + " from here (no route)", hop.place(),
                "Check the VPN and whether a jump host is needed", false).by(Blame.HERE);
    }

    static Unreachable noAnswer(Hop hop, Deadline deadline, Stage stage) {
        return new Unreachable("No answer from " + hop.name() + " within " + deadline.within().toMillis() / 1000.0
                + " s, while trying to " + stage.words(), hop.place(), remedy(stage), false).by(silence(stage));
    }

    /// Whoever accepted a connection may also be silent because the way there broke.
    private static Blame silence(Stage stage) {
        return stage == Stage.RESOLVE ? Blame.HERE : Blame.UNPROVEN;
    }

    private static String remedy(Stage stage) {
        return switch (stage) {
            case RESOLVE -> "The DNS server does not answer: check the VPN";
            case CONNECT -> "The host is down, or a firewall drops the packets: check the VPN and the security group";
            case KEY_EXCHANGE ->
                "Something accepts connections but sshd does not speak: the host may be overloaded, or "
                        + "the port belongs to another service";
            case HOST_KEY, LOGIN ->
                "The host is slow to decide: check its load, its DNS (UseDNS), its directory service";
            case SHELL -> "The login shell does not answer: check ~/.bashrc and the home directory on the host";
        };
    }

    static Unreachable cancelled(Hop hop) {
        return new Unreachable("Connecting to " + hop.name() + " was cancelled", hop.place(), "", true).by(Blame.HERE);
    }

    static Unreachable broken(Hop hop, Stage stage, String why) {
        return new Unreachable(
                "The connection to " + hop.name() + " broke while trying to " + stage.words() + ": " + why,
                hop.place(), "Try again; if it stays so, look at sshd's log on the host", false);
    }

    static Unreachable hungUp(Hop hop, Stage stage) {
        return stage == Stage.LOGIN
                ? new Unreachable(hop.name() + " closed the connection during the login", hop.place(),
                        "The answer may have taken longer than sshd waits (LoginGraceTime), or the account may not log in: "
                                + "look at sshd's log on the host",
                        false)
                : new Unreachable(hop.name() + " closed the connection before the login", hop.place(),
                        "sshd may be busy (MaxStartups), or has shut this address out for a while after failed logins "
                                + "(PerSourcePenalties, fail2ban): wait a minute before trying again",
                        false);
    }

    static Unreachable notForwarded(Hop bastion, Hop hop, int reason) {
        var where = hop.place() + " through " + bastion.place();
        return reason == 1
                ? new Unreachable("The jump host " + bastion.name() + " does not let connections through", where,
                        "On " + bastion.name() + ", sshd_config must have AllowTcpForwarding yes and permit "
                                + hop.endpoint(),
                        true)
                : new Unreachable("The jump host " + bastion.name() + " cannot reach " + hop.name() + " at "
                        + hop.endpoint(), where,
                        "Check from " + bastion.name() + " with: nc -vz " + hop.endpoint().address() + " "
                                + hop.endpoint().port(),
                        false).by(Blame.THERE);
    }
}
