-- Where an imported host comes from and what its source says of it besides, as JSON (host.store.Provenance); empty for a host
-- entered by hand.
ALTER TABLE host ADD COLUMN provenance TEXT NOT NULL DEFAULT '';
