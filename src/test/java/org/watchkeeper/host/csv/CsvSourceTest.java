package org.watchkeeper.host.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Change;
import org.watchkeeper.host.bring.Import;
import org.watchkeeper.host.bring.Part;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.kernel.Problem;

class CsvSourceTest {
    private static final Unsaid UNSAID = Unsaid.usual("ann");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void columns_come_in_any_order_with_any_separator(String separator) throws IOException {
        var host = only(String.join(separator, "Groups", "IP address", "Host name", "SSH port", "env").concat("\n")
                + String.join(separator, "\"web, edge\"", "10.0.0.1", "web-1", "2222", "prod"));

        assertThat(host.name()).isEqualTo("web-1");
        assertThat(host.endpoint()).isEqualTo(new Endpoint("10.0.0.1", 2222));
        assertThat(host.environment()).isEqualTo(Environment.PRODUCTION);
        assertThat(host.groups()).containsExactly("edge", "web");
        assertThat(host.said()).containsExactlyInAnyOrder(Part.ADDRESS, Part.PORT, Part.ENVIRONMENT, Part.GROUPS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_no_part_of_the_first_name(String charset) throws IOException {
        var batch = read(("\uFEFFname,user\r\nweb-1,mår\r\n").getBytes(Charset.forName(charset)));

        assertThat(batch.hosts()).singleElement().satisfies(host -> assertThat(host.login().user()).isEqualTo("mår"));
        assertThat(batch.remarks()).isEmpty();
    }

    @Test
    void a_file_that_is_no_utf_8_is_read_all_the_same_and_said_so() throws IOException {
        var batch = read("name,user\nweb-1,mår\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(batch.hosts().getFirst().login().user()).isEqualTo("mår");
        assertThat(batch.remarks()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void the_separator_a_spreadsheet_names_on_the_first_line_counts() throws IOException {
        assertThat(only("sep=;\nname;port\nweb-1;23\n").endpoint().port()).isEqualTo(23);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a,70000|Line 2: a port is 1 to 65535", "a,x|Line 2: the column port",
            "a,1,2,3|Line 2: it has 4 cells for 2 columns", "a b,1|Line 2: its name is no address"})
    void a_bad_row_is_named_by_its_line(String row, String told) throws IOException {
        assertThat(only("name,port\n" + row + "\n").obstacle()).contains(told.substring(0, 7))
                .contains(told.substring(8));
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() throws IOException {
        var batch = read("name,serial,port\nok,\"two\nlines\",1\n\n,x,1\nbad,,none\n");

        assertThat(batch.hosts().getLast().obstacle()).startsWith("Line 6: the column port");
        assertThat(batch.remarks()).contains("Line 5 is left out: it has no name");
    }

    @Test
    void other_columns_become_variables_and_secrets_do_not() throws IOException {
        var batch = read("name,rack,variable.size,db_password\nweb-1,R7,80,hunter2\n");
        var host = batch.hosts().getFirst();

        assertThat(host.variables().values()).isEqualTo(Map.of("rack", "R7", "size", 80));
        assertThat(host.remarks()).containsExactly("Secrets in plain text, not taken over: db_password");
        assertThat(batch.remarks()).containsExactly("Columns that become variables: rack, db_password");
    }

    @Test
    void a_password_itself_is_neither_taken_nor_shown() throws IOException {
        assertThat(only("name,password\nweb-1,hunter2\n").obstacle())
                .isEqualTo("Line 2: the column password says yes or no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "port,user\n22,ann\n", "name,host\na,b\n", "name\n\"open"})
    void what_is_no_list_of_hosts_is_told(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.class).hasMessageContaining("hosts.csv");
    }

    @Test
    void an_inventory_comes_back_as_it_was() throws IOException {
        var values = new java.util.HashMap<String, @Nullable Object>();
        values.put("port", "80");
        values.put("number", 80);
        values.put("nothing", null);
        values.put("empty", "");
        values.put("formula", "=cmd|' /C calc'!A0");
        values.put("quoted", "'=1");
        values.put("deep", Map.of("list", List.of(1, true, "x")));
        values.put("lines", "one\ntwo; three, \"four\"");
        values.put("blanks", " around ");
        values.put("word", "true");
        var bastion = host("bastion", "10.0.0.9", List.of(), Variables.none(), List.of());
        var strange = host("Web server, 1", "10.0.0.1", List.of(bastion.id()), Variables.of(values),
                List.of("a;b", "[c]", "d", " e"));
        var plain = host("-formula", "web-2", List.of(), Variables.none(), List.of("web", "edge"));
        var inventory = List.of(bastion, strange, plain);

        var batch = read(CsvInventory.of(inventory));

        assertThat(batch.hosts()).allSatisfy(host -> assertThat(host.obstacle()).isEmpty());
        var changes = Import.of(inventory, List.of(), batch, () -> new HostId(UUID.randomUUID())).changes();
        assertThat(changes).hasSize(3).allSatisfy(change -> assertThat(differences(change)).containsExactly("source"));
    }

    @Test
    void no_cell_of_an_export_begins_a_formula() {
        var text = CsvInventory.of(List.of(host("=1+2", "x", List.of(), Variables.of(Map.of("a", "@SUM(A1)")),
                List.of("+group"))));

        assertThat(Arrays.stream(text.split("\r\n", -1)).skip(1)).first().asString().startsWith("\"'=1+2\"")
                .contains("\"'+group\"").contains("\"'@SUM(A1)\"");
    }

    @Test
    void practice_hosts_stay_where_they_are_played() {
        var played = new Host(new HostId(UUID.randomUUID()), "practice", new Endpoint("x", 22),
                new Login("a", List.of(), false, false), List.of(), Environment.STAGING, new TreeSet<>(),
                new TreeSet<>(), true);

        assertThat(CsvInventory.of(List.of(played))).doesNotContain("practice").startsWith("name,address,port");
    }

    private static List<String> differences(Change change) {
        var parts = new ArrayList<String>();
        if (change instanceof Change.Changed changed) {
            changed.differences().forEach(difference -> parts.add(difference.part()));
        }
        return parts;
    }

    private static Host host(String name, String address, List<HostId> jumps, Variables variables,
            List<String> groups) {
        return new Host(new HostId(UUID.randomUUID()), name, new Endpoint(address, 2222),
                new Login("deploy", List.of("~/.ssh/a key", "b,c"), true, false), jumps, Environment.STAGING,
                new TreeSet<>(groups), new TreeSet<>(List.of("=tag", "t2")), false, new TreeSet<Origin>(), variables);
    }

    private Brought only(String text) throws IOException {
        return read(text).hosts().getFirst();
    }

    private Batch read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Batch read(byte[] bytes) throws IOException {
        return org.watchkeeper.host.csv.CsvSource.read(Files.write(folder.resolve("hosts.csv"), bytes), UNSAID);
    }
}
