package org.watchkeeper.remote.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSchException;
import org.watchkeeper.remote.ssh.known.HostPublicKey;

/// A key that an agent holds, noted when it is offered.
final class AgentKey implements Identity {
    private final Identity key;
    private final LoginRecord record;

    private AgentKey(Identity key, LoginRecord record) {
        this.key = key;
        this.record = record;
    }

    /// Hardware keys (sk-…) stay as they are: JSch allows their algorithms for agents' own identities only.
    static Identity noting(Identity key, LoginRecord record) {
        return key.getAlgName().startsWith("sk-") ? key : new AgentKey(key, record);
    }

    @Override
    public byte[] getPublicKeyBlob() {
        var blob = key.getPublicKeyBlob();
        record.offering("agent key " + key.getName() + " (" + HostPublicKey.of(blob).fingerprint() + ")");
        return blob;
    }

    @Override
    public byte[] getSignature(byte[] data) {
        return key.getSignature(data);
    }

    @Override
    public byte[] getSignature(byte[] data, String algorithm) {
        return key.getSignature(data, algorithm);
    }

    @Override
    public String getAlgName() {
        return key.getAlgName();
    }

    @Override
    public String getName() {
        return key.getName();
    }

    @Override
    public boolean isEncrypted() {
        return key.isEncrypted();
    }

    @Override
    public boolean setPassphrase(byte[] passphrase) throws JSchException {
        return key.setPassphrase(passphrase);
    }

    @Override
    public void clear() {
        key.clear();
    }
}
