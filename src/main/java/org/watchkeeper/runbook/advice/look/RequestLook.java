package org.watchkeeper.runbook.advice.look;

import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.advice.note.Edits;
import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;
import org.watchkeeper.runbook.bash.Invocation;
import org.watchkeeper.runbook.bash.Invocation.Word;

/// Requests to a service: ones that replace what it has (T-112), and names that only a cluster knows (T-149). Programs in
/// another person's home (T-210).
public final class RequestLook implements Look {
    private static final Pattern URL = Pattern.compile("[\"']?http://([^/:?#\\s]+)(?::\\d+)?(?:[/?#]\\S*)?");
    private static final Pattern BARE = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<String> HERE = Set.of("localhost", "ip6-localhost");
    private static final Pattern AS = Pattern.compile("\\bsudo\\s(?:\\S+\\s+)*?(?:-u|--user)\\b");
    private static final Pattern HOME = Pattern.compile("(/home/[\\w.-]+)/\\S+");

    @Override
    public void at(Seen seen, Invocation program, Notes notes) {
        if (program.apart() || program.inside()) {
            return;
        }
        if (program.name().equals("curl") || program.name().equals("wget")) {
            WebLook.url(program).ifPresent(url -> {
                replaces(seen, program, url, notes);
                known(seen, url, notes);
            });
        }
        home(seen, program, notes);
    }

    private static void replaces(Seen seen, Invocation curl, Word url, Notes notes) {
        var verb = curl.option("-X", "--request").map(Word::value).orElse("");
        var data = curl.option("-d", "--data", "--data-binary", "-T", "--upload-file").map(Word::value)
                .filter(value -> value.startsWith("@"));
        if (verb.equals("PUT") && data.isPresent()) {
            var name = data.get().substring(data.get().lastIndexOf('/') + 1).replace("@", "");
            var ask = "curl -fsS --max-time 30 -o before-" + name + " " + seen.written(url) + " && ";
            notes.add(seen, Rule.OVERWRITES,
                    "PUT replaces what the service has with the file: read it first, keep it, and compare",
                    new Edits(seen).first(curl, ask, ask), "What it has is kept first; it stops where that fails");
        }
    }

    private static void known(Seen seen, Word url, Notes notes) {
        var form = URL.matcher(seen.written(url));
        if (!form.matches() || !BARE.matcher(form.group(1)).matches() || HERE.contains(form.group(1))) {
            return;
        }
        var host = form.group(1);
        int at = seen.text().indexOf("//" + host, url.start());
        notes.add(seen, Rule.NEEDS_FIRST,
                "'" + host + "' is a name that a cluster or a network of containers knows, and a host may not",
                new Edits(seen).replace(at + 2, at < 0 ? -1 : at + 2 + host.length(), "<" + host + "-address>"),
                "The address is asked for: of a host, or localhost behind kubectl port-forward");
    }

    private static void home(Seen seen, Invocation program, Notes notes) {
        var form = HOME.matcher(program.words().getFirst());
        boolean asAnother = program.sudo() && AS.matcher(seen.text()).find();
        if (program == seen.programs().getFirst() && form.matches() && !asAnother) {
            var looks = "test -x " + form.group(1) + " && ";
            notes.add(seen, Rule.NEEDS_FIRST, form.group(1) + " is a person's home: others may not read it",
                    new Edits(seen).first(program, "sudo " + looks, looks), "It stops where the login may not go in");
        }
    }
}
