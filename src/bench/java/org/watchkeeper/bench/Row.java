package org.watchkeeper.bench;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/// One line of the table: ours beside the reference, or why it was not measured.
public record Row(String what, Optional<Figure> ours, String referenceName, Optional<Figure> reference, Budget budget,
        String note) {
    private static final String MARK = "row ";
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new Jdk8Module());

    public static Row of(String what, Figure ours, String referenceName, Figure reference, Budget budget) {
        return new Row(what, Optional.of(ours), referenceName, Optional.of(reference), budget, "");
    }

    /// A number nobody else has a counterpart for.
    public static Row alone(String what, Figure ours, Budget budget) {
        return new Row(what, Optional.of(ours), "", Optional.empty(), budget, "");
    }

    public static Row skipped(String what, String why) {
        return new Row(what, Optional.empty(), "", Optional.empty(), Budget.NONE, why);
    }

    public Row noting(String remark) {
        return new Row(what, ours, referenceName, reference, budget, remark);
    }

    /// Hands the row to `Benches`, which reads this process's output.
    public void print() {
        try {
            System.out.println(MARK + MAPPER.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Row> in(List<String> output) {
        return output.stream().filter(line -> line.startsWith(MARK)).map(Row::parsed).toList();
    }

    private static Row parsed(String line) {
        try {
            return MAPPER.readValue(line.substring(MARK.length()), Row.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private double ratio() {
        return ours.isPresent() && reference.isPresent() ? ours.get().median() / reference.get().median() : Double.NaN;
    }

    String markdown() {
        if (ours.isEmpty()) {
            return "| " + what + " | not measured | | | | | " + note + " |";
        }
        var mine = ours.get();
        var other = reference.map(figure -> referenceName + ": " + figure).orElse("–");
        var ratio = Double.isNaN(ratio()) ? "–" : Figure.number(ratio()) + " ×";
        var verdict = budget.kind() == Budget.Kind.NONE
                ? ""
                : budget.isKeptBy(mine.median(), ratio()) ? "kept" : "**missed**";
        return "| " + what + " | " + mine + " | " + other + " | " + ratio + " | " + budget.words(mine.unit()) + " | "
                + verdict + " | " + counts(mine) + (note.isEmpty() ? "" : "; " + note) + " |";
    }

    private String counts(Figure mine) {
        var theirs = reference.map(Figure::n).orElse(mine.n());
        return theirs == mine.n() ? "n = " + mine.n() : "n = " + mine.n() + " and " + theirs;
    }
}
