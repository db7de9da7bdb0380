package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.text.Slug;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Products of which a host usually has one; two neighbouring steps named after two of them are alternatives.
enum Rivals {
    DATABASE("\\b(sqlite|postgres(?:ql)?|mysql|mariadb)\\b", false), SYSTEM(
            "^\\W*(?:(?:for|on) )?(ubuntu|debian|rhel|red hat|centos|fedora|rocky|alma|suse|opensuse|sles|arch|alpine|macos|mac os|windows)\\b[^a-z]*(?:(?:ubuntu|debian|rhel|red hat(?: enterprise)?|centos|fedora|rocky|alma|linux|stream|based|systems?|or|and)\\b[^a-z]*)*$",
            true), OPTION("^\\W*(?:option|method|approach|variant|alternative)\\s+([0-9]|[a-e])\\b", true);

    private final Pattern form;
    private final boolean exclusive;

    Rivals(String form, boolean exclusive) {
        this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE);
        this.exclusive = exclusive;
    }

    /// Whether no host can have two of them.
    boolean excludeEachOther() {
        return exclusive;
    }

    /// The one that a step is named after, by its own title or that of its phase.
    Optional<String> of(StepDraft step) {
        return in(step.title).or(() -> in(step.phase));
    }

    /// The one that a title names.
    Optional<String> in(String title) {
        var names = form.matcher(title).results().map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .map(name -> name.equals("postgres") ? "postgresql" : name).distinct().toList();
        return names.size() == 1 ? Optional.of(name(names.getFirst())) : Optional.empty();
    }

    private String name(String found) {
        return this == OPTION ? "option-" + found : Slug.of(found);
    }
}
