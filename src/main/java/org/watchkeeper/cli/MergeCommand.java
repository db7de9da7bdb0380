package org.watchkeeper.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.watchkeeper.kernel.Counted;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.version.Merge;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "merge", mixinStandardHelpOptions = true, description = "Bring local corrections into a new version: what only one side changed is taken. Prints the merged document.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class MergeCommand implements Callable<Integer> {
    private final Tools.Terminal terminal;

    @Parameters(index = "0", paramLabel = "BASE", description = "The version both came of.")
    private Path base = Path.of("");

    @Parameters(index = "1", paramLabel = "MINE", description = "The locally corrected copy.")
    private Path mine = Path.of("");

    @Parameters(index = "2", paramLabel = "THEIRS", description = "The new version.")
    private Path theirs = Path.of("");

    @Option(names = "--conflicts", paramLabel = "mine|theirs|both", description = "What is taken where both sides changed the same lines. Without it nothing is printed then.")
    private Merge.@Nullable Choice choice;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the merged document there; the file must not exist.")
    private @Nullable Path output;

    MergeCommand(Tools.Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        // One character a byte: what is no UTF-8 comes out as it went in.
        var merge = Merge.of(read(base), read(mine), read(theirs));
        var conflicts = merge.conflicts();
        if (choice == null && !conflicts.isEmpty()) {
            conflicts.forEach(this::print);
            terminal.err().println(Counted.of(conflicts.size(), "conflict")
                    + ": nothing was written. Choose with --conflicts mine, theirs or both.");
            return Status.FAILED;
        }
        var chosen = Optional.ofNullable(choice).orElse(Merge.Choice.MINE);
        write(merge.text(Collections.nCopies(conflicts.size(), chosen)));
        return Status.OK;
    }

    private void print(Merge.Conflict conflict) {
        terminal.err().println("<<<<<<< " + mine);
        terminal.err().print(words(conflict.mine()));
        terminal.err().println("=======");
        terminal.err().print(words(conflict.theirs()));
        terminal.err().println(">>>>>>> " + theirs);
    }

    private static String words(String bytes) {
        var text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new Problem("The document cannot be read", file.toString(),
                    Files.exists(file) ? "Check its permissions." : "There is no such file.", e);
        }
    }

    private void write(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (output == null) {
            terminal.out().write(bytes, 0, bytes.length);
            terminal.out().flush();
            return;
        }
        try {
            Files.write(output, bytes, java.nio.file.StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new Problem("The merged document cannot be written", output.toString(),
                    Files.exists(output) ? "The file exists: name another one." : "Check the folder.", e);
        }
    }
}
