package org.watchkeeper.notice;

/// Identity of what people are told about, as its owner writes it; opaque here, one line without blanks.
public record SubjectId(String value) {
    public SubjectId {
        if (value.isEmpty() || value.length() > 200 || !value.matches("\\p{Graph}+")) {
            throw new IllegalArgumentException("the id of a subject is printable ASCII without blanks: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
