package org.watchkeeper.remote.ssh;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.SSHAgentConnector;

/// Exactly the keys of one login, in order: its files with their certificates, then the agent's when the login says so.
///
/// JSch asks for them after the host key is accepted. Nothing else is ever offered (as with OpenSSH's IdentitiesOnly); where an ssh
/// configuration says how to log in, the keys and their order are ssh's.
final class LoginKeys implements IdentityRepository {
    private final JSch jsch;
    private final Hop hop;
    private final String agentSocket;
    private final Journey journey;
    private final LoginQuestions questions;
    private final LoginRecord record;

    LoginKeys(JSch jsch, Hop hop, String agentSocket, Journey journey, LoginQuestions questions, LoginRecord record) {
        this.jsch = jsch;
        this.hop = hop;
        this.agentSocket = agentSocket;
        this.journey = journey;
        this.questions = questions;
        this.record = record;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // JSch's interface
    public Vector<Identity> getIdentities() {
        var identities = new Vector<>(hop.terms().keys().asSsh() ? inTheOrderOfSsh() : filesThenAgent());
        record.offering("");
        return identities;
    }

    private List<Identity> filesThenAgent() {
        var identities = new ArrayList<Identity>();
        for (var file : hop.login().keyFiles()) {
            identities.addAll(keyFile(file).identities(jsch, questions, record));
        }
        if (hop.login().agent()) {
            var own = List.copyOf(identities);
            agentIdentities().stream().filter(identity -> isNew(identity, own)).map(this::noting)
                    .forEach(identities::add);
        }
        return identities;
    }

    private List<Identity> inTheOrderOfSsh() {
        var keys = hop.terms().keys();
        var order = new KeyOrder(hop.login().agent() ? agentIdentities() : List.of(), this::noting);
        for (var file : hop.login().keyFiles()) {
            var key = keyFile(file);
            if (keys.unnamed() && !key.isThere()) {
                continue; // ssh looks there by itself: nobody said that there is one
            }
            var held = key.publicHalf().flatMap(order::held);
            if (held.isPresent()) {
                order.addHeld(held.get(), key.certificates(keys.certificates()), record);
            } else {
                order.addFile(key.identities(jsch, questions, record, key.certificates(keys.certificates())));
            }
        }
        return order.all(keys.only());
    }

    private KeyFile keyFile(String file) {
        return new KeyFile(file, journey, InstantSource.system());
    }

    private Identity noting(Identity identity) {
        return AgentKey.noting(identity, record);
    }

    private static boolean isNew(Identity identity, List<Identity> own) {
        return own.stream().noneMatch(key -> Arrays.equals(key.getPublicKeyBlob(), identity.getPublicKeyBlob()));
    }

    private List<Identity> agentIdentities() {
        if (agentSocket.isEmpty()) {
            journey.advise("No ssh-agent is running for this console: SSH_AUTH_SOCK is not set",
                    "Start the console from a session with an agent (eval $(ssh-agent); ssh-add), or use key files");
            return List.of();
        }
        try {
            var found = List
                    .copyOf(new AgentIdentityRepository(new SSHAgentConnector(Path.of(agentSocket))).getIdentities());
            if (found.isEmpty()) {
                journey.advise("The ssh-agent at " + agentSocket + " does not answer or holds no keys",
                        "Check with ssh-add -l; add a key with ssh-add");
            }
            return found;
        } catch (AgentProxyException e) {
            journey.advise("The ssh-agent at " + agentSocket + " cannot be reached",
                    "Check SSH_AUTH_SOCK and that the agent still runs (ssh-add -l)");
            return List.of();
        }
    }

    @Override
    public String getName() {
        return "the keys of one login";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    @Override
    public boolean add(byte[] identity) {
        return false;
    }

    @Override
    public boolean remove(byte[] blob) {
        return false;
    }

    @Override
    public void removeAll() {
        // the keys belong to the operator
    }
}
