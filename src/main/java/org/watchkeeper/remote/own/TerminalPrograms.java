package org.watchkeeper.remote.own;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

import org.watchkeeper.kernel.Problem;

/// Which terminal program opens: the one of the settings, else the first of the usual ones that is installed.
///
/// `search` is PATH, `system` is `os.name`. Options are those of each program's manual.
public record TerminalPrograms(String search, String system) {
    static final String WINDOWS_TERMINAL = "wt.exe";
    private static final String TERMINAL_APP = "/usr/bin/osascript";
    private static final SequencedMap<String, String> USUAL = usual();

    private static SequencedMap<String, String> usual() {
        var known = new LinkedHashMap<String, String>();
        known.put("x-terminal-emulator", "-T {title} -e {ssh}");
        known.put("gnome-terminal", "--title={title} -- {ssh}");
        known.put("konsole", "-p tabtitle={title} -e {ssh}");
        known.put("xfce4-terminal", "--title={title} -x {ssh}");
        known.put("mate-terminal", "--title={title} -x {ssh}");
        known.put("kitty", "--title {title} {ssh}");
        known.put("alacritty", "--title {title} -e {ssh}");
        known.put("wezterm", "start -- {ssh}");
        known.put("foot", "--title={title} {ssh}");
        known.put("xterm", "-T {title} -e {ssh}");
        known.put(WINDOWS_TERMINAL, "new-tab --title {title} {ssh}");
        return known;
    }

    /// The program for a setting, which is empty for the usual one. Throws `Problem` where there is none.
    public TerminalProgram chosen(String setting) {
        var words = Quoting.words(setting);
        return words.isEmpty()
                ? usualOne().orElseThrow(() -> new Problem("No terminal program was found on this machine",
                        String.join(", ", candidates()),
                        "Install one of them, or name yours under Settings, Terminal. The ssh command can be copied meanwhile."))
                : named(words);
    }

    /// The first of the usual programs that is installed.
    public Optional<TerminalProgram> usualOne() {
        if (isMac()) {
            return Files.isExecutable(Path.of(TERMINAL_APP)) ? Optional.of(terminalApp()) : Optional.empty();
        }
        return candidates().stream().filter(this::isInstalled).findFirst().map(name -> known(name, name));
    }

    private List<String> candidates() {
        return isMac()
                ? List.of("Terminal")
                : system.toLowerCase(Locale.ROOT).startsWith("windows")
                        ? List.of(WINDOWS_TERMINAL)
                        : USUAL.keySet().stream().filter(name -> !name.equals(WINDOWS_TERMINAL)).toList();
    }

    /// A known program alone is told as its manual says; after any other words stands the ssh command, or where they say `{ssh}`.
    private static TerminalProgram named(List<String> words) {
        var program = words.getFirst();
        var name = Optional.ofNullable(fileName(program)).orElse(program);
        if (words.size() == 1 && USUAL.containsKey(name)) {
            return known(name, program);
        }
        var all = new ArrayList<>(words);
        if (!words.contains(TerminalProgram.SSH)) {
            all.add(TerminalProgram.SSH);
        }
        return new TerminalProgram(name, all);
    }

    private static TerminalProgram known(String name, String program) {
        var words = new ArrayList<String>();
        words.add(program);
        words.addAll(Arrays.asList(USUAL.getOrDefault(name, TerminalProgram.SSH).split(" ", -1)));
        return new TerminalProgram(name, words);
    }

    /// It takes a script with arguments of its own: what is put into its shell is one of them, never text of the script.
    static TerminalProgram terminalApp() {
        return new TerminalProgram("Terminal", List.of(TERMINAL_APP, "-e", "on run argv", "-e",
                "tell application \"Terminal\"", "-e", "activate", "-e", "do script (item 1 of argv)", "-e", "end tell",
                "-e", "end run", TerminalProgram.LINE));
    }

    private boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    private boolean isInstalled(String name) {
        return Arrays.stream(search.split(File.pathSeparator, -1)).filter(folder -> !folder.isBlank())
                .anyMatch(folder -> isExecutable(folder, name));
    }

    private static boolean isExecutable(String folder, String name) {
        try {
            var file = Path.of(folder, name);
            return Files.isExecutable(file) && !Files.isDirectory(file);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static @org.jspecify.annotations.Nullable String fileName(String program) {
        try {
            var name = Path.of(program).getFileName();
            return name == null ? null : name.toString();
        } catch (InvalidPathException _) {
            return null;
        }
    }
}
