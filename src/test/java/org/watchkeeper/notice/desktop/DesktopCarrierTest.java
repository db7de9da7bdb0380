package org.watchkeeper.notice.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Way;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.Letters;

/// A notice on the desktop, by a program of a test's own.
class DesktopCarrierTest {
    private static final Channel DESKTOP = Channel.fresh(Bulletin.channelId("desktop"), "desktop", Audience.INTERNAL,
            new Way.Desktop());

    @TempDir
    Path folder;

    @Test
    void the_desktop_s_program_gets_the_words_as_arguments_and_reads_no_markup() throws IOException {
        program("printf '%s\\n' \"$@\" > \"" + folder + "/seen\"");
        var carrier = new DesktopCarrier("/nowhere:" + folder, Optional.empty());
        assertThat(carrier.carry(DESKTOP, Letters.of("-h $(id)", "<b>text</b>"))).isInstanceOf(
                Receipt.Accepted.class);
        assertThat(Files.readAllLines(folder.resolve("seen"))).containsExactly("--app-name=Watchkeeper", "--",
                "-h $(id)", "&lt;b&gt;text&lt;/b&gt;");
    }

    @Test
    void a_desktop_that_shows_nothing_now_is_tried_again() throws IOException {
        program("exit 1");
        assertThat(new DesktopCarrier(folder.toString(), Optional.empty()).carry(DESKTOP, Letters.of("a", "b")))
                .isInstanceOf(Receipt.NotNow.class);
    }

    @Test
    void without_the_program_the_window_shows_it_and_without_a_window_it_is_refused() {
        List<String> shown = new ArrayList<>();
        assertThat(new DesktopCarrier(folder.toString(), Optional.of(shown::add)).carry(DESKTOP,
                Letters.of("Headline", "text"))).isInstanceOf(Receipt.Accepted.class);
        assertThat(shown).containsExactly("Headline");
        assertThat(new DesktopCarrier(folder.toString(), Optional.empty()).carry(DESKTOP, Letters.of("a", "b")))
                .isInstanceOf(Receipt.Rejected.class);
    }

    private void program(String line) throws IOException {
        var file = Files.writeString(folder.resolve("notify-send"), "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
