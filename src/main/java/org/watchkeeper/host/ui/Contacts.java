package org.watchkeeper.host.ui;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.watchkeeper.host.HostId;

/// What is known of each host's last contact since the console started. It ages and says when it was.
public final class Contacts {
    private final ObservableMap<HostId, Contact> last = FXCollections.observableHashMap();

    public void record(HostId host, Contact contact) {
        last.put(host, contact);
    }

    public Optional<Contact> of(HostId host) {
        return Optional.ofNullable(last.get(host));
    }

    /// All that is known; it changes with what is found out.
    public ObservableMap<HostId, Contact> all() {
        return last;
    }
}
