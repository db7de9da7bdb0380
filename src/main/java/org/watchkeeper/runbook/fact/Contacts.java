package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Contact;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.phrase.Wording;

/// Whom to turn to: tables of roles, lists below a heading about contacts, owners, addresses.
final class Contacts {
    private static final Wording SECTION = Wording.of(
            "(?i)\\b(contacts?|escalations?|on-?call|support channels?|who to call|getting help|support)\\b", "contact",
            "escalation", "on-call", "oncall", "support", "who to call", "getting help");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(role|team|area|service|responsib\\w*|level|tier|function|contact|component|system|department)\\b");
    private static final Pattern PRIMARY = Pattern.compile("(?i)\\b(primary|first|on-?call|name|person|contact)\\b");
    private static final Pattern BACKUP = Pattern.compile("(?i)\\b(backup|secondary|deputy|alternate)\\b");
    private static final Pattern ESCALATION = Pattern.compile("(?i)\\bescalat\\w*");
    private static final Pattern REACH = Pattern
            .compile("(?i)\\b(phone|e-?mail|slack|pager|mobile|channel|primary|escalation|contact|on-?call)\\b");
    private static final Pattern OWNER = Pattern.compile(
            "(?i)(?:document\\s+|runbook\\s+|service\\s+)?(?:owner|owned by|maintainer|maintained by|contact|point of contact)s?");
    private static final Pattern APPROVAL = Pattern.compile(
            "(?i)\\b(?:approval|sign-?off|permission)\\s+(?:from|by|of)\\s+(?:the\\s+)?([\\p{L}][\\p{L} /-]{2,40}?)(?=[,.;:(]|\\s+(?:before|for|is|in|via)\\b|$)");
    private static final Pattern TARGET = Pattern.compile("\\((https?://[^)\\s]+|[^)\\s#]+)\\)");
    private static final Pattern TO = Pattern
            .compile("(?i)\\b(?:notify|inform|alert|tell)\\s+(?:the\\s+)?([\\p{L} -]{3,40})");

    private static final Set<String> MAILERS = Set.of("mail", "mailx", "sendmail", "mutt");

    private Contacts() {}

    static List<Contact> in(List<Passage> passages) {
        var found = new ArrayList<Contact>();
        for (var passage : passages) {
            var contact = switch (passage) {
                case Passage.Row row -> row(row);
                case Passage.Field field -> field(field);
                case Passage.Words words -> words(words);
                case Passage.Shell shell -> shell(shell);
                case Passage.Config config -> config(config);
                case Passage.Link _ -> Optional.<Contact>empty();
            };
            contact.ifPresent(found::add);
        }
        return found;
    }

    private static boolean isAbout(Passage passage) {
        return SECTION.isIn(passage.place().heading());
    }

    private static Optional<Contact> row(Passage.Row row) {
        long reaches = row.headers().stream().filter(header -> REACH.matcher(header).find()).count();
        boolean about = isAbout(row)
                ? reaches > 0 || row.cell(ROLE).isPresent()
                : reaches > 1 && row.cell(ROLE).isPresent();
        if (!about || row.cells().isEmpty()) {
            return Optional.empty();
        }
        var role = row.cell(ROLE).filter(cell -> !cell.isBlank()).orElse(row.cells().getFirst());
        var backup = row.cell(BACKUP).orElse("");
        var escalation = row.cell(ESCALATION).orElse("");
        var primary = row.cells().stream().filter(
                cell -> !cell.isBlank() && !cell.equals(role) && !cell.equals(backup) && !cell.equals(escalation))
                .collect(Collectors.joining(", "));
        return Optional.of(new Contact(role, row.cell(PRIMARY).filter(cell -> cell.equals(primary)).orElse(primary),
                backup, escalation, Lines.at(row.place().line())));
    }

    private static Optional<Contact> field(Passage.Field field) {
        if (isAbout(field) && field.item() || OWNER.matcher(field.key()).matches()) {
            return Optional.of(contact(field.key(), field.value().replaceAll("[<>]", ""), field));
        }
        return Optional.empty();
    }

    private static Optional<Contact> words(Passage.Words words) {
        var approval = APPROVAL.matcher(words.text());
        if (words.isItem() && approval.find()) {
            return Optional.of(contact("Approval", approval.group(1).strip(), words));
        }
        if (!isAbout(words) || !words.isItem()) {
            return Optional.empty();
        }
        var target = TARGET.matcher(words.written());
        boolean address = !Channels.address(words.text()).isEmpty();
        if (!address && !target.find()) {
            return Optional.empty();
        }
        return Optional.of(contact(words.text(), address ? Channels.address(words.text()) : target.group(1), words));
    }

    private static Optional<Contact> shell(Passage.Shell shell) {
        boolean mails = shell.command().programs().stream().anyMatch(MAILERS::contains);
        var address = mails ? Channels.address(shell.command().text()) : "";
        var to = TO.matcher(shell.comment());
        return !address.isEmpty()
                ? Optional.of(new Contact(to.find() ? to.group(1).strip() : "Mail", address, "", "", shell.lines()))
                : Optional.empty();
    }

    /// A list of addresses in a configuration.
    private static Optional<Contact> config(Passage.Config config) {
        var lines = config.block().text().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            var address = Channels.address(lines.get(at));
            if (lines.get(at).matches("(?i)\\s*-?\\s*\\w*(?:e?mail|contact|recipient|to)\\w*\\s*[:=].*")
                    && !address.isEmpty()) {
                return Optional.of(new Contact(lines.get(at).strip().split("\\s*[:=]", 2)[0], address, "", "",
                        Lines.at(config.place().line() + at)));
            }
        }
        return Optional.empty();
    }

    private static Contact contact(String role, String primary, Passage passage) {
        return new Contact(role, primary, "", "", Lines.at(passage.place().line()));
    }
}
