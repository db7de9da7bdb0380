package org.watchkeeper.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.RulingEntries;
import org.watchkeeper.calendar.job.HostJobs;
import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.change.ChangeReports;
import org.watchkeeper.change.Changes;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.attach.Attaching;
import org.watchkeeper.checklist.attach.EvidenceFiles;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.drill.Fleet;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.config.SshConfig;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.notice.silence.Hush;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.round.Rounds;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.own.OwnTerminal;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.fact.FactRound;
import org.watchkeeper.run.search.OutputIndex;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.version.Acceptances;

/// What the commands need. Each is built when first asked for, so that `lint` opens no database.
public interface Tools {
    RunbookReader reader();

    Library library();

    Acceptances acceptances();

    /// What runs ask before they are opened.
    Clearance clearance();

    Hosts hosts();

    /// The inventory, with what was removed from it.
    default Inventory inventory() {
        throw new IllegalStateException("no inventory is managed here");
    }

    /// Where hosts can be brought from.
    default Sources sources() {
        throw new IllegalStateException("no hosts are brought here");
    }

    /// The operator's own ssh and terminal program.
    default OwnTerminal ownTerminal() {
        throw new IllegalStateException("no ssh command is written here");
    }

    /// Files of hosts.
    default FileHosts files() {
        throw new IllegalStateException("no files are copied here");
    }

    /// The operator's ssh, asked what it makes of its configuration.
    default SshConfig sshConfig() {
        throw new IllegalStateException("no ssh configuration is asked here");
    }

    Runs runs();

    /// Rounds that ask hosts how they are; whoever asks closes them.
    default org.watchkeeper.health.Rounds asking(Questions questions) {
        throw new IllegalStateException("no host is asked here");
    }

    Outputs outputs();

    /// Search in what runs printed.
    default OutputSearch search() {
        throw new IllegalStateException("nothing is searched here");
    }

    /// What makes searches fast.
    default OutputIndex index() {
        return () -> {};
    }

    /// What was filled in last.
    default LastValues lastValues() {
        return LastValues.none();
    }

    Routines routines();

    Diaries diaries();

    /// Carries out routines that only look.
    Rounds rounds();

    /// Asks hosts what they are.
    default FactRound facts() {
        throw new IllegalStateException("no host is asked here");
    }

    /// What hosts said of themselves.
    default FactBook factBook() {
        throw new IllegalStateException("nothing that hosts said is kept here");
    }

    /// Planned changes.
    default Changes changes() {
        throw new IllegalStateException("there are no changes here");
    }

    /// What became of changes.
    default ChangeReports changeReports() {
        throw new IllegalStateException("there are no changes here");
    }

    /// The checklists in use.
    default Checklists checklists() {
        throw new IllegalStateException("there are no checklists here");
    }

    /// Windows and blackouts.
    default Calendars calendars() {
        throw new IllegalStateException("there is no calendar here");
    }

    /// What hosts said that they do by themselves.
    default HostJobs hostJobs() {
        throw new IllegalStateException("no jobs of hosts are kept here");
    }

    /// Reads what hosts do by themselves.
    default JobRound jobRound() {
        throw new IllegalStateException("no host is asked here");
    }

    /// All that is on the calendar.
    default List<EntrySource> entries() {
        return List.of(new RulingEntries(() -> calendars().current()));
    }

    /// Changes and jobs of hosts, as they are now: asking them again reads nothing.
    default EntrySource planned() {
        throw new IllegalStateException("nothing is planned here");
    }

    /// Changes and jobs of hosts, as other programs get them.
    default List<Published> published() {
        return List.of();
    }

    /// What proves items of checklists; asks `questions` on the way.
    default Proving proving(Questions questions) {
        throw new IllegalStateException("nothing proves items here");
    }

    /// Notices: who is told what and when.
    default PostOffice notices() {
        throw new IllegalStateException("there are no notices here");
    }

    /// Silences of alerts while work is under way.
    default Hush hush() {
        throw new IllegalStateException("nothing is silenced here");
    }

    /// Makes evidence of files, addresses and readings.
    default Attaching attaching() {
        throw new IllegalStateException("nothing is attached here");
    }

    /// Files that are kept as evidence.
    default EvidenceFiles evidenceFiles() {
        throw new IllegalStateException("no files are kept here");
    }

    /// What is kept of health.
    default HealthBooks health() {
        throw new IllegalStateException("nothing is known of health here");
    }

    ConnectionTest connectionTest();

    Fleet fleet();

    Ids ids();

    Operator operator();

    Clock clock();

    /// The streams and variables of the process, or a test's own.
    record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive,
            Map<String, String> environment) {
        public Terminal {
            environment = Map.copyOf(environment);
        }

        /// Prints a line for each; where there is none, the sentence that says so.
        <T> void lines(List<T> all, Function<T, String> words, String none) {
            if (all.isEmpty()) {
                out.println(none);
            }
            all.forEach(each -> out.println(words.apply(each)));
        }
    }
}
