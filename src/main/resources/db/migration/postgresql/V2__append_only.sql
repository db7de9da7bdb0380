-- Journal and output are only ever added to, and a journal has no gap, whoever writes.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE FUNCTION refuse_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number > 1 + (SELECT COALESCE(MAX(number), 0) FROM journal WHERE run = NEW.run) THEN
        RAISE EXCEPTION 'the journal has no gap' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER journal_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal
    FOR EACH ROW EXECUTE FUNCTION refuse_gap();

CREATE TRIGGER output_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON output_chunk
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The bytes are packed already: the server need not try again.
ALTER TABLE output_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
