package org.watchkeeper.runbook;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How many of a document's lines became something: `understood` of `lines`, blank lines not counted.
///
/// A line is understood when a heading, step, command, item, schedule or fact was read from it, when it explains a step, when
/// it is kept as text that is never run, or when it is an annotation. A line with an open error or warning is not.
public record Coverage(int understood, int lines) {
    public static Coverage of(Runbook runbook) {
        var counting = new Counting(runbook.text().lines().toList());
        counting.read(runbook);
        return counting.result();
    }

    /// Whole percent, rounded down: only a document that is understood to its last line has 100.
    public int percent() {
        return lines == 0 ? 100 : (int) (understood * 100L / lines);
    }

    /// One document while it is counted.
    private record Counting(List<String> text, BitSet known) {
        Counting(List<String> text) {
            this(text, new BitSet());
        }

        void read(Runbook runbook) {
            frontMatter();
            runbook.headings().forEach(heading -> add(heading.line()));
            runbook.blocks().stream().filter(block -> block.kind() == Block.Kind.CONFIG)
                    .forEach(block -> add(block.lines()));
            runbook.blocks().forEach(block -> {
                add(block.lines().first());
                add(block.lines().last());
            });
            runbook.checklists().forEach(list -> list.items().forEach(item -> add(item.line())));
            runbook.schedules().forEach(schedule -> add(schedule.line()));
            facts(runbook.facts());
            runbook.procedures().forEach(this::procedure);
            for (int line = 1; line <= text.size(); line++) {
                if (text.get(line - 1).contains("<!-- watchkeeper:")) {
                    add(line);
                }
            }
            runbook.findings().stream()
                    .filter(each -> each.isOpen() && each.severity() != Finding.Severity.INFO)
                    .forEach(each -> known.clear(each.line()));
        }

        private void frontMatter() {
            if (text.isEmpty() || !text.getFirst().strip().equals("---")) {
                return;
            }
            int last = text.subList(1, text.size()).indexOf("---") + 2;
            if (last > 1) {
                add(new Lines(1, last));
            }
        }

        private void procedure(Procedure procedure) {
            var said = new HashSet<String>();
            for (var step : procedure.steps()) {
                add(step.lines());
                step.why().lines().map(Counting::words).forEach(said::add);
                if (step instanceof Step.Commands work) {
                    work.undo().forEach(command -> add(command.lines()));
                } else if (step instanceof Step.Check check) {
                    check.items().forEach(item -> add(item.line()));
                }
            }
            for (var fact : List.of(procedure.risk(), procedure.downtime(), procedure.wayBack(), procedure.title())) {
                said.add(words(fact));
            }
            explained(procedure.lines(), said);
        }

        /// Prose that was kept as the reason of a step, and fields that were read.
        private void explained(Lines lines, Set<String> said) {
            for (int line = lines.first(); line <= Math.min(lines.last(), text.size()); line++) {
                var words = words(text.get(line - 1));
                if (said.contains(words) || said.contains(words.replaceFirst("^\\*\\*[^*]+\\*\\*:?\\s*", ""))
                        || words.matches("\\*\\*.*\\*\\*:?")
                                && said.contains(words.replaceAll("^\\*\\*|:?\\*\\*:?$", ""))) {
                    add(line);
                }
            }
        }

        private static String words(String line) {
            return line.strip().replaceFirst("^(?:[-*+>]|\\d+[.)])\\s+", "").strip();
        }

        private void facts(Facts facts) {
            facts.blackouts().forEach(each -> add(each.line()));
            facts.notices().forEach(each -> add(each.lines()));
            facts.contacts().forEach(each -> add(each.lines()));
            facts.thresholds().forEach(each -> add(each.line()));
            facts.metrics().forEach(each -> add(each.line()));
            facts.emergencies().forEach(each -> each.phases().forEach(phase -> add(phase.line())));
            facts.troubles().forEach(each -> add(each.line()));
            facts.forms().forEach(each -> add(each.line()));
            facts.links().forEach(each -> add(each.line()));
        }

        private void add(Lines lines) {
            known.set(lines.first(), lines.last() + 1);
        }

        private void add(int line) {
            known.set(line);
        }

        Coverage result() {
            int all = 0;
            int understood = 0;
            for (int line = 1; line <= text.size(); line++) {
                boolean counts = !text.get(line - 1).isBlank();
                all += counts ? 1 : 0;
                understood += counts && known.get(line) ? 1 : 0;
            }
            return new Coverage(understood, all);
        }
    }
}
