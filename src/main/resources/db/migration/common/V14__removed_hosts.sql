-- When a host was taken out of the inventory; NULL while it is in it. A removed host keeps its row, so that it can come back; its
-- name_key is then made of its id, so that the name is free.
ALTER TABLE host ADD COLUMN removed_at TEXT;
