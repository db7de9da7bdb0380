package org.watchkeeper.host.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Variables;
import org.watchkeeper.host.testing.MemoryHosts;

class HostsModelTest {
    private final Host web = host("web-1", Environment.PRODUCTION, List.of("web"), List.of());
    private final Host stage = host("stage-1", Environment.STAGING, List.of("web", "db"), List.of());
    private final MemoryHosts hosts = new MemoryHosts(web, stage);
    private final Contacts contacts = new Contacts();
    private final List<String> trouble = new ArrayList<>();
    private final HostsModel model = new HostsModel(hosts, contacts,
            host -> host.equals(web) ? List.of("the open run 'Minor update'") : List.of(), Background.direct(),
            trouble::add);

    @BeforeEach
    void load() {
        model.load();
    }

    @Test
    void hosts_stand_under_their_environment_production_first() {
        assertThat(lines()).containsExactly("[production 1]", "web-1", "[staging 1]", "stage-1");
    }

    @Test
    void practice_stands_apart_from_the_production_it_plays() {
        var played = new Host(new HostId(UUID.randomUUID()), "played", web.endpoint(), web.login(), List.of(),
                Environment.PRODUCTION, new TreeSet<>(), new TreeSet<>(), true);
        hosts.save(played);
        model.load();

        assertThat(lines()).containsExactly("[production 1]", "web-1", "[staging 1]", "stage-1", "[practice 1]",
                "played");
    }

    @Test
    void a_host_of_two_groups_stands_under_both() {
        model.grouping().set(HostRows.Grouping.GROUP);

        assertThat(lines()).containsExactly("[db 1]", "stage-1", "[web 2]", "stage-1", "web-1");
    }

    @Test
    void a_host_that_is_in_use_is_removed_only_by_a_button_that_says_so() {
        var asked = new ArrayList<org.watchkeeper.fx.control.Question>();
        model.uses(web, uses -> asked.add(HostRemoval.question(web, uses)));
        model.uses(stage, uses -> asked.add(HostRemoval.question(stage, uses)));
        assertThat(asked.getFirst().text()).contains("in use for the open run 'Minor update'");
        assertThat(asked.getFirst().verb()).isEqualTo("Remove web-1 although it is in use");
        assertThat(asked.getLast().verb()).isEqualTo("Remove stage-1");
    }

    @Test
    void the_filter_wants_every_word() {
        model.filter().set("STAG web");

        assertThat(lines()).containsExactly("[staging 1]", "stage-1");
    }

    @Test
    void an_unmatched_filter_is_not_an_empty_inventory() {
        model.filter().set("nothing like it");

        assertThat(model.rows()).isEmpty();
        assertThat(model.isEmpty().get()).isFalse();
    }

    @Test
    void the_latest_contact_comes_first_when_sorted_by_it() {
        model.grouping().set(HostRows.Grouping.NONE);
        model.sorting().set(HostRows.Sorting.CONTACT);
        contacts.record(web.id(), new Contact(true, Instant.EPOCH, "reached"));

        assertThat(lines()).containsExactly("web-1", "stage-1");
    }

    @Test
    void an_added_host_is_kept_and_selected() {
        model.add();
        var form = model.form().get().orElseThrow();
        fill(form, "db-1", "10.0.0.1", "root");
        form.environment().set(Optional.of(Environment.STAGING));
        model.save(form, _ -> {});

        assertThat(hosts.named("db-1")).isPresent();
        assertThat(model.selected().get()).map(Host::name).contains("db-1");
        assertThat(model.form().get()).isEmpty();
    }

    @Test
    void a_new_host_has_no_environment_until_one_is_chosen() {
        model.add();
        var form = model.form().get().orElseThrow();
        fill(form, "db-1", "10.0.0.1", "root");
        model.save(form, _ -> {});

        assertThat(form.objection().get()).contains("environment");
        assertThat(hosts.named("db-1")).isEmpty();
    }

    @Test
    void every_field_says_what_is_wrong_with_it() {
        model.add();
        var form = model.form().get().orElseThrow();
        fill(form, "WEB-1", "a b", "");
        form.port().text().set("99999");
        model.save(form, _ -> {});

        assertThat(form.name().objection().get()).isEqualTo("Another host is called WEB-1");
        assertThat(form.address().objection().get()).isEqualTo("An address has no blanks");
        form.address().text().set("10.0.0.[1:3]");
        model.save(form, _ -> {});
        assertThat(form.address().objection().get()).isEqualTo("'10.0.0.[1:3]' is no DNS name and no IP address");
        assertThat(form.user().objection().get()).isNotEmpty();
        assertThat(form.port().objection().get()).isEqualTo("1 to 65535");
    }

