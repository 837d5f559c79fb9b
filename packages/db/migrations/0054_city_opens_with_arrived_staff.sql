-- An employee who was invited and has not come in yet decides nothing: he counts for the opening of a city once his invitation is
-- used. Whoever was never invited had his password from the beginning.
CREATE OR REPLACE FUNCTION city_opens() RETURNS trigger LANGUAGE plpgsql AS $$
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
        AND (SELECT coalesce(bool_or(i.state = 'USED'), true) FROM staff_invitation i WHERE i.staff_id = s.id)
    ) = 3
    AND EXISTS (
      SELECT FROM kindergarten k
        JOIN kindergarten_group g ON g.kindergarten_id = k.id AND g.closed_at IS NULL AND g.capacity > 0
        JOIN staff_role r ON r.kindergarten_id = k.id AND r.role = 'KINDERGARTEN_DIRECTOR'
          AND r.valid_from <= new.live_from AND coalesce(r.valid_to, 'infinity') >= new.live_from
        JOIN staff s ON s.id = r.staff_id AND s.active
      WHERE k.city_id = new.id
        AND (SELECT coalesce(bool_or(i.state = 'USED'), true) FROM staff_invitation i WHERE i.staff_id = s.id)
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
