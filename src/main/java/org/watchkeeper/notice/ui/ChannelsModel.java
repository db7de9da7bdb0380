package org.watchkeeper.notice.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.post.PostOffice;

/// The channels as the settings show them. `tell` gets a sentence about everything that came of something.
final class ChannelsModel {
    private final Supplier<PostOffice> office;
    private final Background background;
    private final Consumer<String> tell;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    ChannelsModel(Supplier<PostOffice> office, Background background, Consumer<String> tell) {
        this.office = office;
        this.background = background;
        this.tell = tell;
    }

    /// A channel, and whether its secret is at hand.
    record Line(Channel channel, boolean ready) {}

    ObservableList<Line> lines() {
        return lines;
    }

    void load() {
        background.run(this::read, there -> lines.setAll(there), this::failed);
    }

    private List<Line> read() {
        var there = office.get();
        return there.channels().stream().map(one -> new Line(one, there.isReady(one))).toList();
    }

    /// Keeps a channel with its secret, which is taken over.
    void save(Channel channel, Optional<Secret> secret) {
        background.run(() -> {
            office.get().save(channel, secret);
            secret.ifPresent(Secret::close);
        }, this::load, this::failed);
    }

    void test(Channel channel) {
        background.run(() -> office.get().test(channel), receipt -> tell.accept(sentence(channel, receipt)),
                this::failed);
    }

    void arrived(Channel channel) {
        background.run(() -> office.get().proven(channel), (Channel _) -> load(), this::failed);
    }

    void remove(Channel channel) {
        background.run(() -> office.get().remove(channel.id()), this::load, this::failed);
    }

    private void failed(RuntimeException trouble) {
        tell.accept(String.valueOf(trouble.getMessage()));
    }

    private static String sentence(Channel channel, Receipt receipt) {
        var answer = (receipt.answer().status() + " " + receipt.answer().body()).strip();
        return switch (receipt) {
            case Receipt.Accepted _ -> "'" + channel.name() + "' took the test (" + answer
                    + "). Has it arrived? Then press It arrived.";
            case Receipt.NotNow _ -> "'" + channel.name() + "' cannot be reached now: " + answer;
            case Receipt.Rejected _ -> "'" + channel.name() + "' did not take the test: " + answer;
            case Receipt.Uncertain _ -> "Nobody knows whether the test arrived at '" + channel.name() + "': " + answer;
        };
    }
}
