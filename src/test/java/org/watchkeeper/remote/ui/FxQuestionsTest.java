package org.watchkeeper.remote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.kernel.Secret;
import java.time.Instant;
import java.time.InstantSource;
import javafx.scene.control.TextField;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Identity;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.host.ui.fact.MachineSheet;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.Questions.HostKey;
import org.watchkeeper.remote.Questions.Kind;
import org.watchkeeper.remote.Questions.Prompt;

class FxQuestionsTest {
    private static final HostKey KEY = new HostKey("app-1", "192.0.2.1:22", "ssh-ed25519", "SHA256:abcdefgh", "line",
            List.of());
    private static final Prompt PROMPT = new Prompt(Kind.PASSWORD, "app-1", "Password:", false, false);

    private static final Instant NIGHT = Instant.parse("2026-11-21T02:19:00Z");
    private static final Host HOST = HostShots.host("app-1");
    private static final String ONE = "1".repeat(32);
    private static final String TWO = "2".repeat(32);
    private final MemoryFacts book = new MemoryFacts();

    private Overlay overlay;
    private FxQuestions questions;

    @BeforeEach
    void build() throws Exception {
        Fx.startToolkit();
        overlay = onFx(() -> {
            var built = new Overlay().over(new Pane());
            new Scene(built, 800, 600);
            return built;
        });
        questions = new FxQuestions(overlay, _ -> Optional.empty(),
                new FxQuestions.Machines(book, () -> new Operator("ada"), InstantSource.fixed(NIGHT)));
    }

    @Test
    void a_key_is_trusted_only_by_its_button() throws Exception {
        var answer = ask(() -> questions.trust(KEY));
        press("Trust this key and connect");

        assertThat(answer.get(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void no_button_of_a_host_key_question_is_the_default() throws Exception {
        var answer = ask(() -> questions.trust(KEY));
        var buttons = onFx(() -> overlay.lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.isDefaultButton() || button.isFocused()).toList());

        assertThat(buttons).isEmpty();
        onFx(this::dismiss);
        answer.get(60, TimeUnit.SECONDS);
    }

    @Test
    void commands_are_allowed_only_by_their_button_and_shown_before() throws Exception {
        var answer = ask(() -> questions.allowCommands("app-1", List.of("config line 1: Match exec \"id\"")));
        var shown = onFx(() -> overlay.lookupAll(".label").stream().map(Label.class::cast)
                .map(Label::getText).toList());
        assertThat(shown).contains("config line 1: Match exec \"id\"");
        press("Allow and connect");
        assertThat(answer.get(60, TimeUnit.SECONDS)).isTrue();

        var dismissed = ask(() -> questions.allowCommands("app-1", List.of("line")));
        onFx(this::dismiss);
        assertThat(dismissed.get(60, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void a_closed_window_is_a_refusal() throws Exception {
        var trust = ask(() -> questions.trust(KEY));
        onFx(this::dismiss);
        var secret = ask(() -> questions.secret(PROMPT));
        onFx(this::dismiss);

        assertThat(trust.get(60, TimeUnit.SECONDS)).isFalse();
        assertThat(secret.get(60, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void a_secret_comes_back_as_typed_and_leaves_its_field() throws Exception {
        var answer = ask(() -> questions.secret(PROMPT));
        var field = onFx(() -> (PasswordField) overlay.lookup(".password-field"));
        onFx(() -> {
            field.setText("päss");
            return true;
        });
        press("Answer");

        assertThat(answer.get(60, TimeUnit.SECONDS)).map(Secret::bytes).contains("päss".getBytes("UTF-8"));
        String left = onFx(field::getText);
        assertThat(left).isEmpty();
    }

    @Test
    void a_machine_is_entered_only_by_a_word_with_a_reason_which_is_kept() throws Exception {
        book.meet(HOST.id(), KnownMachine.first(ONE, NIGHT));
        book.keep(HOST.id(), HostFacts.none(NIGHT).on(TWO));
        var left = ask(() -> questions.enter(HOST, TWO));
        onFx(this::dismiss);
        assertThat(left.get(60, TimeUnit.SECONDS)).isFalse();
        assertThat(book.of(HOST.id()).identity()).isEqualTo(Identity.OTHER);

        var taken = ask(() -> questions.enter(HOST, TWO));
        boolean isHeld = onFx(() -> overlay.lookup("#" + MachineSheet.TAKE).isDisabled());
        assertThat(isHeld).as("without a reason").isTrue();
        reason(" the disk died ");
        press("Take this machine for app-1");
        assertThat(taken.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(book.of(HOST.id()).machine()).contains(new KnownMachine(TWO, NIGHT, "ada", "the disk died"));
    }

    @Test
    void that_a_machine_tells_no_id_is_asked_where_that_is_met() throws Exception {
        book.meet(HOST.id(), KnownMachine.first(ONE, NIGHT));
        book.keep(HOST.id(), HostFacts.none(NIGHT));
        var entered = ask(() -> questions.enter(HOST, ""));
        reason("a container");
        press("app-1 tells no machine id");
        assertThat(entered.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(book.of(HOST.id()).identity()).isEqualTo(Identity.SILENT);
    }

    @Test
    void of_a_machine_that_has_changed_once_more_meanwhile_nobody_is_asked() {
        book.meet(HOST.id(), KnownMachine.first(ONE, NIGHT));
        book.keep(HOST.id(), HostFacts.none(NIGHT).on(ONE));
        assertThat(questions.enter(HOST, TWO)).isFalse();
    }

    private void reason(String why) throws Exception {
        onFx(() -> {
            ((TextField) overlay.lookup("#" + MachineSheet.REASON)).setText(why);
            return true;
        });
    }

    private boolean dismiss() {
        overlay.dismissAll();
        return true;
    }

    private <T> CompletableFuture<T> ask(Callable<T> question) throws Exception {
        var answer = new CompletableFuture<T>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        waitFor(_ -> overlay.isOpen());
        return answer;
    }

    private void press(String verb) throws Exception {
        var button = onFx(() -> overlay.lookupAll(".button").stream().map(Button.class::cast)
                .filter(one -> one.getText().equals(verb)).findFirst().orElseThrow());
        onFx(() -> {
            button.fire();
            return true;
        });
    }

    private void waitFor(Predicate<Node> state) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!onFx(() -> state.test(overlay))) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
        onFx(() -> {
            overlay.applyCss();
            overlay.layout();
            return true;
        });
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        return Fx.ask(answer -> {
            try {
                answer.complete(action.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
    }
}
