-- A city opens only where parents would find what they need: rules, reasons of each kind, somebody for each task, and a
-- kindergarten with a director and a group that has seats, on the day of its opening. Its code stays once it is open.
CREATE FUNCTION city_opens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.live AND NOT old.live AND NOT (
    new.live_from IS NOT NULL
    AND EXISTS (SELECT FROM district WHERE city_id = new.id)
    AND EXISTS (SELECT FROM policy WHERE city_id = new.id AND effective_from <= new.live_from AND cancelled_at IS NULL)
    AND (SELECT count(DISTINCT kind) FROM reason WHERE city_id = new.id AND valid_from <= new.live_from AND coalesce(valid_to, 'infinity') >= new.live_from) = 4
    AND (
      SELECT count(DISTINCT r.role) FROM staff_role r JOIN staff s ON s.id = r.staff_id AND s.active
      WHERE r.city_id = new.id AND r.role IN ('CITY_OFFICER', 'PMPK_SPECIALIST', 'PHTHISIATRICIAN')
        AND r.valid_from <= new.live_from AND coalesce(r.valid_to, 'infinity') >= new.live_from
    ) = 3
    AND EXISTS (
      SELECT FROM kindergarten k
        JOIN kindergarten_group g ON g.kindergarten_id = k.id AND g.closed_at IS NULL AND g.capacity > 0
        JOIN staff_role r ON r.kindergarten_id = k.id AND r.role = 'KINDERGARTEN_DIRECTOR'
          AND r.valid_from <= new.live_from AND coalesce(r.valid_to, 'infinity') >= new.live_from
        JOIN staff s ON s.id = r.staff_id AND s.active
      WHERE k.city_id = new.id
    )
  ) THEN
    RAISE EXCEPTION 'the city lacks something that it needs to open';
  END IF;
  IF old.live AND (NOT new.live OR new.code <> old.code) THEN
    RAISE EXCEPTION 'an open city stays open and keeps its code';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER city_opens BEFORE UPDATE ON city FOR EACH ROW EXECUTE FUNCTION city_opens();
