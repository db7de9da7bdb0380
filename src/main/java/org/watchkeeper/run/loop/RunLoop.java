package org.watchkeeper.run.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Driven;
import org.watchkeeper.run.Driver;
import org.watchkeeper.run.JournalTaken;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Walk;

/// One run being walked: takes requests from any thread and carries them out on its own, one after the other.
final class RunLoop implements Walk, Heartbeat.Listener {
    private static final Duration LAST_ERRANDS = Duration.ofSeconds(5);

    private final Surroundings around;
    private final Walker walker;
    private final Runnable atEnd;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean left;
    private boolean leaving;
    private volatile boolean ended;
    private boolean resting;

    /// `atEnd` is run when the walk is left.
    RunLoop(Surroundings around, Runnable atEnd) {
        this.around = around;
        this.walker = new Walker(around);
        this.atEnd = atEnd;
    }

    /// Walks until it is left; `first` is the first thing to do. Called once, on the run's own thread.
    void live(Runnable first) {
        attend(() -> {
            carryOut(first);
            carryOut(walker::takeUp);
        });
    }

    /// Shows what another console does with the run, until it is left. Called once, on the run's own thread.
    void watch(String why) {
        attend(() -> {
            letGo(why);
            carryOut(this::follow);
        });
    }

    /// Another console drives the run now: it is followed here from now on.
    @Override
    public void overtaken(Driver driver) {
        storeAnswered();
        around.jobs.add(() -> handOver(Driven.words(driver) + "."));
    }

    /// Looks whether somebody at another console let the run last longer.
    @Override
    public void driving() {
        boolean more = around.isOvertaken();
        storeAnswered();
        if (more) {
            around.jobs.add(() -> {
                if (!ended) {
                    carryOut(around::heed);
                }
            });
        }
    }

    @Override
    public void untold(Problem why) {
        if (!around.store.isAway()) {
            around.post(() -> around.store.failed(why));
        }
    }

    /// Beats come all the time: only news are worth a job.
    private void storeAnswered() {
        if (around.store.isAway()) {
            around.post(around.store::answered);
        }
    }

    private void handOver(String why) {
        if (!ended) {
            end(why);
            follow();
        }
    }

    private void follow() {
        if (around.lookout.look() && !leaving) {
            around.jobs.later(around.pace.look(), this::follow);
        }
    }

    private void attend(Runnable first) {
        try {
            first.run();
            sayIfAtRest();
            while (!leaving) {
                carryOut(around.jobs.next());
                sayIfAtRest();
            }
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        } finally {
            end("The walk ended because of a fault in the console. Commands go on: open the run again.");
        }
    }

    /// Lets go of everything; commands go on.
    private void end(String why) {
        if (ended) {
            return;
        }
        if (!leaving) {
            around.doing("");
            around.refuse(why);
            around.held(why);
        }
        letGo(why);
    }

    private void letGo(String why) {
        ended = true;
        around.end(why);
        around.jobs.nothingLater();
        walker.contact().leave();
        around.hosts.close();
        around.beside(this::tidyUp);
    }

    /// What was still being done on hosts ends first, so that a console that closes waits for it.
    private void tidyUp() {
        try {
            around.errands.await(LAST_ERRANDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        around.secrets.close();
        atEnd.run();
        over.countDown();
    }

    /// Whether it was asked to be left, or had to end.
    boolean isLeft() {
        return left || ended;
    }

    /// Waits until the walk has ended and what it was still doing on hosts is done, but not for ever.
    void await(Duration patience) throws InterruptedException {
        over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// A request of the operator: after it the loop comes to rest anew, also when it was refused.
    private void ask(Runnable request) {
        around.jobs.add(() -> {
            resting = false;
            around.answer(request);
        });
    }

    private void sayIfAtRest() {
        boolean now = ended || walker.contact().isAtRest();
        if (now && !resting) {
            around.rests();
        }
        resting = now;
    }

    private void carryOut(Runnable job) {
        try {
            job.run();
        } catch (JournalTaken taken) {
            if (ended) {
                around.refuse("The run went on in this moment: ask again.");
            }
            handOver(String.valueOf(taken.getMessage()));
        } catch (Problem problem) {
            around.refuse(String.valueOf(problem.getMessage()));
        }
    }

    @Override
    public RunState state() {
        return around.state();
    }

    @Override
    public boolean isOver() {
        return ended;
    }

    @Override
    public void runStep(boolean confirmed) {
        ask(() -> walker.runStep(confirmed));
    }

    @Override
    public void runToGate() {
        ask(walker::runToGate);
    }

    @Override
    public void retry() {
        ask(walker::retry);
    }

    @Override
    public void editAndRetry(String script, boolean confirmed) {
        ask(() -> walker.editAndRetry(script, confirmed));
    }

    @Override
    public void skip(String reason) {
        ask(() -> walker.skip(reason));
    }

    @Override
    public void doneByHand(String note) {
        ask(() -> walker.doneByHand(note));
    }

    @Override
    public void pause() {
        ask(walker::pause);
    }

    @Override
    public void resume() {
        ask(walker::resume);
    }

    @Override
    public void stop() {
        ask(walker.contact()::stop);
    }

    @Override
    public void giveUp() {
        ask(walker.contact()::giveUp);
    }

    @Override
    public void reconnect() {
        ask(walker.contact()::reconnect);
    }

    /// Also of a run that is only watched here.
    @Override
    public void extend(Instant until, String reason) {
        around.jobs.add(() -> {
            resting = false;
            if (ended) {
                around.lookout.look();
            }
            walker.extend(until, reason);
        });
    }

    @Override
    public void rollBack(String reason) {
        ask(() -> walker.rollBack(reason));
    }

    @Override
    public void finish(RunEvent.Result result, String note) {
        ask(() -> walker.finish(result, note));
    }

    byte[] masked(byte[] bytes) {
        return around.secrets.masked(bytes);
    }

    @Override
    public void handOver(Operator to, String note) {
        ask(() -> {
            if (walker.handOver(to, note)) {
                handOver("Handed over to " + to.name() + ".");
            }
        });
    }

    @Override
    public void close() {
        left = true;
        around.jobs.add(() -> {
            leaving = true;
            resting = true;
        });
    }
}
