-- What an operator who looked then was told about was counted from here: a console that is started again goes on with it.
ALTER TABLE last_visit ADD COLUMN since TEXT;
