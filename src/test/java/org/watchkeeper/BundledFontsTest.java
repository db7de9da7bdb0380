package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.text.Font;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/// JavaFX knows each weight but regular and bold as a family of its own: that is the name a style sheet has to use.
class BundledFontsTest {
    @ParameterizedTest
    @CsvSource({
            "Inter-Regular.otf, Inter, Regular",
            "Inter-Medium.otf, Inter Medium, Regular",
            "Inter-SemiBold.otf, Inter Semi Bold, Regular",
            "Inter-Bold.otf, Inter, Bold",
            "JetBrainsMono-Regular.ttf, JetBrains Mono, Regular",
            "JetBrainsMono-Bold.ttf, JetBrains Mono, Bold"})
    void each_bundled_font_has_the_family_that_style_sheets_name(String file, String family, String style)
            throws Exception {
        FxToolkit.registerPrimaryStage();

        var font = load(file);

        assertThat(font.getFamily()).isEqualTo(family);
        assertThat(font.getStyle()).isEqualTo(style);
    }

    private static Font load(String file) throws IOException {
        try (var bytes = BundledFontsTest.class.getResourceAsStream("/fonts/" + file)) {
            return Font.loadFont(bytes, 12);
        }
    }
}
