package org.watchkeeper.change;

/// Writes what became of a change, for those who were not there.
public interface ChangeReports {
    /// The report of a change as it stands now. Blocks on the database; throws `Problem` when there is no such change.
    Written written(ChangeId change, Form form);

    /// A report: a name for its file, and its text.
    record Written(String name, String text) {}

    /// As what it is written.
    enum Form {
        HTML(".html", "HTML"), MARKDOWN(".md", "Markdown");

        private final String ending;
        private final String word;

        Form(String ending, String word) {
            this.ending = ending;
            this.word = word;
        }

        /// How the names of its files end.
        public String ending() {
            return ending;
        }

        public String word() {
            return word;
        }
    }
}
