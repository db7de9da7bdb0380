package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.junit.jupiter.api.Test;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.run.fact.Told;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Proviso;

class KnownWaysTest {
    private static final Host WEB = Specimen.host("web-1");
    private static final Host DB = Specimen.host("db-1");
    private static final Told DEBIAN = said("Debian 12", "debian", "apt-get");
    private static final Told FEDORA = said("Fedora 40", "fedora", "dnf");
    private static final Choice PACKAGES = new Choice("p/packages", "Packages", Lines.at(3),
            List.of(new Choice.Option("apt", "Debian", List.of("a")), new Choice.Option("dnf", "Fedora", List.of("b"))),
            "");

    private final KnownWays known = new KnownWays();
    private final Map<String, StringProperty> ways = new HashMap<>();

    @Test
    void what_the_host_has_is_chosen_and_the_reason_is_shown() {
        assertThat(known.toAsk(List.of(WEB))).containsExactly(WEB);
        assertThat(known.told(PACKAGES).get()).startsWith("Asking");
        learn(List.of(WEB), Map.of(WEB, DEBIAN));
        assertThat(way(PACKAGES).get()).isEqualTo("apt");
        assertThat(known.told(PACKAGES).get())
                .isEqualTo("apt, because web-1 runs Debian 12. You can choose another.");
        assertThat(known.toAsk(List.of(WEB))).as("asked once").isEmpty();
    }

    @Test
    void what_the_operator_has_chosen_stays() {
        known.toAsk(List.of(WEB));
        way(PACKAGES).set("dnf");
        learn(List.of(WEB), Map.of(WEB, DEBIAN));
        assertThat(way(PACKAGES).get()).isEqualTo("dnf");
        known.forget(this::way);
        assertThat(way(PACKAGES).get()).isEqualTo("dnf");
    }

    @Test
    void hosts_that_differ_take_each_its_own_and_other_hosts_are_asked_again() {
        var both = List.of(WEB, DB);
        known.toAsk(both);
        learn(both, Map.of(WEB, DEBIAN, DB, FEDORA));
        assertThat(way(PACKAGES).get()).isEqualTo(Choice.EACH);
        var own = known.own(List.of(PACKAGES));
        assertThat(own).isEqualTo(Map.of(WEB.id(), Map.of("p/packages", "apt"), DB.id(), Map.of("p/packages", "dnf")));
        assertThat(known.takers(new Proviso.Alternative("p/packages", "dnf", "Fedora", true), both, own))
                .isEqualTo("db-1");
        known.forget(this::way);
        assertThat(way(PACKAGES).get()).isEmpty();
        assertThat(known.toAsk(List.of(DB))).containsExactly(DB);
    }

    @Test
    void a_host_that_does_not_answer_decides_nothing() {
        known.toAsk(List.of(WEB, DB));
        known.told(PACKAGES);
        learn(List.of(WEB, DB), Map.of(WEB, DEBIAN));
        assertThat(way(PACKAGES).get()).isEmpty();
        assertThat(known.told(PACKAGES).get()).isEmpty();
    }

    @Test
    void what_a_host_said_before_still_decides_where_it_does_not_answer_and_that_is_said() {
        known.toAsk(List.of(WEB));
        learn(List.of(WEB), Map.of(WEB, new Told(DEBIAN.known(), "no answer within 10 s")));
        assertThat(way(PACKAGES).get()).isEqualTo("apt");
        assertThat(known.told(PACKAGES).get())
                .isEqualTo("apt, because web-1 runs Debian 12. web-1 did not answer: this "
                        + "is from what was said before. You can choose another.");
    }

    private static Told said(String system, String kin, String manager) {
        return Told.of(new Known(Optional.of(new HostFacts(Specimen.NIGHT, new Platform(system, List.of(kin), "", ""),
                "", Optional.empty(), new TreeMap<>(Map.of(manager, "")), new TreeMap<>(), new TreeMap<>(), List.of())),
                Optional.empty()));
    }

    private void learn(List<Host> hosts, Map<Host, Told> facts) {
        known.learn(List.of(PACKAGES), hosts, facts, this::way);
    }

    private StringProperty way(Choice choice) {
        return ways.computeIfAbsent(choice.id(), _ -> new SimpleStringProperty(choice.usual()));
    }
}
