package org.watchkeeper.notice.keychain;

import com.github.javakeyring.PasswordAccessException;

/// The part of a system's keychain that is used; it speaks in strings, which cannot be wiped.
interface Keychain {
    /// Throws `PasswordAccessException` where there is none of that name, or the keychain is locked.
    String get(String name) throws PasswordAccessException;

    void set(String name, String secret) throws PasswordAccessException;

    void delete(String name) throws PasswordAccessException;

    void close();
}
