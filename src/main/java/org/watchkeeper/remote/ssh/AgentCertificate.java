package org.watchkeeper.remote.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSchException;
import org.watchkeeper.remote.ssh.known.HostPublicKey;

/// A certificate in a file, whose key an agent holds.
final class AgentCertificate implements Identity {
    private static final String CERTIFIED = "-cert-v01@openssh.com";

    private final Identity key;
    private final CertificateFile certificate;
    private final LoginRecord record;

    AgentCertificate(Identity key, CertificateFile certificate, LoginRecord record) {
        this.key = key;
        this.certificate = certificate;
        this.record = record;
    }

    @Override
    public byte[] getPublicKeyBlob() {
        record.offering("certificate " + certificate.file() + " (agent)");
        return certificate.blob();
    }

    @Override
    public byte[] getSignature(byte[] data) {
        return getSignature(data, getAlgName());
    }

    @Override
    public byte[] getSignature(byte[] data, String algorithm) {
        return key.getSignature(data, algorithm.replace(CERTIFIED, ""));
    }

    @Override
    public String getAlgName() {
        return HostPublicKey.of(certificate.blob()).algorithm();
    }

    @Override
    public String getName() {
        return certificate.file();
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
