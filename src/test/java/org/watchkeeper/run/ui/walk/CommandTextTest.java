package org.watchkeeper.run.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.Filled;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Slot;
import org.watchkeeper.runbook.Success;

class CommandTextTest {
    @Test
    void a_value_of_one_letter_lights_up_where_it_was_filled_in_and_nowhere_else() {
        var command = new ShellCommand("ls -a /data/<disk>/a", Lines.at(1), Set.of(), Success.ZERO,
                List.of(new Slot(12, 18, "disk", Slot.Quoting.BARE)));
        assertThat(CommandText.pieces(command.filled(Map.of("disk", "a")))).containsExactly(
                new CommandText.Piece("ls -a /data/", false), new CommandText.Piece("a", true),
                new CommandText.Piece("/a", false));
    }

    @Test
    void what_is_not_filled_in_yet_does_not_stand_out() {
        var command = new ShellCommand("cp <a> <b>", Lines.at(1), Set.of(), Success.ZERO,
                List.of(new Slot(3, 6, "a", Slot.Quoting.BARE), new Slot(7, 10, "b", Slot.Quoting.BARE)));
        assertThat(CommandText.pieces(command.filled(Map.of("b", "x\u202Ey")))).containsExactly(
                new CommandText.Piece("cp <a> ", false), new CommandText.Piece("x⟨U+202E⟩y", true));
    }

    @Test
    void places_that_do_not_lie_in_the_text_are_left_alone() {
        assertThat(CommandText.pieces(new Filled("ab", List.of(new Filled.Place(1, 9), new Filled.Place(5, 7)))))
                .containsExactly(new CommandText.Piece("a", false), new CommandText.Piece("b", true));
    }
}
