package org.watchkeeper.remote.ssh;

import java.util.Arrays;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.ssh.known.HostPublicKey;

/// A private key file as JSch wants to see it, alone or with its certificate.
///
/// The passphrase is asked for when the host has accepted the public half and a signature is needed, three times at most.
/// JSch is told that the key is not encrypted, so that it never asks itself.
final class KeyIdentity implements Identity {
    private static final int ROUNDS = 3;
    private static final String CERTIFIED = "-cert-v01@openssh.com";

    private final String file;
    private final String label;
    private final KeyPair pair;
    private final byte @Nullable [] certificate;
    private final LoginQuestions questions;
    private final LoginRecord record;

    KeyIdentity(String file, String label, KeyPair pair, byte @Nullable [] certificate, LoginQuestions questions,
            LoginRecord record) {
        this.file = file;
        this.label = label;
        this.pair = pair;
        this.certificate = certificate;
        this.questions = questions;
        this.record = record;
    }

    @Override
    public byte @Nullable [] getPublicKeyBlob() {
        record.offering(label);
        return certificate == null ? publicHalf() : certificate;
    }

    /// Some old formats hide even the public half behind the passphrase.
    private byte @Nullable [] publicHalf() {
        var blob = pair.getPublicKeyBlob();
        return blob == null && isOpen() ? pair.getPublicKeyBlob() : blob;
    }

    @Override
    public byte @Nullable [] getSignature(byte[] data) {
        return getSignature(data, getAlgName());
    }

    @Override
    public byte @Nullable [] getSignature(byte[] data, String algorithm) {
        return isOpen() ? pair.getSignature(data, algorithm.replace(CERTIFIED, "")) : null;
    }

    private boolean isOpen() {
        for (var round = 0; pair.isEncrypted() && round < ROUNDS; round++) {
            var passphrase = questions.passphrase(file, round > 0);
            if (passphrase.isEmpty()) {
                return false;
            }
            var bytes = passphrase.get().bytes();
            pair.decrypt(bytes);
            Arrays.fill(bytes, (byte) 0);
        }
        return !pair.isEncrypted();
    }

    @Override
    public String getAlgName() {
        var blob = certificate == null ? publicHalf() : certificate;
        return blob == null ? "unreadable" : HostPublicKey.of(blob).algorithm();
    }

    @Override
    public String getName() {
        return file;
    }

    @Override
    public boolean isEncrypted() {
        return false;
    }

    @Override
    public boolean setPassphrase(byte[] passphrase) throws JSchException {
        return true;
    }

    @Override
    public void clear() {
        pair.dispose();
    }
}
