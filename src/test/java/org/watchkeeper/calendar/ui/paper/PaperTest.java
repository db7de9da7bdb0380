package org.watchkeeper.calendar.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.RulingEntries;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.calendar.ui.entry.Filter;
import org.watchkeeper.calendar.ui.entry.Inventory;
import org.watchkeeper.calendar.ui.entry.Page;
import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.host.Environment;
import org.watchkeeper.run.testing.Specimen;

/// What is printed, read back by the library's own reader.
class PaperTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);

    private static List<String> printed(Shape shape) throws IOException {
        var rules = Rulebook.of(List.of(Nights.sundays(), Nights.monthEnd()));
        return printed(shape, new RulingEntries(() -> rules).entries(shape.span(MAY, Nights.BERLIN)));
    }

    private static List<String> printed(Shape shape, List<CalendarEntry> entries) throws IOException {
        var span = shape.span(MAY, Nights.BERLIN);
        var inventory = new Inventory(List.of(Specimen.host("app-1", Environment.PRODUCTION)));
        var page = Page.of(span, entries, inventory, Filter.ALL, Nights.BERLIN);
        var out = new ByteArrayOutputStream();
        new Paper(page, shape, MAY, Nights.NOW).write(out);
        var texts = new ArrayList<String>();
        try (var reader = new PdfReader(out.toByteArray())) {
            for (int number = 1; number <= reader.getNumberOfPages(); number++) {
                texts.add(new PdfTextExtractor(reader).getTextFromPage(number).replaceAll("\\s+", " "));
            }
        }
        return texts;
    }

    @Test
    void a_month_is_one_sheet_with_its_zone_and_every_kind_by_its_word() throws IOException {
        assertThat(printed(Shape.MONTH)).singleElement().asString()
                .contains("May 2026", "Times in Europe/Berlin", "Wed 20 May 2026 14:00 Europe/Berlin",
                        "04:00 Primary (window, PRODUCTION", "Month-end (blackout");
    }

    @Test
    void a_month_stays_one_sheet_however_long_the_names_are_and_the_list_behind_it_has_what_is_missing()
            throws IOException {
        var start = MAY.atTime(6, 0).atZone(Nights.BERLIN).toInstant();
        var many = IntStream.range(1, 21).mapToObj(number -> entry("Update der Straßenbeleuchtung " + "sehr ".repeat(9)
                + number, start.plusSeconds(number * 3600L))).toList();

        var sheets = printed(Shape.MONTH, many);

        assertThat(sheets.getFirst()).contains("Sun 31 May", "page 1", "+");
        assertThat(sheets.get(1)).startsWith("What found no room above").contains("sehr 20");
    }

    @Test
    void a_sign_without_a_picture_in_the_typeface_is_marked_and_explained() throws IOException {
        var start = MAY.atTime(6, 0).atZone(Nights.BERLIN).toInstant();
        assertThat(printed(Shape.AGENDA, List.of(entry("Größe 数据 A\u0308", start)))).singleElement().asString()
                .contains("Größe □□ Ä", "□ stands for a sign that the printed typeface does not have");
        assertThat(printed(Shape.AGENDA, List.of(entry("Größe", start)))).singleElement().asString()
                .doesNotContain("□");
    }

    private static CalendarEntry entry(String title, Instant start) {
        return new CalendarEntry(CalendarEntry.Kind.CHANGE, new CalendarEntry.Ref("change", title, Ruling.Source.NONE),
                title, new Span(start, start.plusSeconds(1800)), Nights.BERLIN, Scope.EVERYTHING, Set.of(), "");
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void nothing_is_left_out_however_much_there_is(Shape shape) throws IOException {
        var start = MAY.atTime(6, 0).atZone(Nights.BERLIN).toInstant();
        var many = IntStream.range(1000, 1120).mapToObj(number -> new CalendarEntry(CalendarEntry.Kind.JOB,
                new CalendarEntry.Ref("job", String.valueOf(number), Ruling.Source.NONE), "job-" + number,
                new Span(start.plusSeconds(number), start.plusSeconds(number)), Nights.BERLIN, Scope.EVERYTHING,
                Set.of(),
                "")).toList();

        var text = String.join(" ", printed(shape, many));

        assertThat(many).allSatisfy(entry -> assertThat(text).contains(entry.title()));
    }

    @Test
    void an_agenda_says_when_what_and_for_whom_and_what_is_blacked_out() throws IOException {
        assertThat(String.join(" ", printed(Shape.AGENDA)))
                .contains("Sun 24 May 2026 04:00 to 08:00 Europe/Berlin", "window, PRODUCTION, blacked out",
                        "all hosts");
    }
}
