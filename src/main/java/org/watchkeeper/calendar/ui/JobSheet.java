package org.watchkeeper.calendar.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;

/// Asks which hosts shall be read, by name, and tells what came of it, host by host.
final class JobSheet {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 300;

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
        var chosen = new LinkedHashMap<Host, BooleanProperty>();
        inventory.stream().filter(host -> !host.practice()).sorted(Comparator.comparing(Host::name))
                .forEach(host -> chosen.put(host, new SimpleBooleanProperty(isShown(host, model.sight()))));
        var sheet = new Sheet("Read hosts' jobs", WIDTH);
        if (chosen.isEmpty()) {
            sheet.with(
                    Words.prose("There is no host in the inventory that could be asked. Practice hosts do nothing by "
                            + "themselves."))
                    .buttons(Buttons.plain("Close", () -> overlay.close(sheet)));
        } else {
            fill(sheet, chosen);
        }
        overlay.show(sheet, () -> {});
    }

    private static boolean isShown(Host host, Sight sight) {
        var filter = sight.filter().get();
        return filter.environment().filter(each -> each != host.environment()).isEmpty()
                && filter.group().filter(each -> !host.groups().contains(each)).isEmpty();
    }

    private void fill(Sheet sheet, Map<Host, BooleanProperty> chosen) {
        var list = new ListView<Host>();
        list.setId("jobs-hosts");
        list.setAccessibleText("Hosts to read");
        list.getItems().setAll(chosen.keySet());
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(HEIGHT / 2);
        list.setCellFactory(_ -> new CheckBoxListCell<>(chosen::get, new Named()));
        var ticks = chosen.values().toArray(new ObservableValue<?>[0]);
        var go = Buttons.primary("", () -> {
            overlay.close(sheet);
            read(chosen.entrySet().stream().filter(each -> each.getValue().get()).map(Map.Entry::getKey).toList());
        });
        go.setId("jobs-read");
        go.setDefaultButton(true);
        var count = Bindings.createLongBinding(
                () -> chosen.values().stream().filter(BooleanProperty::get).count(), ticks);
        go.textProperty().bind(count.map(number -> "Read " + hosts(number.longValue())));
        go.disableProperty().bind(count.map(number -> number.longValue() == 0));
        var all = Buttons.link("All", () -> chosen.values().forEach(tick -> tick.set(true)));
        var none = Buttons.link("None", () -> chosen.values().forEach(tick -> tick.set(false)));
        none.setId("jobs-none");
        sheet.with(
                Words.prose(
                        "A script that only looks reads their crontabs, the files of cron and the timers of systemd "
                                + "over SSH. Of commands only programs and files are kept."),
                list,
                new javafx.scene.layout.HBox(8, all, none))
                .buttons(Buttons.plain("Not now", () -> overlay.close(sheet)), go);
    }

    private static String hosts(long number) {
        return number + (number == 1 ? " host" : " hosts");
    }

    /// The name of a host, with its environment.
    private static final class Named extends StringConverter<Host> {
        @Override
        public String toString(Host host) {
            return host.name() + "  (" + host.environment().word() + ")";
        }

        @Override
        public Host fromString(String name) {
            throw new UnsupportedOperationException("hosts are not typed");
        }
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
