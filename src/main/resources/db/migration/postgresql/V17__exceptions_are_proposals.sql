-- Whoever leaves a change at its time against the calendar has written what is proposed, and does not approve it.

CREATE OR REPLACE FUNCTION refuse_change_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number > 1 + (SELECT COALESCE(MAX(number), 0) FROM change_entry WHERE change = NEW.change) THEN
        RAISE EXCEPTION 'the entries of changes have no gap' USING ERRCODE = 'restrict_violation';
    END IF;
    -- Nobody approves what they wrote themselves.
    IF NEW.kind = 'approved' AND EXISTS (
        SELECT 1 FROM change_entry WHERE change = NEW.change AND kind IN ('drafted', 'revised', 'moved', 'excepted')
            AND lower(trim(operator)) = lower(trim(NEW.operator))) THEN
        RAISE EXCEPTION 'nobody approves their own change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
