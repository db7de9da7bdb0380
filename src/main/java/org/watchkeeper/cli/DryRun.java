package org.watchkeeper.cli;

import java.io.PrintStream;

import org.watchkeeper.run.Gate;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Review;

/// The review page in plain text: each step, on each host, with its commands as they would run.
final class DryRun {
    private final PrintStream out;

    DryRun(PrintStream out) {
        this.out = out;
    }

    void print(Plan plan) {
        var review = Review.of(plan);
        out.println(plan.title() + " (" + plan.source().runbookTitle() + ")");
        review.forward().forEach(this::print);
        if (!review.linkedRollback().isEmpty()) {
            out.println();
            out.println("Way back: " + plan.rollbackTitle());
            review.linkedRollback().forEach(this::print);
        }
    }

    private void print(Review.Part part) {
        out.println();
        out.println(part.step().title() + (part.step().isLeftOut() ? "  (" + part.step().leftOut() + ")" : ""));
        if (!part.step().proviso().where().isEmpty()) {
            out.println("  " + part.step().proviso().where());
        }
        if (part.gate() instanceof Gate.Person(var why)) {
            out.println("  " + why);
        }
        for (var host : part.hosts()) {
            out.println("  on " + Narrator.place(host.host()));
            for (var line : host.lines()) {
                line.command().shown().lines().forEach(text -> out.println("    " + text));
                note(line.command().course());
                note(SudoAhead.mayAsk(line.command(), host.host()) ? "sudo may ask for a password" : "");
                note(line.gate());
            }
        }
    }

    private void note(String course) {
        if (!course.isEmpty()) {
            out.println("      (" + course + ")");
        }
    }

    private void note(Gate gate) {
        switch (gate) {
            case Gate.Free() -> {
            }
            case Gate.Confirm(_, var why) -> out.println("      ! " + why);
            case Gate.Attended(_, var why) -> out.println("      ! " + why);
            case Gate.Person(var why) -> out.println("      ! " + why);
        }
    }
}
