package org.watchkeeper.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;

import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Stylesheet;

import org.junit.jupiter.api.Test;

/// What is loaded instead of the style sheet's text says what the text says, and the text has no mistake in it.
class SheetTest {
    @Test
    void the_sheet_has_no_mistake() throws IOException {
        var errors = CssParser.errorsProperty();
        errors.clear();
        var sheet = new CssParser().parse(url("/css/watchkeeper.css"));
        assertThat(errors).isEmpty();
        assertThat(sheet.getRules()).hasSizeGreaterThan(100);
    }

    @Test
    void what_is_loaded_instead_is_made_of_the_text_as_it_is_now() throws IOException {
        var loaded = Stylesheet.loadBinary(url("/css/watchkeeper.bss"));
        assertThat(rules(loaded)).isEqualTo(rules(new CssParser().parse(url("/css/watchkeeper.css"))));
    }

    /// Selectors and properties; some values are read in another form than they are parsed in.
    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream().map(rule -> rule.getSelectors() + " "
                + rule.getDeclarations().stream().map(Declaration::getProperty).toList()).toList();
    }

    private static URL url(String resource) {
        return Objects.requireNonNull(SheetTest.class.getResource(resource), resource);
    }
}
