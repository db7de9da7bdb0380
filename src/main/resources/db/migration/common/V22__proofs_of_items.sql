-- Now tells proofs of items by their lists: which occasions have any is found without reading all entries.
CREATE INDEX checklist_entry_by_kind ON checklist_entry (kind, at);
