package org.watchkeeper.run.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.testing.Specimen;

/// A password is asked for once in a start, and given again only where it let in.
class StartQuestionsTest {
    private static final Host APP = Specimen.host("app-1");
    private static final Host DB = Specimen.host("db-1");
    private final List<String> asked = new ArrayList<>();
    private final StartQuestions questions = new StartQuestions(new Questions() {
        @Override
        public boolean trust(HostKey key) {
            return false;
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            asked.add(prompt.about() + (prompt.again() ? " again" : ""));
            return Optional.of(Secret.of("answer " + asked.size()));
        }
    });

    @Test
    void what_let_in_when_a_host_was_asked_what_it_is_serves_the_runs_first_connection_and_no_other() {
        facts(Map.of(APP, "", DB, ""));
        assertThat(password("app-1", false)).isEqualTo("answer 1");
        assertThat(password("db-1", false)).isEqualTo("answer 2");
        assertThat(asked).containsExactly("app-1", "db-1");
        assertThat(password("app-1", false)).as("the connection was lost since").isEqualTo("answer 3");
        assertThat(password("app-1", false)).as("what a run is given is not kept here").isEqualTo("answer 4");
    }

    @Test
    void what_did_not_let_in_is_not_given_again_by_itself() {
        facts(Map.of(APP, "The login was refused", DB, ""));
        assertThat(password("app-1", false)).isEqualTo("answer 3");
        assertThat(password("db-1", false)).isEqualTo("answer 2");
    }

    @Test
    void what_let_in_before_and_does_not_any_more_is_asked_for_anew() {
        facts(Map.of(APP, ""));
        assertThat(password("app-1", false)).isEqualTo("answer 1");
        assertThat(password("app-1", true)).isEqualTo("answer 2");
        assertThat(asked).containsExactly("app-1", "app-1 again");
    }

    @Test
    void hosts_that_are_asked_twice_before_the_start_want_one_password() {
        facts(Map.of(APP, ""));
        facts(Map.of(APP, ""));
        assertThat(password("app-1", false)).isEqualTo("answer 1");
        assertThat(asked).containsExactly("app-1");
    }

    @Test
    void a_password_of_a_host_on_the_way_is_not_known_to_be_right() {
        questions.ask((hosts, with) -> {
            ask(with, Questions.Kind.PASSWORD, "bastion", false);
            return told(Map.of(APP, ""));
        }, List.of(APP));
        assertThat(password("bastion", false)).isEqualTo("answer 2");
    }

    @Test
    void two_hosts_behind_one_bastion_ask_for_its_password_each_and_none_of_them_is_kept() {
        var bastion = Specimen.host("bastion");
        questions.ask((hosts, with) -> {
            assertThat(ask(with, Questions.Kind.PASSWORD, "bastion", false)).isEqualTo("answer 1");
            assertThat(ask(with, Questions.Kind.PASSWORD, "bastion", false)).isEqualTo("answer 2");
            return told(Map.of(APP, "", DB, "The login was refused", bastion, ""));
        }, List.of(APP, DB, bastion));
        assertThat(password("bastion", false)).as("which of them let in is not known").isEqualTo("answer 3");
    }

    @Test
    void a_host_that_was_not_asked_proves_nothing() {
        questions.ask((hosts, with) -> {
            ask(with, Questions.Kind.PASSWORD, "app-1", false);
            return Map.of(APP, Told.young(Known.NOTHING));
        }, List.of(APP));
        assertThat(password("app-1", false)).isEqualTo("answer 2");
    }

    @Test
    void what_let_in_stays_while_its_host_is_not_asked_again() {
        facts(Map.of(APP, ""));
        questions.ask((hosts, with) -> Map.of(APP, Told.young(Known.NOTHING)), List.of(APP));
        assertThat(password("app-1", false)).isEqualTo("answer 1");
    }

    @Test
    void what_is_answered_after_the_start_was_given_up_is_not_kept() {
        questions.ask((hosts, with) -> {
            questions.close();
            ask(with, Questions.Kind.PASSWORD, "app-1", false);
            return told(Map.of(APP, ""));
        }, List.of(APP));
        assertThat(password("app-1", false)).isEqualTo("answer 2");
    }

    @Test
    void codes_are_asked_for_each_time() {
        questions.ask((hosts, with) -> {
            ask(with, Questions.Kind.KEYBOARD_INTERACTIVE, "app-1", false);
            return told(Map.of(APP, ""));
        }, List.of(APP));
        assertThat(ask(questions, Questions.Kind.KEYBOARD_INTERACTIVE, "app-1", false)).isEqualTo("answer 2");
    }

    @Test
    void nothing_is_kept_of_a_start_that_is_given_up() {
        facts(Map.of(APP, ""));
        questions.close();
        assertThat(password("app-1", false)).isEqualTo("answer 2");
    }

    /// Asks these hosts, which want a password each; each says why it could not be asked, or nothing.
    private void facts(Map<Host, String> hosts) {
        questions.ask((all, with) -> {
            List.of(APP, DB).stream().filter(hosts::containsKey)
                    .forEach(host -> ask(with, Questions.Kind.PASSWORD, host.name(), false));
            return told(hosts);
        }, List.copyOf(hosts.keySet()));
    }

    private static Map<Host, Told> told(Map<Host, String> hosts) {
        var told = new LinkedHashMap<Host, Told>();
        hosts.forEach((host, why) -> told.put(host, new Told(Known.NOTHING, why)));
        return told;
    }

    private String password(String host, boolean again) {
        return ask(questions, Questions.Kind.PASSWORD, host, again);
    }

    private static String ask(Questions of, Questions.Kind kind, String about, boolean again) {
        try (var secret = of.secret(new Questions.Prompt(kind, about, "Password of ada on " + about, false, again))
                .orElseThrow()) {
            return new String(secret.bytes(), StandardCharsets.UTF_8);
        }
    }
}
