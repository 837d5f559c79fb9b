-- Deadlines were counted with it, so a day that officers added is never changed or deleted, and taken back at most once (K2).
CREATE FUNCTION keep_calendar_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.cancelled_at IS NOT NULL
    OR (old.city_id, old.date, old.working, old.name, old.created_by, old.created_at)
      IS DISTINCT FROM (new.city_id, new.date, new.working, new.name, new.created_by, new.created_at) THEN
    RAISE EXCEPTION 'an added day is never changed or deleted, and taken back once';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER calendar_addition_stays BEFORE UPDATE OR DELETE ON calendar_addition FOR EACH ROW EXECUTE FUNCTION keep_calendar_addition();
