package org.watchkeeper.drill.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.watchkeeper.drill.Director;
import org.watchkeeper.drill.Play;
import org.watchkeeper.drill.Practice;
import org.watchkeeper.drill.Scene;
import org.watchkeeper.drill.Timeline;
import org.watchkeeper.kernel.Problem;

class YamlPracticesTest {
    private final Practice practice = new YamlPractices().read("practice.yaml", shipped());
    private Scene scene = practice.first();

    @Test
    void the_shipped_file_plays_a_patch_update_that_changes_what_the_host_says_of_itself() {
        assertThat(exit("unet database backup --output backup-pre-20261121.sql")).isZero();
        assertThat(exit("wget -N \"https://releases.your-org.com/unet/v${wk_version}/unet-linux-amd64.tar.gz\""))
                .isZero();
        assertThat(exit("sudo systemctl stop unet-server")).isZero();
        assertThat(exit("sudo tar -xzf unet-linux-amd64.tar.gz -C /usr/local/bin/")).isZero();
        assertThat(exit("sudo systemctl start unet-server")).isZero();
        assertThat(said("unet --version")).contains("unet 0.1.1");
    }

    @Test
    void an_archive_that_was_never_downloaded_cannot_be_unpacked() {
        assertThat(exit("sudo tar -xzf unet-linux-amd64.tar.gz -C /usr/local/bin/")).isEqualTo(2);
    }

    @Test
    void a_migration_is_refused_while_the_service_runs_and_fails_when_its_story_is_on() {
        assertThat(exit("unet database migrate --version 0.1.1")).isEqualTo(1);
        assertThat(exit("sudo systemctl stop unet-server")).isZero();
        scene = scene.with("migration-fails", true);
        assertThat(said("unet database migrate --version 0.1.1")).contains("migration stopped");
        scene = scene.with("migration-fails", false);
        assertThat(exit("unet database migrate --version 0.1.1")).isZero();
    }

    @Test
    void the_same_play_has_the_same_bytes_at_the_same_moments_whenever_it_is_computed() {
        var play = play("unet database backup --output b.sql");
        var first = Timeline.of(play);
        var second = Timeline.of(play);
        assertThat(first.beats()).usingRecursiveComparison().isEqualTo(second.beats());
        assertThat(first.end()).isEqualTo(second.end());
    }

    @Test
    void an_unknown_command_is_said_to_be_unknown() {
        assertThat(said("rm -rf /")).contains("does not play");
        assertThat(exit("rm -rf /")).isEqualTo(127);
    }

    @Test
    void a_mistake_names_its_line() {
        assertThatThrownBy(() -> new YamlPractices().read("my.yaml", "runbook: x\nhosts: []\nrules:\n  - mach: a\n"))
                .isInstanceOf(Problem.class).hasMessageContaining("mach");
        assertThatThrownBy(() -> new YamlPractices().read("my.yaml", "")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new YamlPractices().read("my.yaml",
                "hosts: [{name: a, environment: staging}]\nrules: [{match: a, story: nobody}]"))
                .hasMessageContaining("nobody");
    }

    private int exit(String script) {
        var play = play(script);
        scene = play.scene();
        return play.exit();
    }

    private String said(String script) {
        var text = new StringBuilder();
        Timeline.of(play(script)).beats()
                .forEach(beat -> text.append(new String(beat.bytes(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    private Play play(String script) {
        return new Director(practice.rules()).direct(script, Map.of("wk_version", "0.1.1"), scene);
    }

    private static String shipped() {
        try (var file = YamlPracticesTest.class.getResourceAsStream("/runbooks/unet-service-update.practice.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
