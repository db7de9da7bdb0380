package org.watchkeeper.notice.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.silence.Silence;
import org.watchkeeper.notice.silence.Silencer;

/// Whose alerts are silenced, and what is still muted; confined to the FX thread. `tell` gets a sentence about all trouble.
final class SilencersModel {
    private final SilencersPane.Services services;
    private final Background background;
    private final Consumer<String> tell;
    private final ObservableList<Silencer> silencers = FXCollections.observableArrayList();
    private final ObservableList<Silence> muted = FXCollections.observableArrayList();

    SilencersModel(SilencersPane.Services services, Background background, Consumer<String> tell) {
        this.services = services;
        this.background = background;
        this.tell = tell;
    }

    /// What is typed about a new one: `label` names a host at an Alertmanager, or is who logs in to Uptime Kuma; `secret` is empty where
    /// none goes along.
    record Typed(boolean kuma, String name, String address, String label, String secret) {
        /// Throws `IllegalArgumentException` where it makes none.
        Silencer silencer() {
            if (kuma && secret.isEmpty()) {
                throw new IllegalArgumentException("Uptime Kuma asks for a password");
            }
            return new Silencer(UUID.randomUUID(), name.strip(), address.strip(), kuma
                    ? new Silencer.UptimeKuma(label.strip())
                    : new Silencer.Alertmanager(label.strip(), !secret.isEmpty()));
        }
    }

    ObservableList<Silencer> silencers() {
        return silencers;
    }

    ObservableList<Silence> muted() {
        return muted;
    }

    private record Read(List<Silencer> silencers, List<Silence> muted) {}

    void load() {
        background.run(() -> {
            var all = services.hush().get().silences();
            return new Read(all.silencers(), all.all().stream().filter(Silence::isMuted).toList());
        }, read -> {
            silencers.setAll(read.silencers());
            muted.setAll(read.muted());
        }, this::failed);
    }

    /// Keeps a new one, its token in the keychain; what is wrong with it, or nothing.
    Optional<String> add(Typed typed) {
        try {
            var silencer = typed.silencer();
            write(() -> {
                if (silencer.kind().hasSecret()) {
                    try (var secret = Secret.of(typed.secret())) {
                        services.vault().get().keep(silencer.id().toString(), secret);
                    }
                }
                services.hush().get().silences().save(silencer, services.operator().get());
            });
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    void remove(Silencer silencer) {
        write(() -> {
            services.hush().get().silences().remove(silencer.id());
            if (silencer.kind().hasSecret()) {
                services.vault().get().forget(silencer.id().toString());
            }
        });
    }

    /// Lets the alerts through again now.
    void close(Silence silence) {
        write(() -> services.hush().get().close(silence));
    }

    private void write(Runnable deed) {
        background.run(deed, this::load, this::failed);
    }

    private void failed(RuntimeException trouble) {
        tell.accept(String.valueOf(trouble.getMessage()));
    }
}
