package org.watchkeeper.remote.ssh;

/// A user certificate and the file it is in.
@SuppressWarnings("ArrayRecordComponent") // read once and handed on, never compared
record CertificateFile(String file, byte[] blob) {}
