package org.watchkeeper.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.PatientQuestions;
import org.watchkeeper.remote.file.Copying;
import org.watchkeeper.remote.file.LocalName;
import org.watchkeeper.remote.file.RemoteFile;
import org.watchkeeper.remote.file.RemoteFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `copy HOST:PATH LOCAL` and `copy LOCAL HOST:PATH`: one file, whole or not at all.
@Command(name = "copy", mixinStandardHelpOptions = true, description = "Copy one file from or to a host over SFTP, whole or not at all.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class CopyCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(index = "0", paramLabel = "FROM", description = "HOST:PATH or a file here. A path without / at its start begins where a login does.")
    private String from = "";
    @Parameters(index = "1", paramLabel = "TO", description = "A file or folder here, or HOST:PATH.")
    private String to = "";
    @Option(names = "--overwrite", description = "Replace what is there.")
    private boolean overwrite;
    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    CopyCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    /// A path on a host of the inventory.
    private record There(Host host, String path) {}

    @Override
    public Integer call() {
        var source = there(from);
        var target = there(to);
        if (source.isPresent() == target.isPresent()) {
            throw new Misuse("One of both is a file on a host of the inventory, and only one", from + " " + to,
                    "As in: watchkeeper copy app-1:/etc/hosts hosts.txt");
        }
        var on = source.or(() -> target).orElseThrow();
        try (var files = tools.files().open(on.host(), new PatientQuestions(new TerminalQuestions(terminal)))) {
            var path = on.path().startsWith("/") ? on.path() : files.home() + "/" + on.path();
            tell(source.isPresent() ? down(files, path) : up(files, path));
        }
        return Status.OK;
    }

    private Copying.Copied down(RemoteFiles files, String path) {
        var wanted = Path.of(to);
        var local = Files.isDirectory(wanted)
                ? wanted.resolve(LocalName.of(path.substring(path.lastIndexOf('/') + 1)))
                : wanted;
        mayReplace(Files.exists(local), local.toString());
        return new Copying(files).down(path, local, _ -> true);
    }

    private Copying.Copied up(RemoteFiles files, String path) {
        var local = Path.of(from);
        var found = files.look(path);
        var whole = found.filter(file -> file.kind() == RemoteFile.Kind.FOLDER).isPresent()
                ? path + "/" + local.getFileName()
                : path;
        mayReplace(files.look(whole).isPresent(), whole);
        return new Copying(files).up(local, whole, _ -> true);
    }

    private void mayReplace(boolean isThere, String path) {
        if (isThere && !overwrite) {
            throw new Problem("There is a file of this name already", RemoteFile.shown(path),
                    "Add --overwrite to replace it.");
        }
    }

    private void tell(Copying.Copied copied) {
        if (json) {
            var document = new LinkedHashMap<String, Object>();
            document.put("bytes", copied.bytes());
            document.put("sha256", copied.sha256());
            document.put("compared", copied.compared());
            document.put("grown", copied.grown());
            document.put("lost", copied.lost());
            terminal.out().println(Json.text(document));
        } else {
            terminal.out().println(copied.bytes() + " bytes, SHA-256 " + copied.sha256()
                    + (copied.compared() ? ", the same there" : ", not told by the host"));
            if (copied.grown() > 0) {
                terminal.err().println("It has grown by " + copied.grown() + " bytes since.");
            }
            copied.lost().forEach(lost -> terminal.err().println("Not kept of the file that was there: " + lost));
        }
    }

    private Optional<There> there(String text) {
        int colon = text.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : tools.hosts().named(text.substring(0, colon)).map(host -> new There(host, text.substring(colon + 1)));
    }
}
