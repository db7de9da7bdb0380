package org.watchkeeper.runbook.advice;

import org.watchkeeper.runbook.advice.look.ClusterLook;
import org.watchkeeper.runbook.advice.look.DatabaseLook;
import org.watchkeeper.runbook.advice.look.DateLook;
import org.watchkeeper.runbook.advice.look.FileLook;
import org.watchkeeper.runbook.advice.look.FirewallLook;
import org.watchkeeper.runbook.advice.look.FirstLook;
import org.watchkeeper.runbook.advice.look.Look;
import org.watchkeeper.runbook.advice.look.PackageLook;
import org.watchkeeper.runbook.advice.look.ProcessLook;
import org.watchkeeper.runbook.advice.look.QuotingLook;
import org.watchkeeper.runbook.advice.look.RequestLook;
import org.watchkeeper.runbook.advice.look.RootLook;
import org.watchkeeper.runbook.advice.look.TerminalLook;
import org.watchkeeper.runbook.advice.look.WebLook;
import org.watchkeeper.runbook.advice.note.Note;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Precautions;
import org.watchkeeper.runbook.advice.note.Seen;
import org.watchkeeper.runbook.advice.survey.BackupSurvey;
import org.watchkeeper.runbook.advice.survey.BuildSurvey;
import org.watchkeeper.runbook.advice.survey.DeletionSurvey;
import org.watchkeeper.runbook.advice.survey.ImageSurvey;
import org.watchkeeper.runbook.advice.survey.LesserSurvey;
import org.watchkeeper.runbook.advice.survey.NameSurvey;
import org.watchkeeper.runbook.advice.survey.OptionSurvey;
import org.watchkeeper.runbook.advice.survey.PlaceSurvey;
import org.watchkeeper.runbook.advice.survey.RootSurvey;
import org.watchkeeper.runbook.advice.survey.ScriptSurvey;
import org.watchkeeper.runbook.advice.survey.ServiceSurvey;
import org.watchkeeper.runbook.advice.survey.SessionSurvey;
import org.watchkeeper.runbook.advice.survey.StateSurvey;
import org.watchkeeper.runbook.advice.survey.Survey;

import java.util.List;
import java.util.stream.Stream;

/// What to know about the commands of a document, given in its order.
public final class Advice {
    private static final List<Look> LOOKS = List.of(new WebLook(), new DateLook(), new DatabaseLook(),
            new PackageLook(),
            new FileLook(), new ClusterLook(), new FirewallLook(), new ProcessLook(), new TerminalLook(),
            new RootLook(), new FirstLook(), new RequestLook());
    private static final List<Survey> SURVEYS = List.of(new ServiceSurvey(), new NameSurvey(), new DeletionSurvey(),
            new OptionSurvey(), new StateSurvey(), new BuildSurvey(), new RootSurvey(), new ScriptSurvey(),
            new PlaceSurvey(),
            new BackupSurvey(), new ImageSurvey(), new LesserSurvey(), new SessionSurvey());

    /// A command longer than a person types is a file, and not looked at.
    private static final int LONGEST = 2_000;

    private Advice() {}

    public static List<Note> on(List<Seen> all) {
        var commands = all.stream().filter(seen -> seen.text().length() <= LONGEST).toList();
        var looked = commands.parallelStream().map(Advice::look);
        var surveyed = SURVEYS.parallelStream().map(survey -> survey(survey, commands));
        var notes = Stream.concat(looked.toList().stream(), surveyed.toList().stream()).flatMap(List::stream).toList();
        var precautions = new Precautions(commands);
        return notes.parallelStream().filter(note -> !precautions.meet(note)).toList();
    }

    private static List<Note> look(Seen seen) {
        var notes = new Notes();
        QuotingLook.at(seen, notes);
        for (var program : seen.programs()) {
            LOOKS.forEach(look -> look.at(seen, program, notes));
        }
        return notes.all();
    }

    private static List<Note> survey(Survey survey, List<Seen> commands) {
        var notes = new Notes();
        survey.over(commands, notes);
        return notes.all();
    }
}
