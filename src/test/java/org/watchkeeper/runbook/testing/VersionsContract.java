package org.watchkeeper.runbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.version.Version;
import org.watchkeeper.runbook.version.Versions;

/// What every store of versions does. A subclass hands over a fresh, empty one for each test.
public abstract class VersionsContract {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00.123456789Z");
    private static final String SHOP = "/srv/shop.md";

    protected abstract Versions versions();

    @Test
    void nothing_is_known_at_first() {
        assertThat(versions().newest(SHOP)).isEmpty();
        assertThat(versions().withDigest("aa")).isEmpty();
        assertThat(versions().alike("Shop", List.of("upgrade"))).isEmpty();
    }

    @Test
    void a_version_comes_back_as_it_was_kept() {
        var version = version(SHOP, "aa", "μ and \uD83D\uDE80\r\n\tno line end", Version.Cause.ACCEPTED);
        versions().keep(version);
        assertThat(versions().newest(SHOP)).contains(version);
        assertThat(versions().withDigest("aa")).contains(version);
        assertThat(versions().alike("Shop", List.of())).containsExactly(version);
    }

    @Test
    void the_newest_of_a_place_is_the_one_that_was_kept_last_even_when_it_is_an_old_one_again() {
        var first = version(SHOP, "aa", "one", Version.Cause.USED);
        var second = version(SHOP, "bb", "two", Version.Cause.ACCEPTED);
        var again = version(SHOP, "aa", "one", Version.Cause.ACCEPTED);
        versions().keep(first);
        versions().keep(second);
        assertThat(versions().newest(SHOP)).contains(second);
        versions().keep(again);
        assertThat(versions().newest(SHOP)).contains(again);
        assertThat(versions().alike("Shop", List.of())).containsExactly(again, second, first);
    }

    @Test
    void the_count_grows_with_each_that_is_kept() {
        assertThat(versions().count()).isZero();
        versions().keep(version(SHOP, "aa", "one", Version.Cause.USED));
        versions().keep(version(SHOP, "aa", "one", Version.Cause.ACCEPTED));
        assertThat(versions().count()).isEqualTo(2);
    }

    @Test
    void a_document_is_found_by_its_procedures_when_its_title_changed() {
        var version = version(SHOP, "aa", "one", Version.Cause.USED);
        versions().keep(version);
        assertThat(versions().alike("Another title", List.of("upgrade", "rollback"))).containsExactly(version);
        assertThat(versions().alike("Another title", List.of("upgrade"))).isEmpty();
    }

    @Test
    void documents_without_procedures_are_not_alike_for_that() {
        versions().keep(new Version(SHOP, "Notes", List.of(), "aa", "one", Version.Cause.USED, new Operator("ada"),
                NIGHT));
        assertThat(versions().alike("Other notes", List.of())).isEmpty();
    }

    @Test
    void what_no_database_takes_as_text_is_kept_all_the_same() {
        var version = new Version(SHOP, "Nul \u0000", List.of("a"), "cc", "nul \u0000 inside", Version.Cause.SHIPPED,
                new Operator("ada"), NIGHT);
        versions().keep(version);
        assertThat(versions().newest(SHOP)).get().extracting(Version::text).isEqualTo("nul \u0000 inside");
    }

    private static Version version(String file, String sha256, String text, Version.Cause cause) {
        return new Version(file, "Shop", List.of("upgrade", "rollback"), sha256, text, cause, new Operator("ada"),
                NIGHT);
    }
}
