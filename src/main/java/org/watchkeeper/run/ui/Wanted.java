package org.watchkeeper.run.ui;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// With what the wizard is opened: a document and procedure, perhaps hosts by name. Each part may be empty.
record Wanted(String file, String procedure, List<String> hosts) {
    static final Wanted NOTHING = new Wanted("", "", List.of());
    private static final Pattern FORM = Pattern.compile("new:(.*)#([^#@]*)(?:@(.*))?", Pattern.DOTALL);

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
