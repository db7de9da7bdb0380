package org.watchkeeper.remote.detached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.remote.detached.Lab.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What one command leaves for the next, in bash and on hosts that only have a POSIX shell.
@ParameterizedClass
@MethodSource("shells")
class StateTest {
    @Parameter
    private String sh = "";

    static List<String> shells() {
        return Lab.SHELLS;
    }

    private Lab withBash() {
        return new Lab(sh, UnaryOperator.identity());
    }

    /// A host where no shell is called bash: commands run in `sh` itself.
    private Lab withoutBash() {
        return new Lab(sh, text -> text.replace("command -v bash", "command -v no-bash-here"));
    }

    @Test
    void directory_variables_functions_aliases_options_and_umask_go_on_in_bash() {
        try (var lab = withBash(); var shell = lab.open()) {
            assertThat(print(shell,
                    """
                            cd /usr/share; cd "$HOME"; mkdir 'a b$'; cd 'a b$'; umask 027; x='two
                            lines'; export y=exported; declare -A m=([k]='v w' [l]=2); a=(1 '2 3'); declare -r z=9
                            greet() { echo "hello $1"; }; export -f greet; alias ll='ls -l'; shopt -s extglob expand_aliases; set -o pipefail -o noglob
                            unset http_proxy; HISTFILE=/nowhere
                            """)
                    .status()).isZero();
            assertThat(print(shell,
                    """
                            pwd; umask; echo "$x|$y|${m[k]}|${a[1]}|$z|${#a[@]}"; greet you; alias ll; shopt extglob; echo *; set -o | grep pipefail
                            bash -c 'echo $y$x; greet child'; cd - """)
                    .out()).isEqualTo(lab.home + "/a b$\n0027\ntwo\nlines|exported|v w|2 3|9|2\n"
                            + "hello you\nalias ll='ls -l'\nextglob        \ton\n*\npipefail       \ton\nexported\nhello child\n"
                            + lab.home + "\n");
        }
    }

