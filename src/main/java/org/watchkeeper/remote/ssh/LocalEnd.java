package org.watchkeeper.remote.ssh;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.watchkeeper.remote.ssh.option.Terms;

/// This machine's end of a connection, as an ssh configuration wants it: AddressFamily, BindAddress, BindInterface, TCPKeepAlive.
record LocalEnd(Terms.Net net) {
    /// The addresses of the family that is wanted; throws `UnknownHostException` when there is none.
    InetAddress[] wanted(InetAddress[] all) throws UnknownHostException {
        var some = Arrays.stream(all).filter(this::isWanted).toArray(InetAddress[]::new);
        if (some.length == 0) {
            throw new UnknownHostException("no address of the family " + net.family());
        }
        return some;
    }

    private boolean isWanted(InetAddress address) {
        return switch (net.family()) {
            case "inet" -> address instanceof Inet4Address;
            case "inet6" -> address instanceof Inet6Address;
            default -> true;
        };
    }

    /// Before it is connected to that address.
    void prepare(Socket socket, InetAddress to) throws IOException {
        socket.setKeepAlive(net.keepAlive());
        if (!net.bindAddress().isEmpty()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(net.bindAddress()), 0));
        } else if (!net.bindInterface().isEmpty()) {
            socket.bind(new InetSocketAddress(ofInterface(to), 0));
        }
    }

    /// As ssh: an address of the interface, of the same family.
    private InetAddress ofInterface(InetAddress to) throws IOException {
        var device = NetworkInterface.getByName(net.bindInterface());
        if (device == null) {
            throw new IOException("there is no interface " + net.bindInterface());
        }
        return device.inetAddresses().filter(address -> address.getClass() == to.getClass()).findFirst()
                .orElseThrow(() -> new IOException("the interface " + net.bindInterface() + " has no such address"));
    }
}
