package org.watchkeeper.cli;

import java.time.Duration;
import java.util.List;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Finding;
import org.watchkeeper.routine.Findings;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.Suggestion;
import org.watchkeeper.run.RunId;

/// The JSON of `routines`, documented in docs/json.md.
final class RoutineJson {
    private RoutineJson() {}

    record Adopted(String id, String title, String runbook, String file, String item, String kind, String cadence,
            String time, String zone, String first, List<String> hosts, String planned, String took, boolean byItself,
            List<String> next) {
        static Adopted of(Diary diary, Hosts hosts) {
            var routine = diary.routine();
            var subject = routine.subject();
            var timetable = routine.timetable();
            return new Adopted(routine.id().toString(), subject.title(), subject.document(), subject.file(),
                    subject.id(), subject.kind().word(), timetable.cadence().word(), timetable.time().toString(),
                    timetable.zone().getId(), timetable.first().toString(), names(routine, hosts),
                    length(routine.planned()), diary.took().map(Duration::toString).orElse(""), routine.byItself(),
                    diary.next().stream()
                            .map(date -> date.start().toInstant().toString()).toList());
        }
    }

    record Due(String id, String title, String runbook, String file, String item, String kind, String due, String zone,
            String standing, int turns, String note, List<String> hosts, String planned) {
        static Due of(Appointment one, Hosts hosts) {
            var routine = one.routine();
            var subject = routine.subject();
            return new Due(routine.id().toString(), subject.title(), subject.document(), subject.file(), subject.id(),
                    subject.kind().word(), one.due().toString(), routine.timetable().zone().getId(),
                    Json.word(one.standing()), one.turns().size(),
                    one.lastTurn().flatMap(turn -> turn.ending()).map(ending -> ending.note()).orElse(""),
                    names(routine, hosts), length(routine.planned()));
        }
    }

    record Found(String title, String runbook, String file, String item, String kind, String cadence, String planned,
            int line, boolean looksOnly) {
        static Found of(Suggestion one) {
            var subject = one.subject();
            return new Found(subject.title(), subject.document(), subject.file(), subject.id(), subject.kind().word(),
                    one.cadence().word(), length(one.planned()), one.line(), one.looksOnly());
        }
    }

    record Looked(String id, String title, String run, String verdict, int asTheyShould, List<Odd> standingOut) {
        static Looked of(Routine routine, RunId run, Findings findings) {
            return new Looked(routine.id().toString(), routine.subject().title(), run.toString(),
                    findings.verdict().word(), findings.asTheyShould(),
                    findings.standingOut().stream().map(Odd::of).toList());
        }
    }

    /// What a person has to carry out: why, and the list that was opened for it, or empty.
    record Waiting(String id, String title, List<String> because, String list) {
        static Waiting of(Routine routine, List<String> because, String list) {
            return new Waiting(routine.id().toString(), routine.subject().title(), because, list);
        }
    }

    record Odd(String kind, String host, String step, String command, String why, String attempt) {
        static Odd of(Finding finding) {
            return new Odd(Json.word(finding.kind()), finding.host(), finding.step(), finding.shown(), finding.why(),
                    finding.attempt().map(AttemptId::toString).orElse(""));
        }
    }

    private static List<String> names(Routine routine, Hosts hosts) {
        return routine.hosts().stream().map(id -> hosts.find(id).map(Host::name).orElse(id.toString())).toList();
    }

    /// ISO 8601; empty for none.
    private static String length(Duration planned) {
        return planned.isZero() ? "" : planned.toString();
    }
}
