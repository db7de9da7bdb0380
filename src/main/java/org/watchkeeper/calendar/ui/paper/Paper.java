package org.watchkeeper.calendar.ui.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.openpdf.text.Document;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.calendar.ui.entry.Look;
import org.watchkeeper.calendar.ui.entry.Page;
import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.fx.Stake;

/// Writes a page of the calendar as PDF on A4: months as a grid, and behind it a list of what found no room there; everything else as
/// a list. Nothing is left out. Blocks.
public final class Paper {
    private static final float MARGIN = 28;
    private static final float TITLE = 16;
    private static final float TEXT = 9;
    private static final float SMALL = 7;
    private static final int DAYS = 7;
    private static final float LEADING = SMALL * 1.5f;
    /// Of a landscape sheet, what the title, the names of the days and the foot take away.
    private static final float AROUND = 92;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Page page;
    private final Shape shape;
    private final LocalDate day;
    private final Instant now;
    private final Ink ink = new Ink();
    private final List<CalendarEntry> noRoom = new ArrayList<>();

    /// What is shown around `day`, printed at `now`.
    public Paper(Page page, Shape shape, LocalDate day, Instant now) {
        this.page = page;
        this.shape = shape;
        this.day = day;
        this.now = now;
    }

    /// Writes it to a file, replacing it.
    public void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write(out);
        }
    }

    void write(OutputStream out) {
        boolean month = shape == Shape.MONTH;
        Rectangle size = month ? PageSize.A4.rotate() : PageSize.A4;
        try (var document = new Document(size, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, out);
            document.addTitle("Calendar, " + shape.title(day));
            document.setFooter(foot());
            document.open();
            document.add(new Paragraph(ink.strong(shape.title(day), TITLE)));
            document.add(new Paragraph(ink.plain("Times in " + page.zone() + ". Printed "
                    + MomentWords.at(now, page.zone()) + ".", SMALL)));
            var table = month ? month() : agenda(page.entries());
            table.setSpacingBefore(TEXT);
            document.add(table);
            if (!noRoom.isEmpty()) {
                document.newPage();
                document.add(new Paragraph(ink.strong("What found no room above", TEXT)));
                var rest = agenda(
                        noRoom.stream().distinct().sorted(Comparator.comparing(CalendarEntry::span)).toList());
                rest.setSpacingBefore(TEXT);
                document.add(rest);
            }
            if (ink.isLacking()) {
                document.add(new Paragraph(ink.plain(Ink.UNKNOWN
                        + " stands for a sign that the printed typeface does not have.", SMALL)));
            }
        }
    }

    private HeaderFooter foot() {
        var foot = new HeaderFooter(ink.plain(shape.title(day) + ", times in " + page.zone() + ", page ", SMALL), true);
        foot.setBorder(Rectangle.NO_BORDER);
        return foot;
    }

    private PdfPTable month() {
        var table = new PdfPTable(DAYS);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        for (var each : DayOfWeek.values()) {
            table.addCell(Ink.cell(ink.strong(each.getDisplayName(TextStyle.FULL, Locale.ENGLISH), TEXT)));
        }
        var dates = shape.from(day).datesUntil(shape.until(day)).toList();
        float height = (PageSize.A4.getWidth() - 2 * MARGIN - AROUND) * DAYS / dates.size();
        dates.forEach(date -> table.addCell(day(date, height)));
        return table;
    }

    private PdfPCell day(LocalDate date, float height) {
        var cell = Ink.cell(ink.plain("", SMALL));
        cell.setMinimumHeight(height);
        var entries = new ArrayList<>(page.on(date));
        entries.sort(Comparator.comparing((CalendarEntry entry) -> entry.kind() != Kind.BLACKOUT)
                .thenComparing(entry -> entry.kind() == Kind.JOB));
        boolean closed = entries.stream().anyMatch(entry -> entry.kind() == Kind.BLACKOUT);
        cell.setBackgroundColor(closed ? Ink.SHADE : date.getMonth() == day.getMonth() ? null : Ink.PALE);
        cell.addElement(new Paragraph(ink.strong(DAY.format(date), TEXT)));
        // The last line is kept for the count.
        int room = (int) ((height - 2 * TEXT - 2 * Ink.PADDING) / LEADING) - 1;
        var rest = new ArrayList<CalendarEntry>();
        for (var entry : entries) {
            var line = new Paragraph(ink.plain(line(entry, date), SMALL));
            int taken = lines(line);
            if (taken > room) {
                rest.add(entry);
            } else {
                room -= taken;
                cell.addElement(line);
            }
        }
        if (!rest.isEmpty()) {
            noRoom.addAll(rest);
            cell.addElement(new Paragraph(ink.plain("+" + rest.size() + " more", SMALL)));
        }
        return cell;
    }

    /// How many lines that takes in the cell of a day.
    private static int lines(Paragraph text) {
        var column = new ColumnText(null);
        float width = (PageSize.A4.getHeight() - 2 * MARGIN) / DAYS - 2 * Ink.PADDING;
        column.setSimpleColumn(0, 0, width, PageSize.A4.getHeight());
        column.addText(text);
        column.go(true);
        return column.getLinesWritten();
    }

    /// Without the time where it began on an earlier day.
    private String line(CalendarEntry entry, LocalDate date) {
        var time = entry.is(Flag.OFTEN) || !page.first(entry).equals(date)
                ? ""
                : Look.time(entry.span().start(), page.zone()) + " ";
        return time + entry.title() + " (" + String.join(", ", words(entry)) + ")";
    }

    /// Kind, production, and what has to be known.
    private List<String> words(CalendarEntry entry) {
        var words = new ArrayList<>(List.of(Look.word(entry.kind()).toLowerCase(Locale.ROOT)));
        if (page.inventory().reach(entry.scope()).stake() == Stake.PRODUCTION) {
            words.add("PRODUCTION");
        }
        words.addAll(Look.remarks(entry));
        page.blocked(entry).ifPresent(conflict -> words.add(conflict.isWhole() ? "blacked out" : "partly blacked out"));
        return words;
    }

    private PdfPTable agenda(List<CalendarEntry> entries) {
        var table = new PdfPTable(new float[]{30, 30, 20, 20});
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        for (var head : List.of("When", "What", "Kind", "For")) {
            table.addCell(shaded(head));
        }
        for (var entry : entries) {
            table.addCell(Ink.cell(ink.plain(SpanWords.between(entry.span(), page.zone()), SMALL)));
            table.addCell(Ink.cell(ink.strong(entry.title(), SMALL)));
            table.addCell(Ink.cell(ink.plain(String.join(", ", words(entry)), SMALL)));
            table.addCell(Ink.cell(ink.plain(page.inventory().words(entry.scope()), SMALL)));
        }
        return table;
    }

    private PdfPCell shaded(String head) {
        var cell = Ink.cell(ink.strong(head, TEXT));
        cell.setBackgroundColor(Ink.SHADE);
        return cell;
    }
}
