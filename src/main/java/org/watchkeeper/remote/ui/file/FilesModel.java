package org.watchkeeper.remote.ui.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.file.Copying;
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.file.RemoteFile;
import org.watchkeeper.remote.file.RemoteFile.Kind;
import org.watchkeeper.remote.file.RemoteFiles;

/// One host's files as they are looked at. One thing is done at a time; what is asked for meanwhile is not done.
final class FilesModel {
    private static final int STEPS = 200;

    private final Host host;
    private final FileHosts hosts;
    private final Questions questions;
    private final Background background;
    private final ObservableList<RemoteFile> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper copying = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isRead = new ReadOnlyBooleanWrapper();
    private Optional<RemoteFiles> files = Optional.empty();
    private volatile boolean isGivenUp;
    private boolean isClosed;

    FilesModel(Host host, FileHosts hosts, Questions questions, Background background) {
        this.host = host;
        this.hosts = hosts;
        this.questions = questions;
        this.background = background;
    }

    Host host() {
        return host;
    }

    ObservableList<RemoteFile> rows() {
        return rows;
    }

    ReadOnlyStringProperty folder() {
        return folder.getReadOnlyProperty();
    }

    /// What went wrong last, as a sentence; empty when nothing did.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// What is being copied; empty when nothing is.
    ReadOnlyStringProperty copying() {
        return copying.getReadOnlyProperty();
    }

    /// 0 to 1.
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isBusy() {
        return isBusy.getReadOnlyProperty();
    }

    /// Whether what is shown was read over the connection that is there.
    ReadOnlyBooleanProperty isRead() {
        return isRead.getReadOnlyProperty();
    }

    /// What a list without files stands for: an empty folder, one that was not read, or nothing that was asked yet.
    ObservableValue<String> contents() {
        return Bindings.createStringBinding(() -> {
            if (isRead.get()) {
                return "Nothing is in this folder";
            }
            return trouble.get().isEmpty() ? "" : "This folder was not read";
        }, isRead, trouble);
    }

    boolean isCopying() {
        return !copying.get().isEmpty();
    }

    /// Connects, again where it was before, and shows the folder that was shown last, at first that of the login.
    void open() {
        files.ifPresent(this::hangUp);
        files = Optional.empty();
        isRead.set(false);
        rows.clear();
        var wanted = folder.get();
        work(() -> {
            var opened = hosts.open(host, questions);
            try {
                var there = wanted.isEmpty() ? opened.home() : wanted;
                return new Opened(opened, new Listed(there, opened.list(there)));
            } catch (RuntimeException e) {
                opened.close();
                throw e;
            }
        }, opened -> {
            files = Optional.of(opened.files());
            if (isClosed) {
                close();
            }
            show(opened.listed());
        });
    }

    private record Opened(RemoteFiles files, Listed listed) {}

    private record Listed(String folder, List<RemoteFile> rows) {}

    private void show(Listed listed) {
        folder.set(listed.folder());
        rows.setAll(listed.rows());
        isRead.set(true);
    }

    void go(String path) {
        files.ifPresent(there -> work(() -> new Listed(path, there.list(path)), this::show));
    }

    void refresh() {
        go(folder.get());
    }

    void up() {
        var at = folder.get().lastIndexOf('/');
        go(at <= 0 ? "/" : folder.get().substring(0, at));
    }

    /// Goes into a folder, or where a link to one points.
    void enter(RemoteFile file) {
        var path = path(file.name());
        if (file.kind() == Kind.FOLDER) {
            go(path);
        } else if (file.kind() == Kind.LINK) {
            files.ifPresent(there -> work(() -> there.look(path).filter(found -> found.kind() == Kind.FOLDER)
                    .map(_ -> new Listed(path, there.list(path))), found -> found.ifPresent(this::show)));
        }
    }

    String path(String name) {
        return folder.get().endsWith("/") ? folder.get() + name : folder.get() + "/" + name;
    }

    void isThere(String name, Consumer<Boolean> answer) {
        files.ifPresent(there -> work(() -> there.look(path(name)).isPresent(), answer));
    }

    /// Whether there is a file of that path here.
    void isHere(Path local, Consumer<Boolean> answer) {
        work(() -> Files.exists(local), answer);
    }

    /// Copies a file to that path here, in place of what is there; `done` follows.
    void download(RemoteFile file, Path local, Consumer<Copying.Copied> done) {
        copy(file.shown(), file::size, (there, counted) -> new Copying(there).down(path(file.name()), local, counted),
                done);
    }

    /// Copies a file from here into the folder under that name, in place of what is there; `done` follows.
    void upload(Path local, String name, Consumer<Copying.Copied> done) {
        var path = path(name);
        copy(name, local.toFile()::length, (there, counted) -> new Copying(there).up(local, path, counted), copied -> {
            done.accept(copied);
            if (!isClosed) {
                refresh();
            }
        });
    }

    private interface Copy {
        Copying.Copied run(RemoteFiles there, RemoteFiles.Progress counted);
    }

    private void copy(String name, LongSupplier size, Copy copy, Consumer<Copying.Copied> done) {
        if (files.isEmpty() || isBusy.get()) {
            return;
        }
        var there = files.get();
        isGivenUp = false;
        copying.set(name);
        progress.set(0);
        work(() -> copy.run(there, new Counted(size.getAsLong())), done);
    }

    /// Tells the screen each half percent and no more.
    private final class Counted implements RemoteFiles.Progress {
        private final long size;
        private long told;

        Counted(long size) {
            this.size = Math.max(1, size);
        }

        @Override
        public boolean copied(long bytes) {
            var step = bytes * STEPS / size;
            if (step != told) {
                told = step;
                background.screen().execute(() -> progress.set(Math.min(1, (double) step / STEPS)));
            }
            return !isGivenUp;
        }
    }

    /// Gives up the copy; nothing of it is left.
    void giveUp() {
        isGivenUp = true;
    }

    void close() {
        isClosed = true;
        isGivenUp = true;
        // A copy takes its partial file away first.
        if (!isCopying()) {
            files.ifPresent(this::hangUp);
        }
    }

    private void hangUp(RemoteFiles there) {
        background.worker().execute(there::close);
    }

    private <T> void work(Supplier<T> work, Consumer<T> done) {
        if (isBusy.get()) {
            return;
        }
        isBusy.set(true);
        trouble.set("");
        background.run(work, result -> {
            idle();
            done.accept(result);
        }, failure -> {
            idle();
            failed(failure);
        });
    }

    private void idle() {
        boolean wasCopying = isCopying();
        isBusy.set(false);
        copying.set("");
        if (isClosed && wasCopying) {
            files.ifPresent(this::hangUp);
        }
    }

    private void failed(RuntimeException failure) {
        switch (failure) {
            case RemoteFiles.GivenUp _ -> trouble.set("");
            case Problem problem -> trouble.set(problem.getMessage());
            default -> throw failure;
        }
    }
}
