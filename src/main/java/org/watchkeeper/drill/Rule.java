package org.watchkeeper.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a host answers to commands of one form: the first rule that matches the whole command and whose conditions hold plays.
///
/// `${name}` in any text is a named group of `match`, else a state variable; `${newest:FILE}` is what FILE was last made from.
/// A key of `when` that ends in `!` must differ. `story` is empty or must be on. `dropsAfter` of zero drops nothing; with `reboots` the host
/// itself is gone from then on, and back when the command has lasted.
public record Rule(Pattern match, String story, Map<String, String> when, List<String> has, List<String> lacks,
        Duration lasts, List<Say> says, int exit, Map<String, String> sets, List<String> creates, List<String> removes,
        Duration dropsAfter, boolean reboots) {
    public Rule {
        when = Map.copyOf(when);
        has = List.copyOf(has);
        lacks = List.copyOf(lacks);
        says = List.copyOf(says);
        sets = Map.copyOf(sets);
        creates = List.copyOf(creates);
        removes = List.copyOf(removes);
    }
}
