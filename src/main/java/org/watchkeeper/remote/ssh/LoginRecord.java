package org.watchkeeper.remote.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

import com.jcraft.jsch.Logger;
import com.jcraft.jsch.Session;
import org.slf4j.LoggerFactory;
import org.watchkeeper.remote.Leg.Stage;

/// What was offered to a hop and how it answered, read off JSch's log, which is the only place that says.
///
/// It sees algorithms, names of methods and messages of the protocol, never a secret. Two threads write.
final class LoginRecord implements Logger {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LoginRecord.class);
    private static final Pattern ANSWER = Pattern.compile("\\S+ (preauth|auth|signature) (success|failure).*");
    private static final Pattern METHOD = Pattern.compile("Next authentication method: (\\S+)");
    private static final Pattern LOST = Pattern.compile("Caught an exception, leaving main loop due to (.*)",
            Pattern.DOTALL);

    private final ReentrantLock lock = new ReentrantLock();
    private final String hop;
    private final Journey journey;
    private final List<String> answers = new ArrayList<>();
    private final Agreement agreement = new Agreement();
    private String offered = "";
    private String answer = "";
    private String trouble = "";

    LoginRecord(String hop, Journey journey) {
        this.hop = hop;
        this.journey = journey;
    }

    /// From now on tells what was agreed with this session's host.
    void watch(Session current) {
        agreement.begin(current);
    }

    /// Key exchange, cipher and the host's own version, as far as they are agreed.
    List<String> agreed() {
        return agreement.lines();
    }

    /// Whether what is said now can come from the host: before, JSch has only its own words about host keys.
    boolean hearsTheHost() {
        return agreement.isEncrypted();
    }

    /// This key or answer goes to the host next; what was offered before and not answered was refused.
    void offering(String what) {
        lock.lock();
        try {
            settle("refused");
            offered = what;
            answer = "";
        } finally {
            lock.unlock();
        }
    }

    /// The login has ended: what was offered last was decisive.
    void settled(boolean accepted) {
        lock.lock();
        try {
            settle(accepted ? "accepted" : "refused");
        } finally {
            lock.unlock();
        }
    }

    /// One line for each thing offered, with the host's answer.
    List<String> answers() {
        lock.lock();
        try {
            return List.copyOf(answers);
        } finally {
            lock.unlock();
        }
    }

    /// Whether the host has accepted a key, so that more is only wanted as a second factor.
    boolean hasAcceptedKey() {
        lock.lock();
        try {
            return answer.equals("accepted") || answers.stream().anyMatch(line -> line.endsWith("accepted"));
        } finally {
            lock.unlock();
        }
    }

    /// Why the connection broke, when the reader has said so.
    String trouble() {
        lock.lock();
        try {
            return trouble;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isEnabled(int level) {
        return true;
    }

    @Override
    public void log(int level, String message) {
        LOG.trace("{}: {}", hop, message);
        agreement.read(message);
        lock.lock();
        try {
            read(message);
        } finally {
            lock.unlock();
        }
        if (message.endsWith("host certificate")) {
            agreed().forEach(journey::detail);
            journey.begin(hop, Stage.HOST_KEY);
            journey.detail(message);
            journey.begin(hop, Stage.LOGIN);
        }
    }

    private void read(String message) {
        var answered = ANSWER.matcher(message);
        if (answered.matches()) {
            answer = answered.group(2).equals("success")
                    ? "accepted"
                    : answered.group(1).equals("signature") ? "could not be used to sign" : "refused";
        }
        var method = METHOD.matcher(message);
        if (method.matches() && !method.group(1).equals("publickey")) {
            settle("refused");
        }
        var lost = LOST.matcher(message);
        if (lost.matches()) {
            trouble = lost.group(1);
        }
    }

    private void settle(String unanswered) {
        if (!offered.isEmpty()) {
            answers.add(offered + ": " + (answer.isEmpty() ? unanswered : answer));
        }
        offered = "";
        answer = "";
    }
}
