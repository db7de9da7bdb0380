package org.watchkeeper.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.text.Text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every icon is drawn by the typeface it is made for: one that is missing would leave a gap in silence.
class IconTest {
    private static final Set<String> FAMILIES = Set.of("FeatherIcons", "Watchkeeper Shapes");

    @ParameterizedTest
    @EnumSource(Icon.class)
    void it_is_drawn_by_its_own_typeface(Icon icon) {
        assertThat(icon.font(16).getFamily()).isIn(FAMILIES);
        var drawn = new Text(icon.glyph());
        drawn.setFont(icon.font(16));
        assertThat(drawn.getLayoutBounds().getWidth()).isBetween(8.0, 20.0);
    }
}
