package org.watchkeeper.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Environment;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.testing.TestDatabase;

/// What was filled in last is remembered by document and environment, on both databases.
class SqlLastValuesTest {
    @Nested
    class OnSqlite extends OnDatabase {
        OnSqlite() {
            super(TestDatabase.sqlite());
        }
    }

    @Nested
    class OnPostgres extends OnDatabase {
        OnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    abstract static class OnDatabase {
        private final TestDatabase database;
        private final LastValues values;

        OnDatabase(TestDatabase database) {
            this.database = database;
            values = new SqlLastValues(database.open());
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void the_last_value_of_a_parameter_is_kept_with_its_time_and_others_stay() {
            values.keep("Guide", "staging", Map.of("path", "/a", "org", "ada"), Specimen.NIGHT);
            values.keep("Guide", "staging", Map.of("path", "/b"), Specimen.NIGHT.plusSeconds(60));
            assertThat(LastValues.of(new SqlLastValues(database.open()).all(), "Guide", "staging")).isEqualTo(Map.of(
                    "path",
                    new LastValues.LastValue("Guide", "staging", "path", "/b", Specimen.NIGHT.plusSeconds(60)),
                    "org", new LastValues.LastValue("Guide", "staging", "org", "ada", Specimen.NIGHT)));
        }

        @Test
        void environments_and_documents_do_not_see_each_other() {
            values.keep("Guide", "staging", Map.of("path", "/a"), Specimen.NIGHT);
            assertThat(LastValues.of(values.all(), "Guide", "production")).isEmpty();
            assertThat(LastValues.of(values.all(), "Other", "staging")).isEmpty();
        }

        @Test
        void any_text_is_kept_as_far_as_a_database_takes_it() {
            values.keep("μNet \0", "staging", Map.of("a", "'; DROP TABLE last_value; --\0"), Specimen.NIGHT);
            assertThat(values.all()).singleElement().extracting(LastValues.LastValue::value)
                    .isEqualTo("'; DROP TABLE last_value; --\uFFFD");
        }
    }

    @Test
    void hosts_are_remembered_under_the_most_serious_of_their_environments() {
        assertThat(LastValues.environment(
                List.of(Specimen.host("a"), Specimen.host("b", Environment.PRODUCTION)))).isEqualTo("production");
    }
}
