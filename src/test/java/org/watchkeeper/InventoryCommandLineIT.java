package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.cli.Cli;
import org.watchkeeper.cli.Status;
import org.watchkeeper.cli.Tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Importing, exporting, removing and restoring hosts on the command line, as it is wired.
class InventoryCommandLineIT {
    @TempDir
    private Path folder;
    private String out = "";
    private String err = "";

    @Test
    void an_ansible_inventory_is_listed_before_it_is_imported() throws IOException {
        var file = inventory("""
                [web]
                web[1:2].example.com ansible_user=deploy http_port=80
                [db]
                db1 ansible_host=10.0.0.5 ansible_port=5022 ansible_password=hunter2
                here ansible_connection=local
                [site:children]
                web
                db
                """);

        assertThat(run("hosts", "import", "--ansible", file, "--dry-run", "--json")).isEqualTo(Status.OK);
        var db = json().get(0);
        assertThat(json().findValuesAsText("name")).containsExactly("db1", "here", "web1.example.com",
                "web2.example.com");
        assertThat(db.get("address").asText()).isEqualTo("10.0.0.5");
        assertThat(db.get("port").asInt()).isEqualTo(5022);
        assertThat(db.get("groups").toString()).isEqualTo("[\"db\",\"site\"]");
        assertThat(db.get("remarks").toString()).contains("not taken over: ansible_password");
        assertThat(json().get(1).get("change").asText()).isEqualTo("refused");
        assertThat(json().get(2).get("user").asText()).isEqualTo("deploy");
        assertThat(json().at("/2/variables/http_port").asInt()).isEqualTo(80);
        assertThat(out + err).doesNotContain("hunter2");
        run("hosts", "list");
        assertThat(out).doesNotContain("web1");
    }

    @Test
    void what_was_imported_has_its_environment_by_group_and_keeps_its_variables() throws IOException {
        var file = inventory("[web]\nweb1 http_port=80\n[lab]\nlab1\n");

        assertThat(run("hosts", "import", "--ansible", file, "--environment", "staging", "--environment",
                "lab=development", "--json")).isEqualTo(Status.OK);
        assertThat(run("hosts", "import", "--ansible", file, "--json")).isEqualTo(Status.OK);
        assertThat(json().findValuesAsText("change")).containsExactly("same", "same");
        assertThat(json().findValuesAsText("environment")).containsExactly("development", "staging");
        assertThat(json().at("/1/variables/http_port").asInt()).isEqualTo(80);

        assertThat(run("hosts", "import", "--ansible", file, "--environment", "lab=moon")).isEqualTo(Status.USAGE);
    }

    @Test
    void a_host_that_cannot_be_taken_over_makes_an_import_fail_and_the_others_are_in_it() throws IOException {
        var file = inventory("web1\nhere ansible_connection=local\n");

        assertThat(run("hosts", "import", "--ansible", file)).isEqualTo(Status.FAILED);
        run("hosts", "list");
        assertThat(out).contains("web1").doesNotContain("here");
    }

    @Test
    void a_program_is_refused_with_the_command_that_exports_it() throws IOException {
        var file = inventory("#!/bin/sh\necho {}\n");

        assertThat(run("hosts", "import", "--ansible", file, "--dry-run")).isEqualTo(Status.PROBLEM);
        assertThat(err).contains("ansible-inventory -i " + file + " --list > hosts.json");
    }

    @Test
    void the_inventory_goes_into_csv_and_comes_back() throws IOException {
        run("hosts", "import", "--ansible", inventory("[web]\nweb1 http_port=80 note='=1+2'\n"));
        var csv = folder.resolve("hosts.csv").toString();

        assertThat(run("hosts", "export", "--csv", csv)).isEqualTo(Status.OK);
        assertThat(Files.readString(Path.of(csv))).contains("variable.http_port").contains("\"'=1+2\"");
        assertThat(run("hosts", "remove", "web1")).isEqualTo(Status.OK);
        assertThat(run("hosts", "import", "--csv", csv, "--json", "--as-new")).isEqualTo(Status.OK);
        assertThat(json().at("/0/variables/note").asText()).isEqualTo("=1+2");
        assertThat(json().at("/0/change").asText()).isEqualTo("added");
        run("hosts", "export", "--csv", "-");
        assertThat(out).isEqualTo(Files.readString(Path.of(csv)));
    }

    @Test
    void a_removed_host_comes_back_by_an_import_instead_of_a_second_one() throws IOException {
        var hosts = inventory("[web]\nweb1\n");
        run("hosts", "import", "--ansible", hosts, "--environment", "staging");
        run("hosts", "remove", "web1");

        assertThat(run("hosts", "import", "--ansible", hosts)).isEqualTo(Status.OK);
        assertThat(out).contains("^ web1").contains("comes back");
        assertThat(err).contains("0 added, 1 brought back");
        run("hosts", "list");
        assertThat(out).contains("staging");
        run("hosts", "removed");
        assertThat(out).doesNotContain("web1");
    }

    @Test
    void many_hosts_are_removed_only_when_their_number_is_said_and_all_come_back() throws IOException {
        run("hosts", "import", "--ansible", inventory("web[1:3]\n"));

        assertThat(run("hosts", "remove", "web1", "web2")).isEqualTo(Status.USAGE);
        assertThat(err).contains("--count 2");
        assertThat(run("hosts", "remove", "web1", "web2", "--count", "3")).isEqualTo(Status.USAGE);
        assertThat(run("hosts", "remove", "web1", "web2", "--count", "2")).isEqualTo(Status.OK);
        run("hosts", "removed", "--json");
        assertThat(json().findValuesAsText("name")).containsExactlyInAnyOrder("web1", "web2");

        assertThat(run("hosts", "restore", "web1", "web9")).isEqualTo(Status.PROBLEM);
        assertThat(run("hosts", "restore", "web1", "web2")).isEqualTo(Status.OK);
        run("hosts", "list");
        assertThat(out).contains("web1", "web2", "web3");
    }

    private String inventory(String text) throws IOException {
        return Files.writeString(folder.resolve("inventory"), text).toString();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }

    private int run(String... arguments) {
        var standard = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var terminal = new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(standard, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8), false, Map.of());
        try (var wiring = new Wiring(Map.of("WATCHKEEPER_HOME", folder.resolve("data").toString()), folder)) {
            return new Cli(wiring, terminal).run(arguments);
        } finally {
            out = standard.toString(StandardCharsets.UTF_8);
            err = errors.toString(StandardCharsets.UTF_8);
        }
    }
}
