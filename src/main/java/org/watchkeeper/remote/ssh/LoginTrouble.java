package org.watchkeeper.remote.ssh;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.JSchSessionDisconnectException;
import org.watchkeeper.remote.Leg.Stage;
import org.watchkeeper.remote.Unreachable;

/// What JSch threw while a hop was connected to, told as what happened and what to do.
record LoginTrouble(Hop hop, Stage stage, LoginRecord record, Journey journey) {
    private static final Pattern METHODS = Pattern.compile("Auth (?:fail|cancel) for methods '([^']*)'");

    Unreachable of(JSchException e) {
        return switch (e) {
            case JSchAlgoNegoFailException nothingCommon -> nothingInCommon(nothingCommon);
            case JSchHostKeyException refused -> Refusals.certificate(hop, String.valueOf(refused.getMessage()));
            case JSchSessionDisconnectException told -> told(told);
            default -> ofMessage(String.valueOf(e.getMessage()));
        };
    }

    private Unreachable ofMessage(String message) {
        var methods = METHODS.matcher(message);
        if (methods.find()) {
            return refused(methods.group(1));
        }
        if (message.contains("rejected HostKey")) {
            return Refusals.certificate(hop, message);
        }
        if (isHangUp(message)) {
            return NetworkTrouble.hungUp(hop, stage);
        }
        if (message.contains("invalid server's version string")) {
            return new Unreachable("What answers at " + hop.endpoint() + " is no SSH server", hop.place(),
                    "Check the port in the inventory", true);
        }
        return NetworkTrouble.broken(hop, stage, NetworkTrouble.plain(message));
    }

    /// Whether the other side closed the connection, of all that can go wrong.
    static boolean isHangUp(JSchException e) {
        return isHangUp(String.valueOf(e.getMessage()));
    }

    private static boolean isHangUp(String message) {
        return message.contains("closed by foreign host") || message.contains("End of IO Stream")
                || message.contains("Connection reset") || message.contains("session is down")
                || message.contains("Broken pipe");
    }

    /// The operator gave no answer, or three wrong ones.
    Unreachable abandoned() {
        return refused("");
    }

    private Unreachable told(JSchSessionDisconnectException e) {
        if (String.valueOf(e.getDescription()).contains("Too many authentication failures")) {
            record.settled(false);
            return new Unreachable(hop.name() + " refused the login of " + user()
                    + ": too many authentication failures" + offered(), hop.place(),
                    "Name the one right key in the host's login, and first; leave the agent out if it holds many",
                    true);
        }
        return new Unreachable(hop.name() + " ended the connection while it was tried to " + stage.words() + ": "
                + e.getDescription(), hop.place(), "Look at sshd's log on the host", false);
    }

    private Unreachable nothingInCommon(JSchAlgoNegoFailException e) {
        return new Unreachable(hop.name() + " and this console have no " + e.getAlgorithmName()
                + " in common. The console offers: " + e.getJSchProposal() + ". The host offers: "
                + e.getServerProposal(), hop.place(),
                "Update sshd on the host, or allow one of these in its sshd_config",
                true);
    }

    private Unreachable refused(String methods) {
        record.settled(false);
        var accepts = methods.isEmpty() ? "" : ". It accepts: " + methods.replace(",", ", ");
        return new Unreachable(hop.name() + " refused the login of " + user() + offered() + accepts, hop.place(),
                remedy(methods), true);
    }

    private String offered() {
        var answers = new ArrayList<>(record.answers());
        return answers.isEmpty()
                ? ". Nothing was offered"
                : answers.stream().collect(Collectors.joining("; ", ". Offered: ", ""));
    }

    private String remedy(String methods) {
        var remedies = new ArrayList<String>();
        journey.currentAdvice().forEach(advice -> remedies.add(advice.finding() + ": " + advice.remedy()));
        if (methods.contains("publickey")) {
            remedies.add("Check that the public key stands in ~" + user() + "/.ssh/authorized_keys on the host");
        }
        if (!hop.login().password() && methods.matches(".*(password|keyboard-interactive).*")) {
            remedies.add("The host would take a password: allow it in the host's login");
        }
        if (hop.login().password() && !methods.isEmpty() && !methods.matches(".*(password|keyboard).*")) {
            remedies.add("The host takes no password: name a key in the host's login");
        }
        remedies.add("It is not tried again by itself, so that the account is not locked");
        return String.join(". ", remedies);
    }

    private String user() {
        return hop.login().user();
    }
}
