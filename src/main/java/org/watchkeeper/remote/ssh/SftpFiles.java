package org.watchkeeper.remote.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.file.RemoteFile;
import org.watchkeeper.remote.file.RemoteFile.Kind;
import org.watchkeeper.remote.file.RemoteFiles;
import org.watchkeeper.remote.own.Quoting;

/// SFTP by JSch, over a connection of its own: JSch keeps what it has not handed on in a pipe that would hold up every other channel.
///
/// JSch takes names for patterns, so every name is escaped. One call at a time, which is JSch's condition.
final class SftpFiles implements RemoteFiles {
    private static final int NAME = 64;
    private static final int PRIVATE = 0600;
    private static final int RIGHTS = 0777;
    private static final int ALL_BITS = 07777;
    private static final int KIND_BITS = 0170000;

    private final SshWire wire;
    private final Supplier<ChannelSftp> opening;
    private final String place;
    private ChannelSftp channel;

    SftpFiles(SshWire wire, Supplier<ChannelSftp> opening, String place) {
        this.wire = wire;
        this.opening = opening;
        this.place = place;
        this.channel = opening.get();
    }

    /// What may fail at the host.
    private interface Call<T> {
        T run() throws SftpException;
    }

    @Override
    public String home() {
        return call("/", () -> channel().getHome());
    }

    @Override
    public List<RemoteFile> list(String folder) {
        var found = new ArrayList<RemoteFile>();
        call(folder, () -> {
            channel().ls(literal(folder), entry -> {
                if (!entry.getFilename().equals(".") && !entry.getFilename().equals("..")) {
                    found.add(file(entry.getFilename(), entry.getAttrs(), ""));
                }
                return ChannelSftp.LsEntrySelector.CONTINUE;
            });
            return true;
        });
        found.replaceAll(file -> file.kind() == Kind.LINK ? withTarget(folder, file) : file);
        found.sort(
                Comparator.comparing((RemoteFile file) -> file.kind() != Kind.FOLDER).thenComparing(RemoteFile::name));
        return List.copyOf(found);
    }

    private RemoteFile withTarget(String folder, RemoteFile link) {
        try {
            var target = channel().readlink(literal(join(folder, link.name())));
            return new RemoteFile(link.name(), Kind.LINK, link.size(), link.modified(), link.permissions(), target);
        } catch (SftpException e) {
            return link; // where it points stays unknown
        }
    }

