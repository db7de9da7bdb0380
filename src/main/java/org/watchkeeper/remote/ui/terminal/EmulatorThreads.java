package org.watchkeeper.remote.ui.terminal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;

import com.techsenger.jeditermfx.core.TerminalExecutorServiceManager;

/// The threads of one emulator: one that reads and one that writes. They keep no console open, and what comes after the end is dropped.
final class EmulatorThreads implements TerminalExecutorServiceManager {
    private static final ThreadFactory FACTORY = Thread.ofPlatform().daemon().name("terminal-", 0).factory();

    private final ScheduledThreadPoolExecutor single = new ScheduledThreadPoolExecutor(1, FACTORY,
            new ThreadPoolExecutor.DiscardPolicy());
    private final ExecutorService several = Executors.newThreadPerTaskExecutor(FACTORY);

    @Override
    public ScheduledExecutorService getSingleThreadScheduledExecutor() {
        return single;
    }

    @Override
    public ExecutorService getUnboundedExecutorService() {
        return several;
    }

    @Override
    public void shutdownWhenAllExecuted() {
        single.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        single.shutdown();
        several.shutdown();
    }
}
