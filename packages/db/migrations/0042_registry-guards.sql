-- A closed kindergarten has no open group: whoever opens one waits for the kindergarten's row, and whoever closes the kindergarten
-- finds the group that was just opened. Changes of capacity and of seats taken don't come by here.
CREATE FUNCTION keep_closed_kindergarten() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed date;
BEGIN
  SELECT closed_from INTO closed FROM kindergarten WHERE id = new.kindergarten_id FOR SHARE;
  IF closed IS NOT NULL THEN
    RAISE EXCEPTION 'a closed kindergarten opens no group' USING ERRCODE = 'check_violation', CONSTRAINT = 'kindergarten_group_of_open_kindergarten';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER kindergarten_group_added BEFORE INSERT ON kindergarten_group FOR EACH ROW
  WHEN (new.closed_at IS NULL) EXECUTE FUNCTION keep_closed_kindergarten();
--> statement-breakpoint
CREATE TRIGGER kindergarten_group_opened BEFORE UPDATE OF closed_at, kindergarten_id ON kindergarten_group FOR EACH ROW
  WHEN (new.closed_at IS NULL AND (old.closed_at IS NOT NULL OR old.kindergarten_id <> new.kindergarten_id)) EXECUTE FUNCTION keep_closed_kindergarten();
--> statement-breakpoint
CREATE FUNCTION close_kindergarten_without_groups() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM kindergarten_group WHERE kindergarten_id = new.id AND closed_at IS NULL) THEN
    RAISE EXCEPTION 'a kindergarten with an open group is not closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'kindergarten_closed_without_groups';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER kindergarten_closes BEFORE INSERT OR UPDATE OF closed_from ON kindergarten FOR EACH ROW
  WHEN (new.closed_from IS NOT NULL) EXECUTE FUNCTION close_kindergarten_without_groups();
--> statement-breakpoint

-- A role at a kindergarten is one in its city (S1).
CREATE FUNCTION keep_role_in_city() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM kindergarten WHERE id = new.kindergarten_id AND city_id = new.city_id) THEN
    RAISE EXCEPTION 'a role at a kindergarten is one in its city';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER staff_role_in_city BEFORE INSERT OR UPDATE OF kindergarten_id, city_id ON staff_role FOR EACH ROW
  WHEN (new.kindergarten_id IS NOT NULL) EXECUTE FUNCTION keep_role_in_city();
--> statement-breakpoint

-- What was used or taken back opens nothing ever again (S2).
CREATE FUNCTION keep_closed_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an invitation that is closed stays closed';
END
$$;
--> statement-breakpoint
CREATE TRIGGER staff_invitation_stays BEFORE UPDATE ON staff_invitation FOR EACH ROW
  WHEN (old.state <> 'PENDING') EXECUTE FUNCTION keep_closed_invitation();
--> statement-breakpoint

-- As a Kazakh reader looks names up, and № 12 before № 104 (P3).
CREATE COLLATION kazakh_numeric (provider = icu, locale = 'kk-u-kn-true');
