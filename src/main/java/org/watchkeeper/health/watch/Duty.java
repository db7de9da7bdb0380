package org.watchkeeper.health.watch;

import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judge;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.course.Course;

/// One check on one host: what was read of it, and when it is due. `suspicion` is a reading that is only true if the network is
/// there, which is not proven yet; `trouble` what kept the console from asking, "" for nothing. Confined to its `Post`.
final class Duty {
    private final Probe probe;
    private final Judge judge;
    private Course course;
    private Instant due;
    private boolean isAsked;
    private Optional<Reading> suspicion = Optional.empty();
    private String trouble = "";

    Duty(Probe probe, Course course, Instant due) {
        this.probe = probe;
        this.judge = new Judge(probe);
        this.course = course;
        this.due = due;
    }

    /// The same check with another limit or rhythm; what was read stays. It is due at `latest`, or when it would have been.
    Duty changedTo(Probe changed, Instant latest) {
        var duty = new Duty(changed, course, due.isBefore(latest) ? due : latest);
        duty.isAsked = isAsked;
        duty.suspicion = suspicion;
        duty.trouble = trouble;
        return duty;
    }

    Probe probe() {
        return probe;
    }

    /// What `observation` says of it, asked at `at`.
    Reading reading(Observation observation, Instant at) {
        return judge.reading(observation, at, course.level());
    }

    Course course() {
        return course;
    }

    Instant due() {
        return due;
    }

    String trouble() {
        return trouble;
    }

    /// Whether the host itself is asked, over its connection; the connection's own checks are a matter of course.
    boolean isOnHost() {
        return probe.ask() instanceof Ask.OnHost && !Reach.isOwn(probe.id());
    }

    boolean isMachine() {
        return probe.id().equals(Reach.MACHINE_ID);
    }

    boolean wasRead() {
        return course.last().isPresent();
    }

    boolean isByConsole() {
        return !(probe.ask() instanceof Ask.OnHost);
    }

    boolean isFree() {
        return !isAsked;
    }

    void begin(Instant now) {
        isAsked = true;
        var next = due.plus(probe.every());
        due = next.isAfter(now) ? next : now.plus(probe.every());
    }

    void end() {
        isAsked = false;
    }

    void dueAt(Instant at) {
        due = at;
    }

    void take(Reading reading) {
        course = course.after(reading, probe);
        suspicion = Optional.empty();
        trouble = "";
    }

    /// Nothing that was read before says how it is: it is not known from now on.
    void unknown(Reading reading) {
        course = course.afresh(reading, probe);
        suspicion = Optional.empty();
        trouble = "";
    }

    void suspect(Reading reading, String why) {
        suspicion = suspicion.or(() -> Optional.of(reading));
        trouble = why;
    }

    void hindered(String why) {
        trouble = why;
    }

    /// Readings of a time that is yet to come, where the clock was set back, would stand in the way of new ones.
    void wake(Instant now) {
        suspicion = Optional.empty();
        course = course.last().filter(last -> last.at().isAfter(now)).isPresent() ? Course.NEW : course;
    }

    boolean isSuspected() {
        return suspicion.isPresent();
    }

    /// The suspicion, once something else answered that was asked after it began.
    Optional<Reading> confirmed(Instant witness) {
        var proven = suspicion.filter(reading -> witness.isAfter(reading.at()));
        proven.ifPresent(_ -> suspicion = Optional.empty());
        return proven;
    }
}