    @Test
    void a_key_file_that_is_typed_and_not_added_is_saved_too() {
        model.select(web.id());
        model.edit();
        var form = model.form().get().orElseThrow();
        form.typedKey().set("  ~/.ssh/other ");
        model.save(form, _ -> {});

        assertThat(hosts.find(web.id()).orElseThrow().login().keyFiles()).containsExactly("~/.ssh/id_ed25519",
                "~/.ssh/other");
    }

    @Test
    void a_key_file_is_not_taken_twice_or_blank() {
        model.select(web.id());
        model.edit();
        var form = model.form().get().orElseThrow();
        form.typedKey().set("~/.ssh/id_ed25519");
        form.addTypedKey();
        form.typedKey().set("  ");
        form.addTypedKey();

        assertThat(form.keyFiles()).containsExactly("~/.ssh/id_ed25519");
    }

    @Test
    void an_objection_goes_while_the_correction_is_typed() {
        model.add();
        var form = model.form().get().orElseThrow();
        form.name().isGood();
        form.name().text().set("x");

        assertThat(form.name().objection().get()).isEmpty();
    }

    @Test
    void editing_keeps_the_identity_and_what_was_not_touched() {
        model.select(web.id());
        model.edit();
        var form = model.form().get().orElseThrow();
        form.tags().text().set("canary, debian-12");
        model.save(form, _ -> {});

        assertThat(hosts.find(web.id()).orElseThrow().tags()).containsExactly("canary", "debian-12");
        assertThat(hosts.find(web.id()).orElseThrow().login()).isEqualTo(web.login());
    }

    @Test
    void a_removed_host_can_be_brought_back() {
        var undo = new ArrayList<Runnable>();
        model.remove(web, undo::add);
        assertThat(hosts.all()).containsExactly(stage);

        undo.getFirst().run();
        assertThat(hosts.find(web.id())).contains(web);
    }

    @Test
    void several_hosts_are_removed_and_brought_back_together() {
        var undo = new ArrayList<Runnable>();
        model.remove(List.of(web, stage), undo::add);
        assertThat(hosts.all()).isEmpty();
        assertThat(hosts.removed()).hasSize(2);

        undo.getFirst().run();
        assertThat(hosts.all()).containsExactlyInAnyOrder(web, stage);
    }

    @Test
    void what_several_hosts_are_in_use_for_is_told_once() {
        var told = new ArrayList<List<String>>();
        model.uses(List.of(web, stage, web), told::add);
        assertThat(told).containsExactly(List.of("the open run 'Minor update'"));
    }

    @Test
    void a_variable_finds_its_hosts() {
        hosts.save(stage.from(new TreeSet<>(), Variables.of(Map.of("rack", "R7"))));
        model.load();
        model.filter().set("rack=R7");
        assertThat(lines()).containsExactly("[staging 1]", "stage-1");
    }

    @Test
    void the_inventory_is_written_as_csv(@TempDir Path folder) throws IOException {
        model.export(folder.resolve("hosts.csv"), () -> {});
        assertThat(folder.resolve("hosts.csv")).content().contains("web-1").contains("stage-1");
        model.export(folder.resolve("missing/hosts.csv"), () -> {});
        assertThat(trouble).singleElement().asString().contains("cannot be written");
    }

    @Test
    void a_jump_host_of_another_is_not_removed_and_the_reason_is_told() {
        hosts.save(host("inner", Environment.STAGING, List.of(), List.of(web.id())));
        model.remove(web, _ -> {});

        assertThat(hosts.find(web.id())).isPresent();
        assertThat(trouble).singleElement().asString().contains("jump host");
    }

    @Test
    void no_host_is_offered_as_its_own_way_or_twice() {
        model.select(web.id());
        model.edit();
        var form = model.form().get().orElseThrow();
        form.jumps().add(stage);

        assertThat(form.possibleJumps()).isEmpty();
    }

    private List<String> lines() {
        return model.rows().stream().map(row -> switch (row) {
            case HostRow.Head head -> "[" + head.title() + " " + head.count() + "]";
            case HostRow.Line line -> line.host().name();
        }).toList();
    }

    private static void fill(HostForm form, String name, String address, String user) {
        form.name().text().set(name);
        form.address().text().set(address);
        form.user().text().set(user);
    }

    private static Host host(String name, Environment environment, List<String> groups, List<HostId> jumps) {
        return new Host(new HostId(UUID.randomUUID()), name, new Endpoint(name + ".example.net", 22),
                new Login("root", List.of("~/.ssh/id_ed25519"), true, false), jumps, environment, new TreeSet<>(groups),
                new TreeSet<>(), false);
    }
}
