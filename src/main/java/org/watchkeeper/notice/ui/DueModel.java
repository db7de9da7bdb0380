package org.watchkeeper.notice.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.post.Desk;
import org.watchkeeper.notice.ui.plan.PlannedNotices;

/// The notices of one piece of work. Confined to the FX thread; reads and sends in the background.
final class DueModel {
    private final DueNotices notices;
    private final DuePane.Work work;
    private final Background background;
    private final Consumer<String> tell;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    private final ReadOnlyBooleanWrapper plannable = new ReadOnlyBooleanWrapper();

    /// A notice and the name of its channel.
    record Line(Slot slot, String channel) {}

    /// `tell` hears what came of what was asked for.
    DueModel(DueNotices notices, DuePane.Work work, Background background, Consumer<String> tell) {
        this.notices = notices;
        this.work = work;
        this.background = background;
        this.tell = tell;
    }

    /// Whether a person can say who is told and when: there is somebody to tell, and the work is not over.
    ReadOnlyBooleanProperty plannable() {
        return plannable.getReadOnlyProperty();
    }

    PlannedNotices planned() {
        return notices.planned(work.subject(), work.stated());
    }

    ObservableList<Line> lines() {
        return lines;
    }

    void load() {
        background.run(this::read, this::show, this::trouble);
    }

    /// Reads what became of them; what cannot be read now is read the next time.
    void poll() {
        background.run(this::read, this::show, _ -> {});
    }

    private record Read(boolean plannable, List<Line> lines) {}

    private void show(Read found) {
        plannable.set(found.plannable());
        if (!found.lines().equals(lines)) {
            lines.setAll(found.lines());
        }
    }

    private Read read() {
        var channels = notices.channels();
        boolean proven = channels.stream().anyMatch(each -> each.proven().isPresent());
        return new Read(work.open() && proven, lines(channels));
    }

    private List<Line> lines(List<Channel> channels) {
        return Stream.concat(work.approvals().stream(), Stream.of(work.subject()))
                .flatMap(subject -> notices.page(subject).map(Desk.Page::slots).orElse(List.of()).stream())
                .map(slot -> new Line(slot, name(channels, slot.key().channel()))).toList();
    }

    private static String name(List<Channel> channels, ChannelId id) {
        return channels.stream().filter(each -> each.id().equals(id)).findFirst().map(Channel::name)
                .orElse("a channel that is gone");
    }

    void send(Line line) {
        background.run(() -> notices.send(line.slot()), outcome -> {
            tell.accept(words(line, outcome));
            load();
        }, this::trouble);
    }

    private static String words(Line line, Optional<Outcome> outcome) {
        return outcome.map(how -> switch (how) {
            case Outcome.Delivered _ -> line.channel() + " has it";
            case Outcome.Deferred _ -> line.channel() + " does not take it now; it is tried again";
            case Outcome.Refused(var answer) -> line.channel() + " refused it: " + answer.status();
            case Outcome.Unknown _ -> "Nobody knows whether " + line.channel() + " has it";
            case Outcome.Dismissed _ -> "It was skipped meanwhile";
        }).orElse("Nothing was sent: somebody was faster, or the channel is gone; this is how it is now");
    }

    void skip(Line line, String reason) {
        background.run(() -> notices.dismiss(line.slot(), reason), done -> {
            if (!done) {
                tell.accept("Somebody was faster; this is how it is now");
            }
            load();
        }, this::trouble);
    }

    private void trouble(RuntimeException why) {
        tell.accept(String.valueOf(why.getMessage()));
        load();
    }
}
