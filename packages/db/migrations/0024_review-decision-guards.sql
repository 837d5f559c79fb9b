-- A decision is on an application, or on a new conclusion of that same one; and nobody decides for his relatives (S6).
CREATE FUNCTION check_review_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.renewal_id IS NOT NULL AND NOT EXISTS (SELECT FROM conclusion_renewal WHERE id = new.renewal_id AND application_id = new.application_id) THEN
    RAISE EXCEPTION 'a decision on a new conclusion is on one of its own application';
  END IF;
  IF EXISTS (
    SELECT FROM staff
      JOIN guardian ON guardian.iin = staff.iin
      JOIN application ON application.id = new.application_id
    WHERE staff.id = new.decided_by
      AND (guardian.id = application.guardian_id OR EXISTS (SELECT FROM guardianship WHERE guardian_id = guardian.id AND child_id = application.child_id))
  ) THEN
    RAISE EXCEPTION 'nobody decides on a relative''s application';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER review_decision_lawful BEFORE INSERT ON review_decision FOR EACH ROW EXECUTE FUNCTION check_review_decision();
--> statement-breakpoint

-- A decision stays as it was made and ends once; only its comment leaves it then.
CREATE FUNCTION keep_review_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.state <> 'PENDING'
    OR (old.application_id, old.renewal_id, old.verdict, old.reason_id, old.decided_by, old.decided_at, old.takes_effect_at)
      IS DISTINCT FROM (new.application_id, new.renewal_id, new.verdict, new.reason_id, new.decided_by, new.decided_at, new.takes_effect_at) THEN
    RAISE EXCEPTION 'a decision is never changed or deleted, and ends once';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER review_decision_stays BEFORE UPDATE OR DELETE ON review_decision FOR EACH ROW EXECUTE FUNCTION keep_review_decision();
