-- Somebody said that the host is this machine still and tells no machine id any more.
ALTER TABLE host_machine ADD COLUMN silent BOOLEAN NOT NULL DEFAULT FALSE;
