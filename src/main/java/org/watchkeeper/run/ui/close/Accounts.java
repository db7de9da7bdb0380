package org.watchkeeper.run.ui.close;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.account.Account;
import org.watchkeeper.run.account.Earlier;
import org.watchkeeper.run.account.Written;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Runbook;

/// Gathers what the closing page tells: the journal beside earlier runs, in the words of the document. Blocks.
public record Accounts(Runs runs, Outputs outputs, Library library) {
    private static final int EARLIER = 20;

    /// The account of a journal.
    Account of(List<Entry> journal) {
        var opened = RunState.of(journal.subList(0, 1));
        var account = Account.of(journal, earlier(opened.plan(), opened.opened()));
        return document(opened.plan()).map(account::inWordsOf).orElse(account);
    }

    /// The record as Markdown, with at most so many lines of each command's output.
    String written(Account account, int lines) {
        return Written.of(account, outputs, lines);
    }

    private Optional<Runbook> document(Plan plan) {
        return library.find(Path.of(plan.source().file())).map(Library.Entry::runbook);
    }

    private Earlier earlier(Plan plan, Instant before) {
        return Earlier.of(runs.list().stream().filter(line -> isEarlier(line, plan, before)).limit(EARLIER)
                .flatMap(line -> runs.look(line.id()).stream()).toList());
    }

    private static boolean isEarlier(RunLine line, Plan plan, Instant before) {
        return line.result().isPresent() && line.opened().isBefore(before) && line.title().equals(plan.title())
                && line.runbook().equals(plan.source().runbookTitle())
                && line.practice() == RunLine.isPractice(plan);
    }
}
