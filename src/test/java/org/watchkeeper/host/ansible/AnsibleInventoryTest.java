package org.watchkeeper.host.ansible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.kernel.Problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Against what `ansible-inventory --list` answered for the same inventories (`record.sh` beside the samples asks it again).
class AnsibleInventoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ini-groups", "ini-quotes", "yaml-groups", "no-ending", "ranges", "folder", "priority",
            "same-name", "odd", "ini-as-yaml"})
    void an_inventory_holds_what_ansible_says_it_holds(String sample) throws IOException {
        var source = Files.readString(samples().resolve(sample).resolve("source")).strip();
        var inventory = AnsibleInventory.open(samples().resolve(sample).resolve(source));
        var recorded = recorded(sample);

        assertThat(variables(inventory)).isEqualTo(variables(recorded));
        assertThat(members(inventory)).isEqualTo(members(recorded));
        assertThat(parents(inventory)).isEqualTo(parents(recorded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ini-groups", "ini-quotes", "yaml-groups", "ranges", "folder", "priority"})
    void what_ansible_exports_is_read_as_the_inventory_it_was_exported_from(String sample) throws IOException {
        var exported = AnsibleInventory.open(samples().resolve(sample + ".list.json"));
        var recorded = recorded(sample);

        assertThat(variables(exported)).isEqualTo(variables(recorded));
        assertThat(members(exported)).isEqualTo(members(recorded));
        assertThat(parents(exported)).isEqualTo(parents(recorded));
    }

    @Test
    void groups_above_a_host_s_groups_are_its_groups_too() throws IOException {
        var inventory = AnsibleInventory.open(samples().resolve("ini-groups/hosts"));

        assertThat(host(inventory, "db-a").groups()).containsExactly("db", "north", "world");
        assertThat(host(inventory, "db-a").directGroups()).containsExactly("db");
        assertThat(host(inventory, "gate").groups()).containsExactly("ungrouped");
    }

    @Test
    void a_program_is_not_run_and_the_way_to_export_it_is_told() throws IOException {
        var touched = folder.resolve("was-run");
        var program = Files.writeString(folder.resolve("cloud.py"), "#!/bin/sh\ntouch " + touched + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> AnsibleInventory.open(program)).isInstanceOf(Problem.class)
                .hasMessageContaining("programs are not run")
                .hasMessageContaining("ansible-inventory -i " + program + " --list > hosts.json");
        assertThatThrownBy(() -> AnsibleInventory.open(folder)).isInstanceOf(Problem.class)
                .hasMessageContaining("ansible-inventory -i " + folder + " --list > hosts.json");
        assertThat(touched).doesNotExist();
    }

    @Test
    void a_plugin_s_configuration_is_no_inventory() throws IOException {
        var plugin = Files.writeString(folder.resolve("x.aws_ec2.yml"), "plugin: amazon.aws.aws_ec2\nregions: [eu]\n");

        assertThatThrownBy(() -> AnsibleInventory.open(plugin)).isInstanceOf(Problem.class)
                .hasMessageContaining("the plugin amazon.aws.aws_ec2").hasMessageContaining("--list > hosts.json");
    }

    @Test
    void a_file_encrypted_as_a_whole_is_told_and_its_variables_are_missing() throws IOException {
        Files.writeString(folder.resolve("hosts"), "[db]\nd1 size=3\n");
        Files.createDirectories(folder.resolve("group_vars"));
        Files.writeString(folder.resolve("group_vars/db.yml"), "$ANSIBLE_VAULT;1.1;AES256\n6162\n");

        var inventory = AnsibleInventory.open(folder);

        assertThat(inventory.notes()).singleElement().asString().startsWith("group_vars/db.yml: encrypted");
        assertThat(host(inventory, "d1").variables()).containsOnlyKeys("size");
    }

    @Test
    void several_mappings_are_merged_without_a_word() throws IOException {
        var file = Files.writeString(folder.resolve("merged.yml"),
                "x: &a {p: 1}\ny: &b {q: 2}\nall:\n  hosts:\n    h1:\n      <<: *a\n      <<: *b\n");
        assertThat(AnsibleInventory.open(file).notes()).noneMatch(note -> note.contains("second time"));
    }

    @Test
    void a_name_that_stands_twice_is_told_with_its_line_and_the_last_one_counts() throws IOException {
        var file = Files.writeString(folder.resolve("twice.yml"), "all:\n  hosts:\n    h1: {a: 1}\n    h1: {b: 2}\n");

        var inventory = AnsibleInventory.open(file);

        assertThat(inventory.notes())
                .containsExactly("twice.yml:4: 'h1' stands there a second time, and only this one counts");
        assertThat(host(inventory, "h1").variables()).containsOnlyKeys("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a]\nx\n[b:children]\nmissing\n|:4|missing", "[gone:vars]\nx=1\n|:1|gone",
            "[a:wrong]\n|:1|wrong", "[a b]\n|:1|section", "[a]\nhost key\n|:2|'='", "[a]\nhost k='x\n|:2|quote",
            "[a]\nx[3\n|:2|range", "[a]\nx[01:100]\n|:2|length",
            "[a]\n[b]\n[a:children]\nb\n[b:children]\na\n|:6|contain",
            "[a]\nhost:\n|:2|host:", "[a:vars]\nlonely\n|:2|lonely", "---\nhost:\n|:1|---"})
    void what_makes_no_sense_is_told_with_its_line(String wrong) throws IOException {
        var parts = wrong.split("\\|", -1);
        var file = Files.writeString(folder.resolve("hosts.list"), parts[0]);

        assertThatThrownBy(() -> AnsibleInventory.open(file)).isInstanceOf(Problem.class)
                .hasMessageContaining("hosts.list" + parts[1]).hasMessageContaining(parts[2]);
    }

    @Test
    void a_name_or_number_of_any_length_is_told_or_text() throws IOException {
        var name = Files.writeString(folder.resolve("names.list"), "a".repeat(100_000) + "\n");
        assertThatThrownBy(() -> AnsibleInventory.open(name)).isInstanceOf(Problem.class)
                .hasMessageContaining("1000 characters at most");

        var digits = "1".repeat(100_000);
        var number = Files.writeString(folder.resolve("numbers.list"), "web n=" + digits + " m=1e" + digits + "\n");
        assertThat(host(AnsibleInventory.open(number), "web").variables().get("n").asText()).isEqualTo(digits);
    }

    @Test
    void a_message_never_repeats_a_value() throws IOException {
        var ini = Files.writeString(folder.resolve("hosts.list"), "[a]\nx pass=hunter2 'broken=hunter2\n");
        var yaml = Files.writeString(folder.resolve("hosts.yml"), "all:\n  vars:\n    pass: \"hunter2\" hunter2\n");

        assertThatThrownBy(() -> AnsibleInventory.open(ini)).isInstanceOf(Problem.class)
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> AnsibleInventory.open(yaml)).isInstanceOf(Problem.class)
                .hasMessageNotContaining("hunter2").hasMessageContaining("hosts.yml:3");
    }

    @Test
    void a_document_that_grows_without_end_is_refused() throws IOException {
        var text = new StringBuilder("all:\n  vars:\n    a: &a [x,x,x,x,x,x,x,x,x,x]\n");
        for (char name = 'b'; name < 'j'; name++) {
            char before = (char) (name - 1);
            text.append("    ").append(name).append(": &").append(name).append(" [")
                    .append(("*" + before + ",").repeat(9)).append("*").append(before).append("]\n");
        }
        var file = Files.writeString(folder.resolve("hosts.yml"), text);

        assertThatThrownBy(() -> AnsibleInventory.open(file)).isInstanceOf(Problem.class)
                .hasMessageContaining("too large");
    }

    @Test
    void a_host_s_name_leads_to_no_file_outside_of_host_vars() throws IOException {
        Files.writeString(folder.resolve("outside.yml"), "stolen: 1\n");
        Files.createDirectories(folder.resolve("inventory/host_vars"));
        Files.writeString(folder.resolve("inventory/hosts"), "../../outside\n");

        assertThat(AnsibleInventory.open(folder.resolve("inventory")).hosts()).singleElement()
                .satisfies(host -> assertThat(host.variables()).isEmpty());
    }

    private static AnsibleHost host(AnsibleInventory inventory, String name) {
        return inventory.hosts().stream().filter(host -> host.name().equals(name)).findFirst().orElseThrow();
    }

    private static Map<String, JsonNode> variables(AnsibleInventory inventory) {
        return inventory.hosts().stream().filter(host -> !host.variables().isEmpty()).collect(Collectors.toMap(
                AnsibleHost::name, host -> plain(JSON.valueToTree(host.variables())), (a, _) -> a, TreeMap::new));
    }

    private static Map<String, JsonNode> variables(JsonNode recorded) {
        var found = new TreeMap<String, JsonNode>();
        recorded.path("_meta").path("hostvars").properties()
                .forEach(host -> found.put(host.getKey(), plain(host.getValue())));
        return found;
    }

    /// Without what a vault holds, and every number in one form.
    private static JsonNode plain(JsonNode value) {
        try {
            var copy = JSON.readTree(value.toString());
            strip(copy);
            return copy;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void strip(JsonNode value) {
        if (value instanceof ObjectNode map && map.has("__ansible_vault")) {
            map.put("__ansible_vault", "");
        }
        value.forEach(AnsibleInventoryTest::strip);
    }

    private static Map<String, SortedSet<String>> members(AnsibleInventory inventory) {
        var found = new TreeMap<String, SortedSet<String>>();
        inventory.hosts().forEach(host -> host.directGroups()
                .forEach(group -> found.computeIfAbsent(group, _ -> new TreeSet<>()).add(host.name())));
        return found;
    }

    private static Map<String, SortedSet<String>> members(JsonNode recorded) {
        return listed(recorded, "hosts");
    }

    private static Map<String, SortedSet<String>> parents(AnsibleInventory inventory) {
        var found = new TreeMap<String, SortedSet<String>>();
        inventory.parents().forEach((group, parents) -> parents.forEach(parent -> found.computeIfAbsent(parent,
                _ -> new TreeSet<>()).add(group)));
        return found;
    }

    private static Map<String, SortedSet<String>> parents(JsonNode recorded) {
        var found = listed(recorded, "children");
        found.remove("all");
        return found;
    }

    private static Map<String, SortedSet<String>> listed(JsonNode recorded, String part) {
        var found = new TreeMap<String, SortedSet<String>>();
        recorded.properties().forEach(group -> group.getValue().path(part)
                .forEach(one -> found.computeIfAbsent(group.getKey(), _ -> new TreeSet<>()).add(one.asText())));
        found.remove("_meta");
        return found;
    }

    private static JsonNode recorded(String sample) throws IOException {
        return JSON.readTree(samples().resolve(sample + ".list.json").toFile());
    }

    private static Path samples() {
        try {
            return Path.of(AnsibleInventoryTest.class.getResource("record.sh").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
