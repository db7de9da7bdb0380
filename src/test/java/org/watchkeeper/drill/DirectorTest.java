package org.watchkeeper.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchkeeper.remote.Stream;

/// What a practice host understands of a script: each command becomes one text that a rule has to match.
class DirectorTest {
    private static final int UNKNOWN = 127;
    private Scene scene = new Scene(new TreeMap<>(), List.of("/etc/app/app.conf"), new TreeSet<>());

    @Test
    void the_body_of_a_heredoc_is_no_command_and_what_follows_it_is() {
        assertThat(texts("sudo tee /etc/x.conf << 'EOF'\na; b && c\nEOF\nnext one")).containsExactly(
                "tee /etc/x.conf << EOF",
                "next one");
        assertThat(texts("cat <<-END > f\n\tbody\n\tEND\nafter")).containsExactly("cat << END > f", "after");
        assertThat(texts("grep x <<< text")).containsExactly("grep x <<< text");
    }

    @Test
    void a_substitution_is_one_piece_whatever_is_in_it() {
        assertThat(texts("say \"$(a; b && c $(d))\" e")).containsExactly("say $(a; b && c $(d)) e");
        assertThat(texts("say $(date -d '1 )day' +%F)")).containsExactly("say $(date -d '1 )day' +%F)");
    }

    @Test
    void a_compound_command_is_one_command() {
        assertThat(texts("if test -f a; then\n  b | c || d\nelse e; fi; f"))
                .containsExactly("if test -f a; then b | c || d; else e; fi", "f");
        assertThat(texts("for x in 1 2; do if a; then b; fi; done\nc"))
                .containsExactly("for x in 1 2; do if a; then b; fi; done", "c");
        assertThat(texts("if a; then b")).containsExactly("if a; then b;");
    }

    @Test
    void a_failure_skips_what_wants_success_and_leads_to_what_wants_failure() {
        assertThat(said("false && echo no || echo yes")).isEqualTo("yes\n");
        assertThat(said("true && echo yes || echo no")).isEqualTo("yes\n");
        assertThat(play("false || exit 3; echo never").exit()).isEqualTo(3);
    }

    @Test
    void sudo_and_variables_for_one_command_are_seen_through() {
        assertThat(texts("sudo -u postgres psql -c 'select 1'")).containsExactly("psql -c select 1");
        assertThat(texts("DEBIAN_FRONTEND=noninteractive sudo -n A=b apt-get upgrade -y"))
                .containsExactly("apt-get upgrade -y");
        assertThat(texts("sudo cat a | sudo tee b | wc")).containsExactly("cat a | tee b | wc");
        assertThat(texts("if sudo test -f a; then sudo mv a b; fi")).containsExactly("if test -f a; then mv a b; fi");
        assertThat(texts("sudo")).containsExactly("sudo");
    }

    @Test
    void a_variable_set_by_a_command_is_known_to_the_next() {
        play("DAY=20261121 KEEP=\"two words\"");
        assertThat(said("echo $DAY \"${KEEP}\"")).isEqualTo("20261121 two words\n");
    }

    @Test
    void a_value_is_filled_in_inside_a_substitution() {
        play("DAY=20261121");
        assertThat(said("echo \"$(cat a_\"${DAY}\" ${DAY}b $DAY $OTHER | awk '{print $1}')\""))
                .isEqualTo("$(cat a_20261121 20261121b 20261121 $OTHER | awk '{print $1}')\n");
    }

    @ParameterizedTest
    @CsvSource({"test -f /etc/app/app.conf, 0", "test -d /etc/app, 0", "test -d /etc/app/, 0", "[ -f /etc/none ], 1",
            "[ ! -e /etc/none ], 0", "! test -e /etc/none, 127", "test -n '', 1", "[ a = a ], 0", "[ a != a ], 1",
            "[ 1 -lt 2 ], 127"})
    void files_are_asked_about_as_a_shell_does(String command, int exit) {
        assertThat(play(command).exit()).isEqualTo(exit);
    }

    @Test
    void a_directory_that_was_made_is_there() {
        assertThat(play("mkdir -p /backups/a").exit()).isZero();
        assertThat(play("test -d /backups").exit()).isZero();
    }

    /// Each command as the text that rules are asked about.
    private List<String> texts(String script) {
        return List.of(Words.of(script, Map.of()).stream().map(simple -> Director.bare(simple.words()))
                .map(words -> String.join(" ", words)).toArray(String[]::new));
    }

    private String said(String script) {
        return Timeline.of(play(script)).beats().stream()
                .map(beat -> new String(beat.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private Play play(String script) {
        var rule = new Rule(Pattern.compile("never"), "", Map.of(), List.of(), List.of(), Duration.ZERO,
                List.of(new Say.Text(Stream.OUT, Duration.ZERO, "", 1)), UNKNOWN, Map.of(), List.of(), List.of(),
                Duration.ZERO, false);
        var play = new Director(List.of(rule)).direct(script, Map.of(), scene);
        scene = play.scene();
        return play;
    }
}
