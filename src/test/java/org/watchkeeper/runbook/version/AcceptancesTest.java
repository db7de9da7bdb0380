package org.watchkeeper.runbook.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.testing.MemoryVersions;

class AcceptancesTest {
    private static final Operator ADA = new Operator("ada");
    private static final String CHANGED = Shop.TEXT.replace("--to 2", "--to 3");
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");

    private final MemoryVersions versions = new MemoryVersions();
    private final Acceptances acceptances = new Acceptances(versions, Shop.READER, Clock.fixed(NIGHT, ZoneOffset.UTC));

    @Test
    void a_document_seen_for_the_first_time_needs_no_acceptance() {
        assertThat(acceptances.standing(Shop.entry(Shop.TEXT))).isInstanceOf(Standing.Unknown.class)
                .matches(standing -> !standing.blocksRuns());
    }

    @Test
    void T_022_changed_commands_must_be_accepted_once_and_it_is_kept_who_did_when_and_what() {
        acceptances.used(Shop.entry(Shop.TEXT), ADA);
        var changed = Shop.entry(CHANGED);
        assertThat(acceptances.standing(changed).blocksRuns()).isTrue();

        acceptances.accept(changed, new Operator("grace"));

        assertThat(acceptances.standing(changed)).isInstanceOfSatisfying(Standing.Known.class, known -> {
            assertThat(known.version().by()).isEqualTo(new Operator("grace"));
            assertThat(known.version().at()).isEqualTo(NIGHT);
            assertThat(known.version().sha256()).isEqualTo(changed.runbook().sha256());
            assertThat(known.version().cause()).isEqualTo(Version.Cause.ACCEPTED);
        });
    }

    @Test
    void an_acceptance_holds_for_the_bytes_that_were_accepted_only() {
        acceptances.used(Shop.entry(Shop.TEXT), ADA);
        acceptances.accept(Shop.entry(CHANGED), ADA);
        assertThat(acceptances.standing(Shop.entry(CHANGED.replace("stop shop", "stop other"))).blocksRuns()).isTrue();
        assertThat(acceptances.standing(Shop.entry(Shop.TEXT)).blocksRuns()).as("back to the old one").isTrue();
    }

    @Test
    void other_words_may_be_run_and_are_shown() {
        acceptances.used(Shop.entry(Shop.TEXT), ADA);
        assertThat(acceptances.standing(Shop.entry(Shop.TEXT.replace("Nobody shops", "No one shops"))))
                .isInstanceOfSatisfying(Standing.Differs.class, differs -> {
                    assertThat(differs.mustBeAccepted()).isFalse();
                    assertThat(differs.comparison().differences()).hasSize(1);
                });
    }

    @Test
    void a_document_that_was_moved_and_changed_is_compared_with_what_it_was() {
        acceptances.used(Shop.entry(Shop.TEXT), ADA);
        var moved = Path.of("/elsewhere/shop-2.md");
        assertThat(acceptances.standing(Shop.entry(moved, Shop.TEXT))).isInstanceOf(Standing.Known.class);
        assertThat(acceptances.standing(Shop.entry(moved, CHANGED)).blocksRuns()).isTrue();
        assertThat(acceptances.standing(Shop.entry(moved, CHANGED.replace("# Shop\n", "# Store\n"))).blocksRuns())
                .isTrue();
    }

    @Test
    void another_document_of_the_same_title_is_a_new_one() {
        acceptances.used(Shop.entry(Shop.TEXT), ADA);
        var other = "# Shop\n\n## Clean procedure\n\n```bash\nshop clean\n```\n";
        assertThat(acceptances.standing(Shop.entry(Path.of("/other.md"), other))).isInstanceOf(Standing.Unknown.class);
    }

    @Test
    void another_document_whose_procedures_have_the_same_names_is_a_new_one() {
        acceptances.used(Shop.entry(Shop.TEXT), ADA);
        var other = Shop.TEXT.replace("# Shop\n", "# Mail\n").replace("shop", "mail");
        assertThat(Shop.read(other).procedures()).map(Procedure::id)
                .isEqualTo(Shop.read(Shop.TEXT).procedures().stream().map(Procedure::id).toList());
        assertThat(acceptances.standing(Shop.entry(Path.of("/mail.md"), other))).isInstanceOf(Standing.Unknown.class);
    }

    @Test
    void what_comes_with_the_console_counts_as_accepted() {
        acceptances.used(new Library.Entry(Path.of("runbooks/shop.md"), true, Shop.read(Shop.TEXT)), ADA);
        var next = new Library.Entry(Path.of("runbooks/shop.md"), true, Shop.read(CHANGED));
        assertThat(acceptances.standing(next)).isInstanceOf(Standing.Differs.class)
                .matches(standing -> !standing.blocksRuns());
    }

    @Test
    void a_corrected_copy_came_of_the_version_that_has_most_in_common_with_it() {
        acceptances.used(Shop.entry(Shop.TEXT), ADA);
        acceptances.accept(Shop.entry(CHANGED), ADA);
        var mine = Shop.entry(Path.of("/mine/shop.md"), Shop.TEXT.replace("at night", "at night, ever"));
        assertThat(acceptances.origin(mine, Shop.read(CHANGED))).get().extracting(Version::text).isEqualTo(Shop.TEXT);
    }
}
