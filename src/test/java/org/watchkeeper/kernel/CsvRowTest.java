package org.watchkeeper.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0", "\uFF1D1+2"})
    void no_spreadsheet_takes_a_cell_for_a_formula(String text) {
        assertThat(CsvRow.field(text)).startsWith("\"'").doesNotContain("\n=");
    }

    @Test
    void a_cell_is_quoted_where_it_has_to_be() {
        assertThat(CsvRow.field("plain")).isEqualTo("plain");
        assertThat(CsvRow.field("a, \"b\"\nc")).isEqualTo("\"a, \"\"b\"\"\nc\"");
        assertThat(CsvRow.field("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "'=1+2", "''-1", "'plain", "plain", "", "-", " =x", "'", "it's"})
    void what_is_made_safe_is_itself_again_when_it_is_read(String text) {
        var cell = CsvRow.field(text);
        var bare = cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;

        assertThat(CsvRow.plain(bare)).isEqualTo(text);
    }

    @Test
    void a_row_ends_its_line() {
        assertThat(CsvRow.of(List.of("a", "b c", ""))).isEqualTo("a,b c,\r\n");
    }
}
