-- How a role ended can always be read again: it is written once, and the role is given back at most once (S1).
CREATE FUNCTION keep_role_ending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.restored_at IS NOT NULL
    OR (old.role_id, old.staff_id, old.role, old.city_id, old.kindergarten_id, old.valid_from, old.valid_to, old.ended_by, old.ended_at)
      IS DISTINCT FROM (new.role_id, new.staff_id, new.role, new.city_id, new.kindergarten_id, new.valid_from, new.valid_to, new.ended_by, new.ended_at) THEN
    RAISE EXCEPTION 'the end of a role is never changed or deleted, and the role is given back once';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER role_ending_stays BEFORE UPDATE OR DELETE ON role_ending FOR EACH ROW EXECUTE FUNCTION keep_role_ending();
