package org.watchkeeper.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Command;

class PaletteModelTest {
    private final PaletteModel palette = new PaletteModel(List.of(
            () -> List.of(command("host", "app-1", "app-1.example.net"), command("host", "db-1", "db-1.example.net")),
            () -> List.of(command("procedure", "Restart the app", "unet-runbook.md"),
                    command("procedure", "Minor update", "unet-update-guide.md"))),
            Background.direct());

    @Test
    void an_open_palette_offers_everything() {
        palette.open();

        assertThat(titles()).containsExactly("app-1", "db-1", "Restart the app", "Minor update");
    }

    @Test
    void what_begins_with_the_word_comes_first() {
        palette.open();
        palette.query().set("app");

        assertThat(titles()).containsExactly("app-1", "Restart the app");
    }

    @Test
    void every_word_must_occur_somewhere() {
        palette.open();
        palette.query().set("unet update");

        assertThat(titles()).containsExactly("Minor update");
    }

    @Test
    void case_does_not_matter_and_kinds_can_be_typed() {
        palette.open();
        palette.query().set("HOST db");

        assertThat(titles()).containsExactly("db-1");
    }

    @Test
    void opening_again_forgets_what_was_typed() {
        palette.open();
        palette.query().set("db");
        palette.open();

        assertThat(titles()).hasSize(4);
    }

    private List<String> titles() {
        return palette.matches().stream().map(Command::title).toList();
    }

    private static Command command(String kind, String title, String detail) {
        return Command.of(kind, title, detail, Icon.HOSTS, () -> {});
    }
}
