package org.watchkeeper.health.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.ui.Standing;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;

/// What becomes a tile, where it stands, and what it says.
class ArrangementTest {
    private static final Host APP_2 = Standing.host("app-2", Environment.PRODUCTION, "app");
    private static final Host APP_10 = Standing.host("app-10", Environment.PRODUCTION, "app", "canary");
    private static final Host STAGE = Standing.host("stage-1", Environment.STAGING, "app");

    private static List<Section> arrange(Arrangement arrangement, Vital... vitals) {
        return arrangement.of(Checks.of(new Wall(Standing.NOW, List.of(vitals)), hosts(), Standing.NOW));
    }

    private static Map<org.watchkeeper.host.HostId, Host> hosts() {
        return Stream.of(APP_2, APP_10, STAGE).collect(Collectors.toMap(Host::id, Function.identity()));
    }

    private static List<String> words(Section section) {
        return section.tiles().stream().map(tile -> tile.title() + " " + tile.detail() + " " + tile.state().word())
                .toList();
    }

    @Test
    void production_stands_first_and_trouble_before_what_is_well_and_app_2_before_app_10() {
        var sections = arrange(Arrangement.USUAL, Standing.vital(STAGE, Standing.disk(), HealthState.CRITICAL),
                Standing.vital(APP_10, Standing.disk(), HealthState.OK),
                Standing.vital(APP_2, Standing.disk(), HealthState.OK),
                Standing.vital(APP_10, Standing.service("Service"), HealthState.WARNING));
        assertThat(sections).extracting(Section::title).containsExactly("PRODUCTION", "STAGING");
        assertThat(sections.getFirst().stake()).contains(Stake.PRODUCTION);
        assertThat(words(sections.getFirst())).containsExactly("Service app-10 warning", "Disk / app-2 OK",
                "Disk / app-10 OK");
    }

    @Test
    void a_tile_of_a_host_says_its_worst_check_and_how_many_there_are() {
        var sections = arrange(new Arrangement(Kind.HOST, Grouping.NOTHING, Sorting.TROUBLE, Filter.ALL),
                Standing.vital(APP_2, Standing.service("Service"), HealthState.OK),
                Standing.vital(APP_2, Standing.disk(), HealthState.CRITICAL, Standing.number(96, "%")));
        var tile = sections.getFirst().tiles().getFirst();
        assertThat(tile.title()).isEqualTo("app-2");
        assertThat(tile.state()).isEqualTo(HealthState.CRITICAL);
        assertThat(tile.face().says()).isEqualTo("Disk /: 96 %");
        assertThat(tile.tally().words()).isEqualTo("1 critical");
        assertThat(tile.detail()).isEqualTo("2 checks");
    }

    @Test
    void a_tile_over_several_environments_is_production_as_soon_as_one_host_of_it_is() {
        var sections = arrange(new Arrangement(Kind.SERVICE, Grouping.NOTHING, Sorting.TROUBLE, Filter.ALL),
                Standing.vital(STAGE, Standing.disk(), HealthState.OK),
                Standing.vital(APP_2, Standing.disk(), HealthState.OK));
        assertThat(sections.getFirst().tiles()).singleElement().extracting(Tile::stake)
                .isEqualTo(Optional.of(Stake.PRODUCTION));
    }

    @Test
    void a_host_in_two_groups_stands_in_both() {
        var sections = arrange(new Arrangement(Kind.CHECK, Grouping.GROUP, Sorting.NAME, Filter.ALL),
                Standing.vital(APP_10, Standing.disk(), HealthState.OK));
        assertThat(sections).extracting(Section::title).containsExactly("app", "canary");
    }

    @Test
    void an_old_reading_is_stale_whatever_it_said_and_never_red() {
        var vital = Standing.vital(APP_2, Standing.disk(), HealthState.CRITICAL, Standing.number(96, "%"));
        var much_later = Standing.NOW.plus(Duration.ofMinutes(3));
        var tile = Arrangement.USUAL.of(Checks.of(new Wall(Standing.NOW, List.of(vital)), hosts(), much_later))
                .getFirst()
                .tiles().getFirst();
        assertThat(tile.state()).isEqualTo(HealthState.STALE);
        assertThat(tile.why()).isEqualTo("no reading for 3 min");
    }

    @Test
    void what_is_filtered_has_every_word_the_state_the_environment_and_the_group() {
        Vital[] vitals = {Standing.vital(APP_2, Standing.disk(), HealthState.WARNING),
                Standing.vital(APP_10, Standing.disk(), HealthState.OK),
                Standing.vital(STAGE, Standing.disk(), HealthState.WARNING)};
        assertThat(filtered(new Filter("DISK app-2", Set.of(), Optional.empty(), Optional.empty()), vitals))
                .containsExactly("Disk / app-2 warning");
        assertThat(filtered(new Filter("", Set.of(HealthState.OK), Optional.empty(), Optional.empty()), vitals))
                .containsExactly("Disk / app-10 OK");
        assertThat(filtered(new Filter("", Set.of(), Optional.of(Environment.STAGING), Optional.empty()), vitals))
                .containsExactly("Disk / stage-1 warning");
        assertThat(filtered(new Filter("", Set.of(), Optional.empty(), Optional.of("canary")), vitals))
                .containsExactly("Disk / app-10 OK");
        assertThat(filtered(new Filter("zebra", Set.of(), Optional.empty(), Optional.empty()), vitals)).isEmpty();
    }

