package org.watchkeeper.run.ui;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Target;

/// With what the wizard is opened: a document and procedure, perhaps hosts by name, or the change that is carried out. Each part
/// may be empty.
record Wanted(String file, String procedure, List<String> hosts, Optional<ChangeId> change) {
    static final Wanted NOTHING = new Wanted("", "", List.of());
    private static final Pattern FORM = Pattern.compile("new:(.*)#([^#@]*)(?:@(.*))?", Pattern.DOTALL);

    Wanted(String file, String procedure, List<String> hosts) {
        this(file, procedure, hosts, Optional.empty());
    }

    /// The next run of the change with that id; throws `IllegalArgumentException` for what is no id.
    static Wanted change(String id) {
        return new Wanted("", "", List.of(), Optional.of(ChangeId.of(id)));
    }

    /// Reads `new:FILE#PROCEDURE@HOST,HOST`; anything else wants nothing.
    static Wanted of(String parameter) {
        var found = FORM.matcher(parameter);
        if (!found.matches()) {
            return NOTHING;
        }
        var hosts = Optional.ofNullable(found.group(3)).filter(names -> !names.isEmpty())
                .map(names -> List.of(names.split(",", -1))).orElse(List.of());
        return new Wanted(found.group(1), found.group(2), hosts);
    }

    /// Chooses in the wizard what is wanted, and goes on as far as that is enough.
    void into(WizardViewModel model, Stock stock) {
        stock.change().ifPresentOrElse(found -> agreed(found, model, stock), () -> chosen(model, stock));
    }

    /// What a change has for its next phase: the same procedure, hosts and values.
    private static void agreed(ChangeState change, WizardViewModel model, Stock stock) {
        var wanted = change.next().map(phase -> new Wanted(phase.work().file(), phase.work().procedure(),
                change.proposal().targets().stream().map(Target::name).toList())).orElse(NOTHING);
        wanted.chosen(model, stock);
        model.offerProperty().get().stream().flatMap(offer -> offer.parameters().stream())
                .filter(parameter -> change.proposal().values().containsKey(parameter.name()))
                .forEach(parameter -> model.values().value(parameter)
                        .set(change.proposal().values().getOrDefault(parameter.name(), "")));
    }

    private void chosen(WizardViewModel model, Stock stock) {
        stock.offers().stream().filter(this::isWanted).findFirst().ifPresent(offer -> {
            model.offerProperty().set(Optional.of(offer));
            model.next();
        });
        stock.hosts().stream().filter(host -> hosts.contains(host.name())).forEach(host -> model.choose(host, true));
        if (!model.targets().isEmpty()) {
            model.next();
        }
    }

    private boolean isWanted(Offer offer) {
        return offer.procedure().id().equals(procedure) && offer.entry().file().toString().endsWith(file);
    }
}
