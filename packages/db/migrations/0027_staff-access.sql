ALTER TABLE "staff_session" ADD COLUMN "last_seen_at" timestamp (6) with time zone;--> statement-breakpoint
-- Somebody is an administrator without an end date, or nobody could ever give a right again (S1). One change of rights at a
-- time: two administrators who end each other's role in one moment must not both succeed.
CREATE FUNCTION keep_an_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('staff rights'));
  IF NOT EXISTS (
    SELECT FROM staff_role r JOIN staff s ON s.id = r.staff_id
    WHERE r.role = 'ADMINISTRATOR' AND r.valid_to IS NULL AND s.active
  ) THEN
    RAISE EXCEPTION 'the last administrator stays';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER staff_role_keeps_an_administrator AFTER UPDATE OR DELETE ON staff_role FOR EACH ROW
  WHEN (old.role = 'ADMINISTRATOR' AND old.valid_to IS NULL) EXECUTE FUNCTION keep_an_administrator();
--> statement-breakpoint
-- Nor is the last one switched off.
CREATE FUNCTION keep_administrator_active() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('staff rights'));
  IF EXISTS (SELECT FROM staff_role WHERE staff_id = old.id AND role = 'ADMINISTRATOR' AND valid_to IS NULL) AND NOT EXISTS (
    SELECT FROM staff_role r JOIN staff s ON s.id = r.staff_id
    WHERE r.role = 'ADMINISTRATOR' AND r.valid_to IS NULL AND s.active
  ) THEN
    RAISE EXCEPTION 'the last administrator stays';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER staff_keeps_an_administrator AFTER UPDATE OF active ON staff FOR EACH ROW
  WHEN (old.active AND NOT new.active) EXECUTE FUNCTION keep_administrator_active();
