package org.watchkeeper.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

/// A field is what it should be, or it is said which one is not.
class FieldsTest {
    private static final String OBJECT = """
            {"v":3,"text":"é","number":7,"long":5000000000,"flag":true,"word":"monday","at":"2026-11-21T02:00:00.000000000Z",
             "texts":["a","b"],"numbers":[1,2],"objects":[{"text":"one"},{"text":"two"}],"map":{"b":"2","a":"1"}}""";

    @Test
    void every_kind_of_field_is_read() {
        var fields = fields(OBJECT);
        assertThat(fields.text("text")).isEqualTo("é");
        assertThat(fields.number("number")).isEqualTo(7);
        assertThat(fields.longNumber("long")).isEqualTo(5_000_000_000L);
        assertThat(fields.flag("flag")).isTrue();
        assertThat(fields.word("word", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(fields.instantIfAny("at")).contains(Instant.parse("2026-11-21T02:00:00Z"));
        assertThat(fields.texts("texts")).containsExactly("a", "b");
        assertThat(fields.numbers("numbers")).containsExactly(1, 2);
        assertThat(fields.objects("objects", each -> each.text("text"))).containsExactly("one", "two");
        assertThat(fields.map("map")).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    }

    @Test
    void a_field_that_younger_forms_have_may_be_missing() {
        var fields = fields("{\"v\":3}");
        assertThat(fields.has("text")).isFalse();
        assertThat(fields.textIfAny("text")).isEmpty();
        assertThat(fields.numberIfAny("number")).isEmpty();
        assertThat(fields.longIfAny("long")).isEmpty();
        assertThat(fields.instantIfAny("at")).isEmpty();
        assertThat(fields.textsIfAny("texts")).isEmpty();
        assertThat(fields.objectsIfAny("objects", each -> each)).isEmpty();
    }

    @Test
    void a_field_that_is_missing_or_of_another_kind_is_named() {
        List<Consumer<Fields>> readers = List.of(one -> one.text("x"), one -> one.number("x"),
                one -> one.longNumber("x"), one -> one.flag("x"), one -> one.word("x", DayOfWeek.class),
                one -> one.texts("x"), one -> one.numbers("x"), one -> one.objects("x", each -> each));
        for (var reader : readers) {
            assertThatThrownBy(() -> reader.accept(fields("{\"v\":3}"))).isInstanceOf(Unreadable.class)
                    .hasMessage("'x' is missing");
            assertThatThrownBy(() -> reader.accept(fields("{\"v\":3,\"x\":null}"))).isInstanceOf(Unreadable.class)
                    .hasMessageContaining("'x'");
        }
        assertThatThrownBy(() -> fields("{\"v\":3,\"x\":[1,\"b\"]}").texts("x")).hasMessage("'x' is no text");
        assertThatThrownBy(() -> fields("{\"v\":3,\"x\":[1,\"b\"]}").numbers("x")).hasMessage("'x' is no number");
        assertThatThrownBy(() -> fields("{\"v\":3,\"x\":[1]}").object("x")).hasMessageContaining("object");
    }

    @Test
    void a_word_is_written_with_hyphens_and_read_with_underlines_too() {
        for (var constant : Phase.values()) {
            assertThat(Words.constant(Words.of(constant), Phase.class)).isEqualTo(constant);
        }
        assertThat(Words.of(Phase.STEP_BY_STEP)).isEqualTo("step-by-step");
        assertThat(Words.constant("step_by_step", Phase.class)).isEqualTo(Phase.STEP_BY_STEP);
        assertThatThrownBy(() -> Words.constant("step by step", Phase.class)).isInstanceOf(Unreadable.class)
                .hasMessage("'step by step' is not known here");
    }

    @Test
    void text_that_is_of_another_version_or_no_json_or_holds_an_impossible_value_is_unreadable() {
        for (var text : List.of("", "{", "[]", "{}", "{\"v\":2}", "{\"v\":\"3\"}")) {
            assertThatThrownBy(() -> fields(text)).as(text).isInstanceOf(Unreadable.class);
        }
        assertThatThrownBy(() -> Json.read(OBJECT, 3, one -> TimeUnit.valueOf(one.text("text"))))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> fields("{\"v\":3,\"at\":\"soon\"}").instantIfAny("at")).isNotNull();
        assertThatThrownBy(() -> Json.read("{\"v\":3,\"at\":\"soon\"}", 3, one -> one.instantIfAny("at")))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void what_is_written_is_text_that_every_database_keeps() {
        var hard = List.of("\0", "half a pair \uDE00", "é😀", "\"\\\n");
        var text = Json.write(Json.texts(hard));
        assertThat(text).isASCII().doesNotContain("\0");
        assertThat(Json.texts(text)).isEqualTo(hard);
        assertThat(Json.write(Json.texts(List.of("é")))).isEqualTo("[\"é\"]");
        assertThatThrownBy(() -> Json.texts("{}")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Json.texts("[")).isInstanceOf(Unreadable.class);
    }

    private static Fields fields(String text) {
        return Json.read(text, 3, fields -> fields);
    }

    private enum Phase {
        BEFORE, STEP_BY_STEP
    }
}
