package org.watchkeeper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.run.testing.Specimen;

/// What passes runs on, or what a walk tells, passes on all of it: also what is added to the ports tomorrow.
class RelayTest {
    private final List<Method> heard = new ArrayList<>();

    static Stream<Method> words() {
        return Stream.of(Walk.Listener.class.getDeclaredMethods()).filter(RelayTest::isOfThePort);
    }

    @ParameterizedTest
    @MethodSource("words")
    void whatever_a_walk_tells_is_told_on(Method word) throws ReflectiveOperationException {
        var relay = new RelayedListener(heard(Walk.Listener.class)) {
        };
        word.invoke(relay, arguments(word));
        assertThat(heard).containsExactly(word);
    }

    static Stream<Method> requests() {
        return Stream.of(Runs.class.getDeclaredMethods())
                .filter(each -> isOfThePort(each) && !(each.isDefault() && each.getName().equals("open")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whatever_is_asked_of_runs_is_asked_of_those_behind(Method request) throws ReflectiveOperationException {
        var relay = new RelayedRuns(heard(Runs.class)) {
        };
        request.invoke(relay, arguments(request));
        assertThat(heard).containsExactly(request);
    }

    /// What a relay does when a run with secrets is opened it does for one without as well.
    @Test
    void a_run_without_secrets_is_opened_like_one_with_them() {
        var relay = new RelayedRuns(heard(Runs.class)) {
        };
        relay.open(Specimen.plan(Specimen.step("look", "uptime")), Specimen.ADA, question(),
                heard(Walk.Listener.class));
        assertThat(heard).extracting(Method::getParameterCount).containsExactly(5);
    }

    private static org.watchkeeper.remote.Questions question() {
        return org.watchkeeper.remote.Questions.refuseAll();
    }

    private static boolean isOfThePort(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
    }

    private <T> T heard(Class<T> port) {
        InvocationHandler hear = (_, method, _) -> {
            heard.add(method);
            return method.getReturnType() == List.class
                    ? List.of()
                    : method.getReturnType() == Optional.class ? Optional.empty() : null;
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, hear));
    }

    private static Object[] arguments(Method method) {
        return Stream.of(method.getParameterTypes()).map(type -> type == int.class ? (Object) 0 : null).toArray();
    }
}
