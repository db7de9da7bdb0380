package org.watchkeeper.calendar.ui;

import java.util.Comparator;
import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.pick.HostTicks;

/// Asks which hosts shall be read, by name, and tells what came of it, host by host.
final class JobSheet {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 300;
    private static final int ROWS = 8;

    private final CalendarModel model;
    private final Overlay overlay;

    JobSheet(CalendarModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
    }

    /// Those that the filter leaves are ticked. Practice hosts do nothing by themselves.
    void ask() {
        // What is on screen may not have been read yet.
        model.hosts(this::ask);
    }

    private void ask(List<Host> inventory) {
        var hosts = inventory.stream().filter(host -> !host.practice()).sorted(Comparator.comparing(Host::name))
                .toList();
        var sheet = new Sheet("Read hosts' jobs", WIDTH);
        if (hosts.isEmpty()) {
            sheet.with(
                    Words.prose("There is no host in the inventory that could be asked. Practice hosts do nothing by "
                            + "themselves."))
                    .buttons(Buttons.plain("Close", () -> overlay.close(sheet)));
            overlay.show(sheet, () -> {});
        } else {
            ask(sheet, hosts);
        }
    }

    private static boolean isShown(Host host, Sight sight) {
        var filter = sight.filter().get();
        return filter.environment().filter(each -> each != host.environment()).isEmpty()
                && filter.group().filter(each -> !host.groups().contains(each)).isEmpty();
    }

    private void ask(Sheet sheet, List<Host> hosts) {
        var ticked = FXCollections.observableArrayList(
                hosts.stream().filter(host -> isShown(host, model.sight())).toList());
        var go = Buttons.primary("", () -> {
            overlay.close(sheet);
            read(List.copyOf(ticked));
        });
        go.setId("jobs-read");
        go.setDefaultButton(true);
        go.textProperty().bind(Bindings.size(ticked).map(number -> "Read " + hosts(number.longValue())));
        go.disableProperty().bind(Bindings.isEmpty(ticked));
        var list = HostTicks.of("jobs-hosts", ROWS, hosts, ticked).onEnter(go::fire);
        var all = Buttons.link("All", () -> ticked.setAll(hosts));
        var none = Buttons.link("None", ticked::clear);
        none.setId("jobs-none");
        sheet.with(
                Words.prose(
                        "A script that only looks reads their crontabs, the files of cron and the timers of systemd "
                                + "over SSH. Of commands only programs and files are kept."),
                list, new HBox(8, all, none))
                .buttons(Buttons.plain("Not now", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
        list.first().requestFocus();
    }

    private static String hosts(long number) {
        return number + (number == 1 ? " host" : " hosts");
    }

    /// Reads these in the background.
    void read(List<Host> hosts) {
        overlay.notices().tell("Reading " + hosts(hosts.size()) + "…");
        model.readJobs(hosts, this::tell);
    }

    private void tell(List<JobRound.Result> results) {
        boolean smooth = results.stream().allMatch(each -> each.reading().isPresent()
                && each.reading().orElseThrow().remarks().isEmpty());
        if (smooth) {
            long jobs = results.stream().mapToLong(each -> each.reading().orElseThrow().jobs().size()).sum();
            overlay.notices().tell(jobs + (jobs == 1 ? " job on " : " jobs on ") + hosts(results.size()) + " read");
            return;
        }
        var rows = new VBox(12);
        results.forEach(each -> rows.getChildren().add(row(each)));
        var scroll = new ScrollPane(rows);
        scroll.setId("jobs-results");
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        var sheet = new Sheet("What hosts do by themselves", WIDTH);
        sheet.with(scroll).buttons(Buttons.plain("Close", () -> overlay.close(sheet)));
        overlay.show(sheet, () -> {});
    }

    private static Node row(JobRound.Result result) {
        var box = new VBox(2);
        result.reading().ifPresentOrElse(reading -> {
            box.getChildren().add(Words.strong(result.host().name() + ": " + reading.jobs().size() + " jobs"));
            reading.remarks().forEach(remark -> box.getChildren().add(BeforeAfter.warning(remark)));
        }, () -> box.getChildren().addAll(Words.strong(result.host().name() + ": not read"),
                BeforeAfter.warning(result.trouble() + ". What it said before stays.")));
        return box;
    }
}
