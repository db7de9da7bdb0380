package org.watchkeeper.host.ui.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.RemovedHost;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Change;
import org.watchkeeper.host.bring.Progress;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Problem;

class BringModelTest {
    private static final String FILE = "hosts.list";

    private final Host web = new Host(new HostId(UUID.randomUUID()), "web-1", new Endpoint("10.0.0.1", 22),
            new Login("ann", List.of(), true, true), List.of(), Environment.STAGING, new TreeSet<>(), new TreeSet<>(),
            false);
    private final MemoryHosts inventory = new MemoryHosts(web);
    private final List<Brought> said = new ArrayList<>();
    private int givenUp;
    private final BringModel model = new BringModel(inventory, new Said(), Background.direct());

    @Test
    void what_changes_is_shown_and_nothing_is_saved() {
        said.add(named("web-1").address("10.0.0.2"));
        said.add(named("web-2"));

        read();

        assertThat(model.rows()).extracting(row -> row.change().name(), BringRow::mark, BringRow::isChosen)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("web-1", Mark.CHANGED, true),
                        org.assertj.core.groups.Tuple.tuple("web-2", Mark.ADDED, true));
        assertThat(inventory.all()).containsExactly(web);
    }

    @Test
    void a_new_host_is_not_saved_before_somebody_said_its_environment() {
        said.add(named("web-2").groups(List.of("web")));
        read();
        assertThat(preview().undecided()).isEqualTo(1);
        model.apply(_ -> {});
        assertThat(inventory.all()).containsExactly(web);

        model.say("web", Environment.DEVELOPMENT);
        assertThat(preview().undecided()).isZero();
        model.apply(_ -> {});
        assertThat(inventory.named("web-2")).get().extracting(Host::environment).isEqualTo(Environment.DEVELOPMENT);
    }

    @Test
    void of_several_groups_the_strictest_counts_and_the_others_are_said_for_the_rest() {
        said.add(named("a").groups(List.of("web", "edge")));
        said.add(named("b"));
        read();
        model.say("web", Environment.STAGING);
        model.say("edge", Environment.PRODUCTION);
        model.say("", Environment.DEVELOPMENT);

        model.apply(_ -> {});

        assertThat(inventory.named("a").orElseThrow().environment()).isEqualTo(Environment.PRODUCTION);
        assertThat(inventory.named("b").orElseThrow().environment()).isEqualTo(Environment.DEVELOPMENT);
    }

    @Test
    void a_group_whose_name_speaks_of_an_environment_is_proposed() {
        said.add(named("a").groups(List.of("eu-prod")));
        said.add(named("b").groups(List.of("test_lab")));
        said.add(named("c").groups(List.of("products")));

        read();

        assertThat(preview().preview().environments().byGroup()).containsOnlyKeys("eu-prod", "test_lab")
                .containsEntry("eu-prod", Environment.PRODUCTION).containsEntry("test_lab", Environment.DEVELOPMENT);
        assertThat(preview().undecided()).isEqualTo(1);
    }

    @Test
    void only_what_is_chosen_is_saved() {
        said.add(named("web-1").address("10.0.0.2"));
        said.add(named("web-2"));
        read();
        model.say("", Environment.STAGING);

        model.choose("web-1", false);
        model.apply(_ -> {});

        assertThat(inventory.all()).extracting(Host::name).containsExactly("web-1", "web-2");
        assertThat(inventory.named("web-1")).contains(web);
    }

    @Test
    void a_host_that_the_source_has_no_longer_stays() {
        said.add(named("web-1"));
        said.add(named("web-2"));
        read();
        model.say("", Environment.STAGING);
        model.apply(_ -> {});

        said.removeLast();
        read();
        model.showsAll().set(true);

        assertThat(model.rows()).extracting(BringRow::mark).containsExactly(Mark.SAME, Mark.GONE);
        assertThat(preview().chosen()).isZero();
        assertThat(inventory.all()).hasSize(2);
    }

    @Test
    void an_import_is_taken_back() {
        said.add(named("web-1").address("10.0.0.2"));
        said.add(named("web-2"));
        read();
        model.say("", Environment.STAGING);
        var applied = new ArrayList<BringModel.Applied>();
        model.apply(applied::add);
        assertThat(applied).singleElement().extracting(BringModel.Applied::count).isEqualTo(2);

        model.takeBack(applied.getFirst(), () -> {}, trouble -> {
            throw trouble;
        });

        assertThat(inventory.all()).containsExactly(web);
    }

    @Test
    void a_removed_host_comes_back_and_goes_again_when_the_import_is_taken_back() {
        inventory.remove(web.id());
        said.add(named("web-1").address("10.0.0.2"));
        read();
        assertThat(model.rows()).extracting(BringRow::mark).containsExactly(Mark.RESTORED);
        assertThat(preview().undecided()).isZero();
        var applied = new ArrayList<BringModel.Applied>();
        model.apply(applied::add);
        assertThat(inventory.find(web.id()).orElseThrow().endpoint().address()).isEqualTo("10.0.0.2");

        model.takeBack(applied.getFirst(), () -> {}, trouble -> {
            throw trouble;
        });

        assertThat(inventory.all()).isEmpty();
        assertThat(inventory.removed()).extracting(RemovedHost::host).containsExactly(web);
    }

    @Test
    void when_one_host_cannot_be_saved_none_is_and_it_is_told() {
        said.add(named("web-2"));
        said.add(named("web-3"));
        read();
        model.say("", Environment.STAGING);
        inventory.save(new Host(new HostId(UUID.randomUUID()), "web-3", new Endpoint("x", 22),
                new Login("ann", List.of(), true, true), List.of(), Environment.STAGING, new TreeSet<>(),
                new TreeSet<>(), false));

        model.apply(_ -> {});

        assertThat(model.stand().get()).isInstanceOf(BringModel.Stand.Failed.class);
        assertThat(inventory.named("web-2")).isEmpty();
    }

    @Test
    void a_source_that_is_no_longer_wanted_is_given_up_and_never_shown() {
        var later = new ArrayDeque<Runnable>();
        var patient = new BringModel(inventory, new Said(), new Background(later::add, Runnable::run));
        said.add(named("web-2"));
        patient.file().set(FILE);
        patient.read();
        patient.file().set("broken");
        patient.read();

        later.removeLast().run();
        assertThat(patient.stand().get()).isInstanceOf(BringModel.Stand.Failed.class);
        later.removeLast().run();
        assertThat(patient.stand().get()).isInstanceOf(BringModel.Stand.Failed.class);
        assertThat(givenUp).isEqualTo(1);
    }

    @Test
    void how_far_the_reading_is_is_shown() {
        var stands = new ArrayList<BringModel.Stand>();
        model.stand().subscribe(stand -> {
            stands.add(stand);
        });
        said.add(named("web-2"));

        read();

        assertThat(stands).contains(new BringModel.Stand.Reading(FILE, 0, 0), new BringModel.Stand.Reading(FILE, 0, 1));
    }

    @Test
    void an_environment_that_was_said_is_compared_off_the_screen_and_nothing_is_saved_meanwhile() {
        var later = new ArrayDeque<Runnable>();
        var patient = new BringModel(inventory, new Said(), new Background(later::add, Runnable::run));
        said.add(named("web-2"));
        patient.file().set(FILE);
        patient.read();
        later.remove().run();
        patient.say("", Environment.STAGING);
        later.remove().run();

        patient.say("", Environment.DEVELOPMENT);
        patient.say("web", Environment.PRODUCTION);
        patient.apply(_ -> {});
        assertThat(later).hasSize(2);
        assertThat(inventory.named("web-2")).isEmpty();
        later.forEach(Runnable::run);
        later.clear();

        var shown = (BringModel.Stand.Previewed) patient.stand().get();
        assertThat(shown.canApply()).isTrue();
        assertThat(shown.preview().environments().others()).contains(Environment.DEVELOPMENT);
        assertThat(shown.preview().environments().byGroup()).containsEntry("web", Environment.PRODUCTION);
    }

    @Test
    void a_button_that_is_pressed_twice_saves_once() {
        var later = new ArrayDeque<Runnable>();
        var patient = new BringModel(inventory, new Said(), new Background(later::add, Runnable::run));
        var applied = new ArrayList<BringModel.Applied>();
        said.add(named("web-1").address("10.0.0.2"));
        patient.file().set(FILE);
        patient.read();
        later.remove().run();

        patient.apply(applied::add);
        patient.choose("web-9", false);
        patient.apply(applied::add);
        later.forEach(Runnable::run);

        assertThat(applied).hasSize(1);
    }

    @Test
    void rows_are_found_by_name_group_and_what_becomes_of_them() {
        said.add(named("web-1").address("10.0.0.2"));
        said.add(named("db-1").groups(List.of("north")));
        read();

        model.filter().set("north new");
        assertThat(model.rows()).extracting(row -> row.change().name()).containsExactly("db-1");
        model.chooseAll(false);
        model.filter().set("");
        assertThat(model.rows()).extracting(BringRow::isChosen).containsExactly(false, true);
    }

    @Test
    void a_source_that_cannot_be_read_is_told() {
        model.file().set("broken");
        model.read();

        assertThat(model.stand().get()).isInstanceOfSatisfying(BringModel.Stand.Failed.class,
                failed -> assertThat(failed.problem().what()).isEqualTo("It cannot be read"));
    }

    @Test
    void five_hundred_hosts_are_compared() {
        for (int i = 0; i < 500; i++) {
            said.add(named("node-" + i).groups(List.of("nodes")));
        }
        read();
        model.say("nodes", Environment.STAGING);
        model.apply(_ -> {});
        read();

        assertThat(preview().preview().plan().changes()).filteredOn(Change.Same.class::isInstance).hasSize(500);
    }

    @ParameterizedTest
    @CsvSource({"/home/ann/.ssh/config,SSH_CONFIG", "hosts.csv,CSV", "HOSTS.TSV,CSV", "inventory,ANSIBLE",
            "prod.yml,ANSIBLE"})
    void what_is_dropped_is_known_by_its_name(String path, Origin.Kind kind) {
        assertThat(BringModel.kindOf(Path.of(path))).isEqualTo(kind);
    }

    private void read() {
        model.file().set(FILE);
        model.read();
    }

    private BringModel.Stand.Previewed preview() {
        return (BringModel.Stand.Previewed) model.stand().get();
    }

    private static Brought named(String name) {
        return Brought.named(name, new Origin(Origin.Kind.ANSIBLE, FILE, name), Unsaid.usual("ann"));
    }

    private final class Said implements Sources {
        @Override
        public Batch read(Origin.Kind kind, String file, Unsaid unless, Progress progress) {
            if (!file.equals(FILE)) {
                throw new Problem("It cannot be read", file, "");
            }
            try {
                progress.reached(0, said.size());
            } catch (CancellationException e) {
                givenUp++;
                throw e;
            }
            return new Batch(kind, file, said, List.of());
        }

        @Override
        public void allowCommands(String file, List<String> lines) {
            throw new AssertionError("nothing is allowed here");
        }
    }
}
