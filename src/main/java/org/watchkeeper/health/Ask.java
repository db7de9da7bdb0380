package org.watchkeeper.health;

/// What is asked, and from where.
public sealed interface Ask {
    /// A script for POSIX sh on the host itself. Everything that is not ours in it is quoted (PRODUCT.md, rule 7).
    record OnHost(String script) implements Ask {}

    /// Asked by the console over the network: whether a TCP port answers.
    record Tcp(String address, int port) implements Ask {}

    /// Asked by the console over the network: a page or an answer of an interface.
    record Http(String url) implements Ask {}

    /// Asked by the console over the network: how many days the certificate offered there is still good.
    record Tls(String address, int port) implements Ask {}
}