    @Override
    public Optional<RemoteFile> look(String path) {
        try {
            return Optional.of(file(path.substring(path.lastIndexOf('/') + 1), channel().stat(literal(path)), ""));
        } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                return Optional.empty();
            }
            throw refused(path, e);
        }
    }

    @Override
    public void read(String path, OutputStream into, Progress progress) throws IOException {
        var watch = new Counting(progress);
        var here = new ThisEnd();
        copy(path, here, () -> channel().get(literal(path), here.of(into), watch));
        watch.check();
    }

    @Override
    public void write(String path, InputStream from, Progress progress) throws IOException {
        var watch = new Counting(progress);
        var here = new ThisEnd();
        copy(path, here, () -> channel().put(here.of(from), literal(path), watch, ChannelSftp.OVERWRITE));
        watch.check();
    }

    /// Where it fails in the middle, answers to what was sent ahead are still on the way. They would be taken for answers to what is
    /// asked next, so that goes over a channel of its own.
    private void copy(String path, ThisEnd here, Change change) throws IOException {
        try {
            change.run();
        } catch (SftpException e) {
            var problem = refused(path, e);
            channel.disconnect();
            here.check();
            throw problem;
        }
    }

    private ChannelSftp channel() {
        if (!channel.isConnected() && wire.isOpen()) {
            channel = opening.get();
        }
        return channel;
    }

    @Override
    public void rename(String from, String to) {
        call(to, () -> {
            channel().rename(literal(from), literal(to));
            return true;
        });
    }

    @Override
    public void remove(String path) {
        call(path, () -> {
            channel().rm(literal(path));
            return true;
        });
    }

    /// JSch takes this one path as it is. Some servers have an answer only for what is there.
    @Override
    public String real(String path) {
        try {
            return channel().realpath(path);
        } catch (SftpException e) {
            if (wire.isOpen()) {
                return path;
            }
            throw refused(path, e);
        }
    }

    @Override
    public void hide(String path) {
        var _ = may(() -> channel().chmod(PRIVATE, literal(path)));
    }

    /// The mode comes last, as a change of owner takes bits of it away; those that lend rights are not given to another owner.
    @Override
    public List<String> dress(String path, String like) {
        var lost = new ArrayList<String>();
        var wanted = call(like, () -> channel().stat(literal(like)));
        var made = call(path, () -> channel().stat(literal(path)));
        boolean isOwned = (wanted.getFlags() & SftpATTRS.SSH_FILEXFER_ATTR_UIDGID) != 0;
        if (isOwned && made.getGId() != wanted.getGId()
                && !may(() -> channel().chgrp(wanted.getGId(), literal(path)))) {
            lost.add("its group (gid " + wanted.getGId() + ")");
        }
        if (isOwned && made.getUId() != wanted.getUId()
                && !may(() -> channel().chown(wanted.getUId(), literal(path)))) {
            lost.add("its owner (uid " + wanted.getUId() + ")");
        }
        if ((wanted.getFlags() & SftpATTRS.SSH_FILEXFER_ATTR_PERMISSIONS) == 0) {
            return List.copyOf(lost); // a server that knows no modes
        }
        int mode = wanted.getPermissions() & (lost.isEmpty() ? ALL_BITS : RIGHTS);
        if (!may(() -> channel().chmod(mode, literal(path)))) {
            lost.add("its mode (" + Integer.toOctalString(wanted.getPermissions() & ALL_BITS) + ")");
        }
        return List.copyOf(lost);
    }

    /// What a host may refuse.
    private interface Change {
        void run() throws SftpException;
    }

    private boolean may(Change change) {
        try {
            change.run();
            return true;
        } catch (SftpException e) {
            if (wire.isOpen()) {
                return false;
            }
            throw refused("/", e);
        }
    }

    /// A host whose `head` counts no bytes tells that of the whole file.
    @Override
    public Optional<String> sha256(String path, long bytes) {
        var out = new ByteArrayOutputStream();
        var script = """
                sum() { sha256sum || shasum -a 256; }
                { if printf x | head -c 1 > /dev/null; then head -c %d | sum; else sum; fi; } < %s
                """.formatted(bytes, Quoting.POSIX.quote(path));
        var exit = wire.exec("exec /bin/sh", script.getBytes(StandardCharsets.UTF_8), out::write, (_, _, _) -> {});
        var text = out.toString(StandardCharsets.US_ASCII);
        return exit.status() == 0 && text.length() >= NAME && text.substring(0, NAME).matches("[0-9a-f]+")
                ? Optional.of(text.substring(0, NAME))
                : Optional.empty();
    }

    @Override
    public void close() {
        wire.close();
    }

    private <T> T call(String path, Call<T> call) {
        try {
            return call.run();
        } catch (SftpException e) {
            throw refused(path, e);
        }
    }

    private Problem refused(String path, SftpException e) {
        var why = switch (e.id) {
            case ChannelSftp.SSH_FX_NO_SUCH_FILE -> "there is no such file";
            case ChannelSftp.SSH_FX_PERMISSION_DENIED -> "the login may not do that";
            default -> wire.isOpen() ? words(e) : "the connection broke";
        };
        return new Problem(RemoteFile.shown(path) + ": " + RemoteFile.shown(why), place,
                wire.isOpen() ? "Look at its name, its permissions and the room on the host." : "Connect again.", e);
    }

    /// OpenSSH's word for a full disk and for much else is "Failure".
    private static String words(SftpException e) {
        var said = NetworkTrouble.plain(e.getMessage());
        return said.endsWith("Failure") ? "the host cannot do that and does not say why" : said;
    }

    private static RemoteFile file(String name, SftpATTRS found, String target) {
        var kind = found.isDir()
                ? Kind.FOLDER
                : found.isLink() ? Kind.LINK : found.isReg() || !isTyped(found) ? Kind.FILE : Kind.OTHER;
        return new RemoteFile(name, kind, found.getSize(),
                Instant.ofEpochSecond(Integer.toUnsignedLong(found.getMTime())),
                found.getPermissionsString(), target);
    }

    /// Whether the server says what kind of file it is: some send no permissions, or none with the bits for that.
    static boolean isTyped(SftpATTRS found) {
        return (found.getFlags() & SftpATTRS.SSH_FILEXFER_ATTR_PERMISSIONS) != 0
                && (found.getPermissions() & KIND_BITS) != 0;
    }

    private static String join(String folder, String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    /// A name, not a pattern.
    private static String literal(String path) {
        return path.replaceAll("[\\\\*?]", "\\\\$0");
    }
}