    private static List<String> filtered(Filter filter, Vital... vitals) {
        return arrange(new Arrangement(Kind.CHECK, Grouping.NOTHING, Sorting.NAME, filter), vitals).stream()
                .flatMap(section -> words(section).stream()).toList();
    }

    @Test
    void a_check_on_a_host_that_is_not_in_the_inventory_any_more_has_no_tile() {
        var gone = Standing.host("gone", Environment.PRODUCTION);
        assertThat(arrange(Arrangement.USUAL, Standing.vital(gone, Standing.disk(), HealthState.CRITICAL))).isEmpty();
    }

    @Test
    void the_skin_follows_from_what_was_read() {
        assertThat(skin(Standing.vital(APP_2, Standing.disk(), HealthState.OK, Standing.number(40, "%"))))
                .isEqualTo(Skin.GAUGE);
        var free = new Judgement("number(out)", "%", "", "", 1, 0);
        assertThat(skin(Standing.vital(APP_2, Standing.probe("cpu", "Processor", free), HealthState.OK,
                Standing.number(40, "%")))).isEqualTo(Skin.PERCENTAGE);
        var days = new Judgement("number(out)", "days", "number(out) < 30", "number(out) < 7", 1, 0);
        assertThat(skin(Standing.vital(APP_2, Standing.probe("cert", "Certificate", days), HealthState.OK,
                Standing.number(40, "days")))).isEqualTo(Skin.LINE);
        assertThat(skin(Standing.vital(APP_2, Standing.service("Service"), HealthState.OK)))
                .isEqualTo(Skin.STRIP);
    }

    private static Skin skin(Vital vital) {
        return Skin.of(vital, Limits.of(vital.probe().judgement()));
    }

    @Test
    void hostile_texts_are_shown_harmless() {
        var evil = Standing.vital(APP_2, Standing.service("Ser\u202Evice"), HealthState.OK,
                Standing.said("\u001b]0;owned\u0007 down", ""));
        var tile = arrange(Arrangement.USUAL, evil).getFirst().tiles().getFirst();
        assertThat(tile.title()).isEqualTo("Ser⟨U+202E⟩vice");
        assertThat(tile.face().says()).isEqualTo("⟨U+001B⟩]0;owned⟨U+0007⟩ down");
        assertThat(tile.words()).doesNotContain("\u001b").doesNotContain("\u202E");
    }

    @Test
    void limits_are_read_out_of_conditions_and_said_with_their_unit() {
        var limits = Limits
                .of(new Judgement("number(out)", "B", "number(out) > 1048576", "number(out) > 2097152", 1, 0));
        assertThat(limits.words("B")).isEqualTo("warning > 1 MiB, critical > 2 MiB");
        assertThat(Limits.of(Judgement.EXIT).words("")).isEmpty();
        var disk = new Judgement("max(column(\"Capacity\"))", "%", "max(column('Capacity')) >= 80% or exit > 1",
                "exit != 0 or max(column(\"Capacity\")) >= 90%", 1, 0);
        assertThat(Limits.of(disk).words("%")).isEqualTo("warning >= 80 %, critical >= 90 %");
        var certificate = new Judgement("days(out)", "days", "days(out) < 4 weeks", "days(out) < 7", 1, 0);
        assertThat(Limits.of(certificate).words("days")).isEqualTo("warning < 28 days, critical < 7 days");
    }

    @Test
    void other_limits_are_put_into_conditions_and_nothing_else_of_them_changes() {
        var disk = new Judgement("number(/^(\\d+) %/)", "%", "number(/^(\\d+) %/) >= 80",
                "exit != 0 or number(/^(\\d+) %/) >= 90", 2, 0.02);
        var changed = Limits.change(disk, Optional.of(70.0), Optional.of(97.5));
        assertThat(Limits.of(changed).words("%")).isEqualTo("warning >= 70 %, critical >= 97.5 %");
        assertThat(changed.critical()).startsWith("exit != 0 or ");
        var age = new Judgement("age(out)", "s", "age(out) > 24 h", "", 1, 0);
        assertThat(Limits.change(age, Optional.of(3600.0), Optional.empty()).warning()).isEqualTo("age(out) > 3600 s");
        assertThat(Limits.change(Judgement.EXIT, Optional.of(1.0), Optional.of(2.0))).isEqualTo(Judgement.EXIT);
    }

    @Test
    void names_are_in_the_order_of_people() {
        assertThat(
                java.util.stream.Stream.of("app-10", "app-2", "App-02b", "app", "db-1", "app-2a").sorted(Names.ORDER))
                .containsExactly("app", "app-2", "app-2a", "App-02b", "app-10", "db-1");
    }

    @Test
    void figures_and_ages_are_said_as_people_read_them() {
        assertThat(Figure.words(0.111, "s")).isEqualTo("111 ms");
        assertThat(Figure.words(5_368_709_120.0, "B")).isEqualTo("5 GiB");
        assertThat(Figure.words(93.456, "%")).isEqualTo("93.5 %");
        assertThat(Age.words(Standing.NOW, Standing.NOW.plusSeconds(12))).isEqualTo("12 s");
        assertThat(Age.words(Standing.NOW, Standing.NOW.plusSeconds(240))).isEqualTo("4 min");
        assertThat(Age.words(Standing.NOW, Standing.NOW.minusSeconds(5))).isEqualTo("0 s");
        assertThat(Age.words(Standing.NOW, Standing.NOW.plus(Duration.ofDays(3)))).isEqualTo("3 days");
    }
}
