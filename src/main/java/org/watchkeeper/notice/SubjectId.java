package org.watchkeeper.notice;

/// Identity of what people are told about, as its owner writes it; opaque here but for its beginning: `approval-` is about asking for an
/// approval. One line without blanks.
public record SubjectId(String value) {
    private static final String APPROVAL = "approval-";

    public SubjectId {
        if (value.isEmpty() || value.length() > 200 || !value.matches("\\p{Graph}+")) {
            throw new IllegalArgumentException("the id of a subject is printable ASCII without blanks: " + value);
        }
    }

    /// Asking for an approval of something.
    public static SubjectId ofApproval(String what) {
        return new SubjectId(APPROVAL + what);
    }

    /// Whether it is about asking for an approval: only approvers hear of that.
    public boolean isApproval() {
        return value.startsWith(APPROVAL);
    }

    @Override
    public String toString() {
        return value;
    }
}
