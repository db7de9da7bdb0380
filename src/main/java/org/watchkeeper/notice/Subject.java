package org.watchkeeper.notice;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people are told about: some work on hosts at a time.
public record Subject(SubjectId id, About about, Course course) {
    /// The same subject after something more has happened to it.
    public Subject then(Happening next) {
        return new Subject(id, about, course.then(next));
    }

    public ZoneId zone() {
        return about.zone();
    }

    /// What it is. Hosts are named as in the inventory. Of `practice` nobody is ever told.
    public record About(String title, ZoneId zone, List<String> hosts, Map<Fact, String> facts, boolean practice) {
        public About {
            if (title.isBlank()) {
                throw new IllegalArgumentException("what people are told about has a title");
            }
            hosts = List.copyOf(hosts);
            facts = Map.copyOf(facts);
        }

        /// What it says about this; empty where it says nothing.
        public Optional<String> fact(Fact fact) {
            return Optional.ofNullable(facts.get(fact)).filter(said -> !said.isBlank());
        }
    }
}
