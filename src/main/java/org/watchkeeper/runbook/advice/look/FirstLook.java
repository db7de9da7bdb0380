package org.watchkeeper.runbook.advice.look;

import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// Commands that take for granted that something is there, or is not yet: the corrected form looks first and stops there.
public final class FirstLook implements Look {
    private static final Pattern VOLUME = Pattern.compile("/dev/([^/]+)/[^/]+");
    private static final Pattern PORT = Pattern.compile("(?:[\\d.]+:)?(\\d+):\\d+(?:/\\w+)?");
    private static final Pattern SEVERAL = Pattern.compile("&&|[;|]");
    private static final Pattern BEFORE = Pattern.compile("(?:HEAD|@)(?:[~^]\\d*)+");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        if (program.apart() || program.inside()) {
            return;
        }
        switch (program.name()) {
            case "lvcreate" -> snapshot(seen, program, notes);
            case "docker", "podman" -> container(seen, program, notes);
            case "git" -> git(seen, program, notes);
            default -> {
            }
        }
    }

    private static void snapshot(Seen seen, Invocation lvcreate, Notes notes) {
        var volume = lvcreate.operands().stream().map(word -> VOLUME.matcher(word.value()))
                .filter(form -> form.matches())
                .findFirst();
        var name = lvcreate.option("-n", "--name");
        if (!lvcreate.has("-s", "--snapshot") || volume.isEmpty() || name.isEmpty()) {
            return;
        }
        var group = volume.get().group(1);
        var looks = "vgs " + group + " && %stest ! -e /dev/" + group + "/" + seen.written(name.get()) + " && ";
        notes.add(seen, Rule.NEEDS_FIRST,
                "It wants free space in the group " + group + ", and no snapshot of that name",
                new Edits(seen).first(lvcreate, "sudo " + looks.formatted("sudo "), looks.formatted("")),
                "It looks at the group and stops where the name is taken");
    }

    private static void container(Seen seen, Invocation docker, Notes notes) {
        var verb = docker.operands().stream().findFirst().map(Word::value).orElse("");
        var name = docker.option("--name");
        if (!verb.equals("run") || name.isEmpty() || !docker.has("-d", "--detach")) {
            return;
        }
        var sudo = docker.sudo() ? "sudo " : "";
        var ask = "test -z \"$(" + sudo + docker.name() + " ps ";
        var taken = ask + "-aq --filter name=^/" + name.get().value() + "$)\" && ";
        var busy = port(docker).map(port -> ask + "-q --filter publish=" + port + ")\" && ").orElse("");
        notes.add(seen, Rule.NEEDS_FIRST, "It fails where a container of that name is left over"
                + (busy.isEmpty() ? "" : ", or another one has the port"),
                new Edits(seen).first(docker, taken + busy, taken + busy),
                "It stops where name or port is taken");
    }

    private static Optional<String> port(Invocation docker) {
        return docker.option("-p", "--publish").map(word -> PORT.matcher(word.value())).filter(form -> form.matches())
                .map(form -> form.group(1));
    }

    private static void git(Seen seen, Invocation git, Notes notes) {
        var words = git.operands();
        if (words.size() < 2 || !words.getFirst().value().equals("checkout") || SEVERAL.matcher(seen.text()).find()) {
            return;
        }
        if (git.has("-b")) {
            branch(seen, git, notes);
        } else if (git.words().contains("--") && BEFORE.matcher(words.get(1).value()).matches()) {
            back(seen, git, words, notes);
        }
    }

    private static void branch(Seen seen, Invocation git, Notes notes) {
        var branch = seen.written(git.option("-b").orElse(git.operands().get(1)));
        notes.add(seen, Rule.NEEDS_FIRST, "On a second run the branch is there already, and this fails",
                new Edits(seen).first(git, "sudo git checkout " + branch + " 2>/dev/null || ",
                        "git checkout " + branch + " 2>/dev/null || "),
                "It takes the branch that is there");
    }

    private static void back(Seen seen, Invocation git, List<Word> words, Notes notes) {
        var revision = seen.written(words.get(1));
        var paths = seen.text().substring(words.get(2).start());
        var looks = "git diff --quiet HEAD && git log --oneline -5 -- " + paths + " && git diff --stat " + revision
                + " -- " + paths + " && ";
        notes.add(seen, Rule.NEEDS_FIRST,
                "It is right only where the last commit was the change, and it writes over what is not committed",
                new Edits(seen).first(git, looks, looks),
                "It stops where something is not committed, and shows log and difference");
    }
}
