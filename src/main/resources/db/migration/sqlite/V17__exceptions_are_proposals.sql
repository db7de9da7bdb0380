-- Whoever leaves a change at its time against the calendar has written what is proposed, and does not approve it.

DROP TRIGGER change_is_approved_by_another;

CREATE TRIGGER change_is_approved_by_another BEFORE INSERT ON change_entry
WHEN NEW.kind = 'approved' AND EXISTS (
    SELECT 1 FROM change_entry WHERE change = NEW.change AND kind IN ('drafted', 'revised', 'moved', 'excepted')
        AND lower(trim(operator)) = lower(trim(NEW.operator)))
BEGIN
    SELECT RAISE(ABORT, 'nobody approves their own change');
END;
