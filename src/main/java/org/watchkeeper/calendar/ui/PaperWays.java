package org.watchkeeper.calendar.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.transform.Scale;

import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.place.Desk;

/// The calendar on paper: as a PDF file, or on a printer where there is one.
final class PaperWays {
    private final Sight sight;
    private final Desk desk;
    private final Supplier<Optional<PrinterJob>> printers;

    PaperWays(Sight sight, Desk desk) {
        this(sight, desk, PaperWays::printer);
    }

    private static Optional<PrinterJob> printer() {
        var job = Optional.ofNullable(PrinterJob.createPrinterJob());
        job.flatMap(_ -> Spooler.here().trouble()).ifPresent(trouble -> {
            throw new IllegalStateException(trouble);
        });
        return job;
    }

    /// `printers` begins to print on the printer of this machine, if it has one; it may block.
    PaperWays(Sight sight, Desk desk, Supplier<Optional<PrinterJob>> printers) {
        this.sight = sight;
        this.desk = desk;
        this.printers = printers;
    }

    /// Asks where, and writes what is shown.
    void pdf() {
        var name = "calendar-" + sight.shape().get().name().toLowerCase(Locale.ROOT) + "-"
                + sight.shape().get().from(sight.day().get()) + ".pdf";
        desk.choosers().save("Save as PDF", name).ifPresent(this::write);
    }

    private void write(Path file) {
        var page = sight.page().get();
        var shape = sight.shape().get();
        var day = sight.day().get();
        var now = sight.clock().instant();
        desk.background().run(() -> {
            try {
                new org.watchkeeper.calendar.ui.paper.Paper(page, shape, day, now).write(file);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
            }
        }, () -> desk.overlay().notices().tell("Saved " + file),
                trouble -> desk.overlay().notices().warn(String.valueOf(trouble.getMessage())));
    }

    /// Prints the view as it is drawn, on one sheet. Which printers there are is asked in the background: a print server may be slow.
    void print(Node view) {
        desk.background().run(printers, found -> found.ifPresentOrElse(job -> print(job, view),
                () -> desk.overlay().notices().warn("There is no printer on this machine. Save it as PDF instead.")),
                trouble -> desk.overlay().notices().warn("Nothing can be printed on this machine: "
                        + trouble.getMessage() + ". Save it as PDF instead."));
    }

    private void print(PrinterJob job, Node view) {
        if (!job.showPrintDialog(view.getScene().getWindow())) {
            return;
        }
        var layout = job.getPrinter().createPageLayout(Paper.A4, PageOrientation.LANDSCAPE,
                Printer.MarginType.DEFAULT);
        var bounds = view.getLayoutBounds();
        double by = Math.min(layout.getPrintableWidth() / bounds.getWidth(),
                layout.getPrintableHeight() / bounds.getHeight());
        var scale = new Scale(by, by);
        view.getTransforms().add(scale);
        boolean printed = job.printPage(layout, view) && job.endJob();
        view.getTransforms().remove(scale);
        if (!printed) {
            desk.overlay().notices().warn(job.getPrinter().getName()
                    + " did not take the page. Save it as PDF instead, or look after the printer.");
        }
    }
}