    @Test
    void directory_variables_options_and_umask_go_on_in_plain_sh() {
        try (var lab = withoutBash(); var shell = lab.open()) {
            assertThat(shell.ground().bash()).isFalse();
            assertThat(print(shell,
                    "cd \"$HOME\"; mkdir \"a'b\"; cd \"a'b\"; umask 027; x='two\nlines'; export y='e x'; set -f")
                    .status()).isZero();
            assertThat(
                    print(shell, "pwd; umask; echo \"$x|$y\"; echo *; " + sh + " -c 'echo $y$x'; cd - >/dev/null; pwd")
                            .out())
                    .isEqualTo(lab.home + "/a'b\n0027\ntwo\nlines|e x\n*\ne x\n" + lab.home + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=kept; exit 3", "set -e; x=kept; false", "x=kept; trap 'echo bye' EXIT",
            "x=kept; set -u; echo \"$none\"",
            "x=kept; (exit 5)", "set -x; x=kept", "x=kept; IFS=x", "x=kept; PATH=/nowhere:$PATH",
            "x=kept; cd() { echo no; }"})
    void state_is_kept_however_the_command_ends(String script) {
        try (var lab = withBash(); var shell = lab.open()) {
            print(shell, script);
            assertThat(print(shell, "echo \"[$x]\"").out()).isEqualTo("[kept]\n");
        }
    }

    @Test
    void options_that_catch_mistakes_stay_on() {
        try (var lab = withBash(); var shell = lab.open()) {
            print(shell, "set -euo pipefail");
            assertThat(print(shell, "echo \"$none\"; echo reached").out()).isEmpty();
            assertThat(print(shell, "false | true; echo reached").status()).isEqualTo(1);
        }
    }

    @Test
    void what_was_removed_stays_removed() {
        try (var lab = new Lab(sh, UnaryOperator.identity(), Map.of("FROM_LOGIN", "1")); var shell = lab.open()) {
            assertThat(print(shell, "echo $FROM_LOGIN; unset FROM_LOGIN").out()).isEqualTo("1\n");
            assertThat(print(shell, "echo \"[$FROM_LOGIN]\"").out()).isEqualTo("[]\n");
        }
    }

    @Test
    void it_outlives_the_connection_and_the_console() {
        try (var lab = withBash()) {
            try (var shell = lab.open()) {
                print(shell, "x=kept; cd /usr");
            }
            try (var shell = lab.open()) {
                assertThat(print(shell, "pwd; echo $x").out()).isEqualTo("/usr\nkept\n");
            }
        }
    }

    @Test
    void where_the_directory_is_gone_nothing_relative_to_it_is_found_and_the_rest_goes_on() {
        for (boolean bash : List.of(true, false)) {
            try (var lab = bash ? withBash() : withoutBash(); var shell = lab.open()) {
                print(shell, "mkdir \"$HOME/d\" \"$HOME/d.bak\"; cd \"$HOME/d\"; rmdir \"$HOME/d\"");
                var relative = print(shell, "echo $PWD; touch ran; ls; cd ../..; touch ran; cd /; cd \"$HOME/d\"");
                assertThat(relative.out()).isEqualTo(lab.home + "/d\n");
                assertThat(relative.err()).contains("the directory " + lab.home + "/d", "is gone");
                assertThat(relative.status()).isNotZero();
                print(shell, "mkdir \"$HOME/e\"; cd \"$HOME/e\"; rmdir \"$HOME/e\"");
                assertThat(print(shell, "mkdir -p \"$(pwd)/x\"").status()).isNotZero();
                assertThat(print(shell, "cd ..; cd ..; echo data > \"$(pwd)/x\"").status()).isNotZero();
                assertThat(print(shell, "echo $PWD").out()).isEqualTo(lab.home + "/e\n");
                print(shell, "cd \"$HOME/d.bak\"; rmdir \"$HOME/d.bak\"");
                assertThat(print(shell, "mkdir \"$HOME/d.bak\"").status()).isZero();
                assertThat(print(shell, "pwd").out()).isEqualTo(lab.home + "/d.bak\n");
                assertThat(lab.directory().resolve("ran")).doesNotExist();
                print(shell, "mkdir \"$HOME/f\"; cd \"$HOME/f\"; rmdir \"$HOME/f\"; touch \"$HOME/f\"");
                var refused = print(shell, "echo ran");
                assertThat(refused.status()).isEqualTo(126);
                assertThat(refused.err()).contains("cannot be entered");
            }
        }
    }

    @Test
    void a_damaged_state_runs_nothing() throws IOException {
        try (var lab = withBash(); var shell = lab.open()) {
            print(shell, "target=/srv/app");
            var state = lab.directory().resolve("state.0");
            Files.writeString(state, Files.readString(state).replace("wk_whole=1", ""));
            var printed = print(shell, "echo rm -rf \"$target/*\"");
            assertThat(printed.status()).isEqualTo(126);
            assertThat(printed.out()).isEmpty();
        }
    }

    @Test
    void only_the_account_itself_can_read_what_is_kept() throws IOException {
        try (var lab = withBash(); var shell = lab.open()) {
            print(shell, "umask 000; x=1");
            assertThat(mode(lab, "")).isEqualTo("rwx------");
            assertThat(mode(lab, "state.0")).isEqualTo("rw-------");
        }
    }

    private static String mode(Lab lab, String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(lab.directory().resolve(name)));
    }

    @Test
    void a_secret_reaches_the_command_and_nothing_else() throws IOException {
        var secret = "s3cret'$(x)\\ \n ü";
        for (var lab : List.of(withBash(), withoutBash())) {
            try (lab; var shell = lab.open()) {
                var printed = print(shell, Lab.secret("""
                        printf '%s|' "$token"; copy=$token; export plain=1; env | grep -c s3cret
                        cat /proc/*/environ /proc/*/cmdline 2>/dev/null | tr '\\000' '\\n' | grep -c "s3[c]ret'"
                        """, "token", secret));
                assertThat(printed.out()).isEqualTo(secret + "|0\n0\n");
                assertThat(allFiles(lab)).doesNotContain("s3cret'");
                assertThat(print(shell, "echo \"[$token][$plain]\"").out()).isEqualTo("[][1]\n");
            }
        }
    }

    private static String allFiles(Lab lab) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(lab.directory())) {
            // The output holds the secret since this command prints it.
            for (var file : files.filter(Files::isRegularFile).filter(path -> !path.endsWith("out")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
