package org.watchkeeper.remote.ssh;

import com.jcraft.jsch.SftpProgressMonitor;
import org.watchkeeper.remote.file.RemoteFiles.GivenUp;
import org.watchkeeper.remote.file.RemoteFiles.Progress;

/// Counts for the person who waits for a copy; JSch stops where it is told false, and says nothing of it.
final class Counting implements SftpProgressMonitor {
    private final Progress progress;
    private long copied;
    private boolean isGivenUp;

    Counting(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void init(int direction, String from, String to, long most) {
        copied = 0;
    }

    @Override
    public boolean count(long bytes) {
        copied += bytes;
        isGivenUp = !progress.copied(copied);
        return !isGivenUp;
    }

    @Override
    public void end() {
        // what comes after is the caller's
    }

    void check() {
        if (isGivenUp) {
            throw new GivenUp();
        }
    }
}
